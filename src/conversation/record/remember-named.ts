import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { NUMBER, wholeNumber, withNumbers } from './record-reference.ts';
import { rememberRecord } from './show-record.ts';

const NAMED = new RegExp(String.raw`(?<![\w-])(?:${NUMBER})(?!\w)`, 'giu');

/** The one record that a message names is what is spoken of from then on, also where nothing else was understood of it. */
export async function rememberNamed(turn: Turn, { incoming, context, deps }: RecordTalk): Promise<Turn> {
  if (turn.changes.some(({ change }) => change === 'remember-record')) return turn;
  const named = [...withNumbers(incoming.text).matchAll(NAMED)].map(([one]) => wholeNumber(one, context.now));
  const [number, ...others] = new Set(named);
  if (number === undefined || others.length > 0) return turn;
  const record = await deps.register.byNumber(number, viewerOf(incoming, deps));
  return record === null ? turn : { ...turn, changes: [...turn.changes, rememberRecord(incoming, record)] };
}
