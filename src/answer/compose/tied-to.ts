import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { RankedEntry } from '../rank/rank-entries.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { rankFor, referencesFor } from './rank-for.ts';

/**
 * Evidence per square root of the content words, in what is asked together with what is told. From `supported` on that speaks for the
 * place that the question by itself is about, and from `foremost` on where it speaks for no other as much; from `told` on it speaks for
 * another one by itself, unless the question from `asked` on surely is about its own.
 */
const FROM = { supported: -1, foremost: -2, told: 1.5, asked: 4 } as const;

/** A long list says in its first items what it is about. */
const LONGEST = 400;

/**
 * The places in the standard that an answer from the organization's own documents is about. What is told says under which headings of
 * which document it stands; a question by itself is often put in words that tell little of its place ("how often do I repeat the
 * course?"). `isFar` where none is near enough to be named.
 */
export function tiedTo(told: string, asked: Asked, sources: Sources): Pick<Answer, 'references' | 'isFar'> {
  const byQuestion = rankFor(asked, sources);
  const words = [...asked.words, ...wordsOf(told.slice(0, LONGEST))];
  const together = rankFor({ ...asked, words, meant: () => null }, sources);
  const own = together.find(({ entry }) => entry === byQuestion[0]?.entry);
  const enough = own === together[0] ? FROM.foremost : FROM.supported;
  if (evidenceFor(own, words) >= enough) return { references: referencesFor(byQuestion, sources) };
  const isOther =
    evidenceFor(together[0], words) >= FROM.told && evidenceFor(byQuestion[0], asked.words) < FROM.asked;
  if (isOther && together[0] !== undefined) {
    const others = byQuestion.filter(({ entry }) => entry !== together[0]?.entry);
    return { references: referencesFor([together[0], ...others], sources) };
  }
  return { references: referencesFor(byQuestion, sources), isFar: true };
}

function evidenceFor(ranked: RankedEntry | undefined, words: readonly Word[]): number {
  const content = words.filter(({ stop }) => !stop).length;
  return (ranked?.score ?? -Infinity) / Math.sqrt(Math.max(1, content));
}
