import { wordsOf } from '../../capture/find-duplicate.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Actor } from '../../records/access.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { TurnDeps } from '../deps.ts';
import type { RecordReference } from './record-reference.ts';

export type FoundRecord =
  | { readonly found: 'one'; readonly record: RecordVersion }
  /** The words fit several equally well, best first. */
  | { readonly found: 'several'; readonly records: readonly RecordVersion[] }
  | { readonly found: 'none'; readonly why: string }
  /** "it", where the conversation is about no record. */
  | { readonly found: 'no-context' };

/** The record that somebody speaks of, among those that `viewer` may see. */
export async function findRecord(
  reference: RecordReference,
  conversation: string,
  viewer: Actor,
  deps: Pick<TurnDeps, 'register' | 'memories'>,
): Promise<FoundRecord> {
  switch (reference.by) {
    case 'number':
      return byNumber(reference.number, viewer, deps);
    case 'counter':
      return byCounter(reference, viewer, deps);
    case 'context': {
      const number = await deps.memories.recordIn(conversation);
      if (number === null) return { found: 'no-context' };
      const found = await byNumber(number, viewer, deps);
      return found.found === 'one' ? found : { found: 'no-context' };
    }
    case 'words':
      return byWords(reference, viewer, deps);
    default:
      return assertNever(reference);
  }
}

async function byNumber(
  number: string,
  viewer: Actor,
  { register }: Pick<TurnDeps, 'register'>,
): Promise<FoundRecord> {
  const record = await register.byNumber(number, viewer);
  return record === null
    ? { found: 'none', why: `There is no record ${number} that I can show here.` }
    : { found: 'one', record };
}

async function byCounter(
  { counter, numbers }: Extract<RecordReference, { by: 'counter' }>,
  viewer: Actor,
  { register }: Pick<TurnDeps, 'register'>,
): Promise<FoundRecord> {
  const looked = await Promise.all(numbers.map((number) => register.byNumber(number, viewer)));
  const records = looked.filter((record) => record !== null);
  const [only, ...others] = records;
  if (only === undefined)
    return {
      found: 'none',
      why: `There is no record with the number ${String(counter)} that I can show here.`,
    };
  return others.length === 0 ? { found: 'one', record: only } : { found: 'several', records };
}

/** Open records before closed ones; of those the ones that share most words. */
async function byWords(
  { kind, words }: Extract<RecordReference, { by: 'words' }>,
  viewer: Actor,
  { register }: Pick<TurnDeps, 'register'>,
): Promise<FoundRecord> {
  const kinds = kind === null ? (['incident', 'risk', 'change'] as const) : [kind];
  const wanted = [...wordsOf([words]).keys()];
  const all = await Promise.all(kinds.map((one) => register.list({ kind: one }, viewer)));
  const scored = all
    .flat()
    .map((record) => {
      const { title, description, system } = record.data;
      const said = wordsOf([title, description, system]);
      const shared = wanted.filter((word) => said.has(word)).length;
      const open = !recordTypes[record.kind].closedStatuses.includes(record.status);
      return { record, score: shared === 0 ? 0 : shared + (open ? 0.5 : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored.filter(({ score }) => score === scored[0]?.score).map(({ record }) => record);
  const [only, ...others] = best;
  if (only === undefined)
    return {
      found: 'none',
      why: `I find no ${kind === null ? 'record' : recordTypes[kind].noun} about “${words}”.`,
    };
  return others.length === 0 ? { found: 'one', record: only } : { found: 'several', records: best };
}
