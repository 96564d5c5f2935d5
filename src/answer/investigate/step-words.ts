import type { Registry } from '../knowledge/registry.ts';
import { exists } from '../knowledge/registry.ts';
import { recordKinds, recordTypes } from '../../records/record-types.ts';
import { wordsOf } from '../words/words-of.ts';

/** Words of a look that are shown. Characters. */
const LONGEST_SHOWN = 60;
/** What a list of records can be narrowed by. */
const REGISTER_WORDS =
  'open closed overdue late high low medium critical very all since this last month week quarter year record records register';

/**
 * The words of a look as they can be shown. A model chose them: only words that stand in the question, in the titles of
 * clauses and controls, or that a search of the register knows are repeated, so that nothing else is said this way.
 */
export function createStepWords(question: string, registry: Registry): (words: string) => string {
  const types = recordKinds.map((kind) => recordTypes[kind]);
  const texts = [
    question,
    REGISTER_WORDS,
    ...Array.from(registry.entries.values(), ({ title }) => title),
    ...types.flatMap(({ noun, plural, statuses, fields }) => [
      noun,
      plural,
      ...statuses,
      ...fields.map(({ label }) => label),
    ]),
  ];
  const known = new Set(texts.flatMap((text) => wordsOf(text).map(({ stem }) => stem)));
  return (words) => {
    const kept = words.split(/\s+/u).filter((word) => {
      const plain = word.replace(/^[("“‘']+|[)"”’'.,;:!?]+$/gu, '');
      if (exists(registry, plain)) return true;
      const said = wordsOf(plain);
      return (
        /^[\p{L}\p{N}'’-]+$/u.test(plain) && said.length > 0 && said.every(({ stem }) => known.has(stem))
      );
    });
    const shown = kept.join(' ');
    return shown.length <= LONGEST_SHOWN ? shown : `${shown.slice(0, LONGEST_SHOWN - 1).trimEnd()}…`;
  };
}
