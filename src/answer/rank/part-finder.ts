import type { AskedPage, Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import type { Section } from '../knowledge/registry.ts';
import type { Concepts } from '../words/concepts.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { evidenceModel, fitEvidence } from './evidence-model.ts';
import { addWords, emptyExamples } from './example-set.ts';
import { featuresOf } from './features-of.ts';

/** Which part of a standard's page a question asks for; null when it asks about the whole. */
export type PartFinder = (standard: Standard, words: readonly Word[]) => Section | null;

/** A part's own text uses the words of other parts too: it says less than what people ask. */
const WORTH = { ask: 1, heading: 1, sentence: 0.4 } as const;

/** A page is read at the first question to it. */
export function createPartFinder(questions: readonly AskedPage[], concepts: Concepts): PartFinder {
  const asked = Map.groupBy(questions, ({ page }) => page);
  const readers = new Map<string, (words: readonly Word[]) => Section | null>();
  return (standard, words) => {
    const known = readers.get(standard.id);
    if (known !== undefined) return known(words);
    const reader = readParts(standard, asked.get(standard.id) ?? [], concepts);
    readers.set(standard.id, reader);
    return reader(words);
  };
}

function readParts(
  { title, names, summary, asks, parts, body }: Standard,
  questions: readonly AskedPage[],
  concepts: Concepts,
): (words: readonly Word[]) => Section | null {
  const sections = sectionsOf(body);
  const examples = emptyExamples();
  const add = (label: number, text: string, worth: number) => {
    addWords(examples, label, wordsOf(text), concepts, worth);
  };
  sections.forEach(({ heading, text }, label) => {
    add(label, heading, WORTH.heading);
    for (const sentence of text.split(/(?<=[.?!:])\s+/)) add(label, sentence, WORTH.sentence);
    for (const ask of [...(parts[heading] ?? []), ...questionsTo(questions, heading)])
      add(label, ask, WORTH.ask);
  });
  for (const text of [title, summary, ...names, ...asks, ...questionsTo(questions, null)]) {
    add(sections.length, text, WORTH.ask);
  }
  const model = evidenceModel(fitEvidence(sections.length + 1, examples));
  return (words) => {
    const evidence = model.weigh(featuresOf(words, concepts));
    const best = evidence.indexOf(Math.max(...evidence));
    return sections[best] ?? null;
  };
}

function questionsTo(questions: readonly AskedPage[], part: string | null): string[] {
  return questions.filter((asked) => asked.part === part).map(({ question }) => question);
}
