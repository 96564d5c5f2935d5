import type { RecordLink } from '../link.ts';
import { recordTypes } from '../record-types.ts';

/** What is asked of what hangs on a record, or of what it still misses. */
export const TRAITS = [
  'no-evidence',
  'with-evidence',
  'no-links',
  'with-links',
  'no-risk',
  'no-incident',
  'no-change',
  'with-risk',
  'with-incident',
  'with-change',
  'incomplete',
] as const;
export type Trait = (typeof TRAITS)[number];

/** Time limits for a report to an authority: that have run out, that still run, or that nobody has met. */
export const CLOCK_STATES = ['ended', 'running', 'unmet'] as const;
export interface ClocksAsked {
  readonly state: (typeof CLOCK_STATES)[number];
  /** A part of the name of the rule, such as “gdpr”; null for any. */
  readonly of: string | null;
}

/** What hangs on a record, of what whoever asks may see. */
export interface Hanging {
  readonly evidence: number;
  /** Of it and to it. */
  readonly links: readonly RecordLink[];
  /** Labels of what it still has to say. */
  readonly unanswered: readonly string[];
}

export function hasTrait(trait: Trait, { evidence, links, unanswered }: Hanging): boolean {
  switch (trait) {
    case 'no-evidence':
      return evidence === 0;
    case 'with-evidence':
      return evidence > 0;
    case 'no-links':
      return links.length === 0;
    case 'with-links':
      return links.length > 0;
    case 'no-risk':
      return !isLinkedTo('risk', links);
    case 'no-incident':
      return !isLinkedTo('incident', links);
    case 'no-change':
      return !isLinkedTo('change', links);
    case 'with-risk':
      return isLinkedTo('risk', links);
    case 'with-incident':
      return isLinkedTo('incident', links);
    case 'with-change':
      return isLinkedTo('change', links);
    case 'incomplete':
      return unanswered.length > 0;
  }
}

function isLinkedTo(kind: 'risk' | 'incident' | 'change', links: readonly RecordLink[]): boolean {
  const prefix = `${recordTypes[kind].prefix}-`;
  return links.some(({ number, target }) => number.startsWith(prefix) || target.id.startsWith(prefix));
}

export const TRAIT_IN_WORDS: Readonly<Record<Trait, string>> = {
  'no-evidence': 'with no evidence',
  'with-evidence': 'with evidence',
  'no-links': 'linked to nothing',
  'with-links': 'linked to something',
  'no-risk': 'linked to no risk',
  'no-incident': 'linked to no incident',
  'no-change': 'linked to no change',
  'with-risk': 'linked to a risk',
  'with-incident': 'linked to an incident',
  'with-change': 'linked to a change',
  incomplete: 'that still miss an answer',
};

export function clocksInWords({ state, of }: ClocksAsked): string {
  const whose = of === null ? 'a reporting deadline' : `a reporting deadline (${of})`;
  switch (state) {
    case 'ended':
      return `with ${whose} that has passed, if it applies`;
    case 'running':
      return `with ${whose} that still runs, if it applies`;
    case 'unmet':
      return `with ${whose} that nobody has met, if it applies`;
  }
}
