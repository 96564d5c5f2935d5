import { ANNEX_A_CONTROLS } from '../../records/annex-a-controls.ts';
import type { LinkTarget } from '../../records/link.ts';
import { wholeNumber } from './record-reference.ts';

const RECORD = /\b(?:inc|rsk|risk|chg|con)-(?:\d{4}-)?\d{1,6}\b/giu;
const CONTROL = /\bA\.\d{1,2}(?:\.\d{1,2}){1,2}\b/gu;
const CLAUSE = /\bclauses? (?<id>(?:4|5|6|7|8|9|10)(?:\.\d){0,3})\b/giu;

/** The records, controls and clauses that a text names, each once, in the order of the text within a kind. */
export function linkTargets(text: string, now: Date): readonly LinkTarget[] {
  const controls = new Set(ANNEX_A_CONTROLS.map(({ value }) => value));
  const found: LinkTarget[] = [
    ...[...text.matchAll(RECORD)].map(([number]): LinkTarget => ({
      kind: 'record',
      id: wholeNumber(number, now),
    })),
    ...[...text.matchAll(CONTROL)]
      .filter(([id]) => controls.has(id))
      .map(([id]): LinkTarget => ({ kind: 'control', id })),
    ...[...text.matchAll(CLAUSE)].map(({ groups }): LinkTarget => ({
      kind: 'clause',
      id: groups?.['id'] ?? '',
    })),
  ];
  return found.filter((target, at) => found.findIndex(({ id }) => id === target.id) === at);
}
