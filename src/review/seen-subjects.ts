import { EVERYBODY } from '../records/access.ts';
import type { DueInput } from './due.ts';
import type { ReviewSources } from './ports.ts';
import { isNumbered, subjectOfKey } from './subject-answers.ts';

/**
 * Of things that were asked about (`keyOf`) those that a reader may see as they stand now; a record that is gone is seen by
 * nobody. Everybody together sees the documents that are for all.
 */
export async function seenSubjects(
  reader: string,
  keys: readonly string[],
  { documents }: Pick<DueInput, 'documents'>,
  sources: Pick<ReviewSources, 'recordSeen'>,
): Promise<ReadonlySet<string>> {
  const hidden = new Set(
    reader === EVERYBODY.user ? documents.filter(({ isPublic }) => !isPublic).map(({ id }) => id) : [],
  );
  const seen = await Promise.all(
    [...new Set(keys)].map(async (key) => {
      const subject = subjectOfKey(key);
      if (isNumbered(subject)) return (await sources.recordSeen(reader, subject.id)) === null ? [] : [key];
      return subject.kind === 'document' && hidden.has(subject.id) ? [] : [key];
    }),
  );
  return new Set(seen.flat());
}
