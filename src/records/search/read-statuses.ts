import type { RecordKind } from '../define-record.ts';
import { recordKinds, recordTypes } from '../record-types.ts';

/** The statuses that are said, of the types that are; `take` takes the words for one. */
export function statusesSaid(
  kinds: readonly RecordKind[],
  text: string,
  take: (pattern: RegExp) => boolean,
  taken: ReadonlySet<string>,
): readonly string[] {
  // “Reported by customers” is no status.
  if (SAID_OF_SOMEBODY.test(text)) take(/^(?:reported|identified|proposed)$/u);
  return statusesIn(kinds).filter((status) => !taken.has(status) && take(new RegExp(`^${status}$`, 'u')));
}

const SAID_OF_SOMEBODY = /\b(?:reported|identified|proposed) by\b/iu;

function statusesIn(kinds: readonly RecordKind[]): readonly string[] {
  const all = (kinds.length === 0 ? recordKinds : kinds).flatMap((kind) => recordTypes[kind].statuses);
  return [...new Set(all)];
}
