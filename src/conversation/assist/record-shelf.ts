import type { ListedRecord, Listing, RecordShelf } from '../../answer/ports.ts';
import { readable } from '../../answer/written/material.ts';
import { STEP_REASON } from '../../capture/form-of.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { Actor } from '../../records/access.ts';
import type { Field, FieldValue } from '../../records/field.ts';
import type { RecordLink } from '../../records/link.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { withScaleWords } from '../../records/scale-words.ts';
import { currentLevel, type RiskCriteria } from '../../records/risk-criteria.ts';
import { queryInWords } from '../../records/search/query-in-words.ts';
import type { TurnDeps } from '../deps.ts';
import { queryFor } from '../list-records.ts';
import { titleOf } from '../present-record.ts';
import { valueInWords } from '../present-value.ts';
import { shortened } from '../rich-text.ts';
import { EVERY_PAGE } from '../every-page.ts';

/** With more records the next request is dear; a narrower question lists all. */
const MOST_LISTED = 15;
/** Of a long text. Characters. */
const LONGEST_VALUE = 240;

export interface Shelving {
  /** For whose eyes the answer is. */
  readonly viewer: Actor;
  /** Who asks: “my”. */
  readonly user: string;
  readonly context: UnderstandContext;
  readonly deps: Pick<TurnDeps, 'register' | 'settings'>;
  /** Whether a record may go to the model. */
  mayLeave(record: RecordVersion): boolean;
}

/** The register as a model may read it for somebody: what they may see, without people, and what the settings keep here. */
export function openShelf({ viewer, user, context, deps, mayLeave }: Shelving): RecordShelf {
  const { risk } = deps.settings;
  return {
    async list(words): Promise<Listing> {
      const query = await queryFor(words, { user, viewer, context, deps });
      const { records: fitting } = await deps.register.search(query, risk, viewer, EVERY_PAGE);
      const open = fitting.filter(mayLeave);
      const listed = await Promise.all(
        open.slice(0, MOST_LISTED).map(async (record): Promise<ListedRecord> => {
          const dossier = await deps.register.dossier(record.number, viewer);
          return recordInWords(record, dossier?.links ?? [], risk);
        }),
      );
      return {
        understood: readable(queryInWords(query).replaceAll(user, 'yours')),
        records: listed,
        more: open.length - listed.length,
        kept: fitting.length - open.length,
      };
    },
  };
}

/** The headline, and why the last step was taken. */
const TOLD_ELSEWHERE = new Set(['title', STEP_REASON]);

/** What is on record, in words; people are left out, and fields that are empty are named. */
export function recordInWords(
  record: RecordVersion,
  links: readonly RecordLink[],
  criteria: RiskCriteria,
): ListedRecord {
  const type = withScaleWords(recordTypes[record.kind], criteria);
  const fields = type.fields.filter(
    ({ name, input }) => !TOLD_ELSEWHERE.has(name) && input.kind !== 'person',
  );
  const told = fields.flatMap((field) => {
    const value = record.data[field.name];
    return value === undefined ? [] : [`${field.label}: ${valueText(field, value)}`];
  });
  const empty = fields
    .filter(({ name }) => record.data[name] === undefined)
    .map(({ label }) => label.toLowerCase());
  const isClosed = type.closedStatuses.includes(record.status);
  const level = record.kind === 'risk' ? currentLevel(criteria, record.data) : null;
  const facts = [
    `${type.noun}, ${isClosed ? 'closed' : 'open'}, status ${record.status}${level === null ? '' : `, level ${level}`}`,
    ...told,
    ...linksInWords(record, links),
    ...(empty.length === 0 ? [] : [`Empty: ${empty.join(', ')}`]),
  ];
  return {
    number: record.number,
    title: readable(inOneLine(titleOf(record), 120)),
    facts: facts
      .map(readable)
      .filter((fact) => fact !== '')
      .join('\n'),
  };
}

function linksInWords({ kind, data }: RecordVersion, links: readonly RecordLink[]): readonly string[] {
  const linked = links.filter(({ target }) => target.kind !== 'record').map(({ target }) => target.id);
  if (linked.length > 0) return [`Linked: ${linked.join(', ')}`];
  return kind === 'risk' && data['controls'] === undefined
    ? ['No control is in place: none is chosen and none is linked']
    : [];
}

function valueText(field: Field, value: FieldValue): string {
  const text = valueInWords(field, value)
    .map((span) => (typeof span === 'string' ? span : ''))
    .join('');
  return inOneLine(text, LONGEST_VALUE);
}

/** From a number in brackets on it would read like another source. */
function inOneLine(text: string, longest: number): string {
  return shortened(text.replace(/\s+/gu, ' ').replace(/\s*\[\d{1,2}\].*$/u, ''), longest);
}
