import type { Citation } from '../answer.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';

/** The correction of a widespread error, as a source. */
export function citeMisconception({ id, correction }: Pick<Misconception, 'id' | 'correction'>): Citation {
  return {
    source: 'Widespread errors about ISO/IEC 42001 (summary)',
    locator: id.replaceAll('-', ' '),
    quote: correction,
    documentId: `knowledge/misconceptions/${id}.md`,
    pastReview: null,
  };
}
