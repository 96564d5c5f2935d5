import type { Registry } from '../knowledge/registry.ts';
import { buildConcepts, type Concepts } from '../words/concepts.ts';
import { buildTypoRepair } from '../words/repair-typos.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { subjectOf } from '../question/subject-of.ts';
import { linesOf } from './entry-examples.ts';
import { fitEvidence, type Example } from './evidence-model.ts';
import { featuresOf } from './features-of.ts';

/** What a text may be about. */
export type Subject =
  | { readonly subject: 'entry'; readonly id: string }
  | { readonly subject: 'standard'; readonly id: string }
  /** What people type that no AI management system answers: recipes, salaries, spreadsheets. */
  | { readonly subject: 'off-topic' };

export interface Weighed {
  /** Evidence for each subject, in the order of `subjects`. */
  readonly evidence: Float64Array;
  /** Words that say something, and how many of them the summaries know. */
  readonly content: number;
  readonly known: number;
}

/** What texts are about, judged by the words, word pairs and ideas in the summaries. */
export interface SubjectModel {
  readonly subjects: readonly Subject[];
  readonly concepts: Concepts;
  /** The examples of the entries: a second model may learn what is no error from them. */
  readonly examples: readonly Example[];
  /** A question's words: without what frames it, and with slips of the keyboard repaired. */
  read(question: string): Word[];
  weigh(words: readonly Word[]): Weighed;
}

export function createSubjectModel(registry: Registry): SubjectModel {
  const concepts = buildConcepts(registry.synonyms);
  const subjects: Subject[] = [];
  const examples: Example[] = [];
  const texts: Word[][] = [];
  const add = (subject: Subject, lines: readonly { readonly text: string; readonly weight: number }[]) => {
    const label = subjects.push(subject) - 1;
    for (const { text, weight } of lines) {
      const words = wordsOf(text);
      texts.push(words);
      examples.push({ label, weight, features: featuresOf(words, concepts) });
    }
  };
  for (const entry of registry.entries.values()) add({ subject: 'entry', id: entry.id }, linesOf(entry));
  const entryExamples = examples.slice();
  for (const { id, title, names, summary, asks } of registry.standards) {
    add({ subject: 'standard', id }, evenly([title, summary, ...names, ...asks]));
  }
  const { words, requests } = registry.offTopic;
  add({ subject: 'off-topic' }, evenly([...Object.values(words).flat(), ...requests]));
  const model = fitEvidence(subjects.length, examples);
  const typos = buildTypoRepair([...texts, ...spelledWords(registry)]);
  return {
    subjects,
    concepts,
    examples: entryExamples,
    read: (question) => typos.repair(wordsOf(subjectOf(question))),
    weigh: (read) => {
      const content = read.filter((word) => !word.stop);
      return {
        evidence: model.weigh(featuresOf(read, concepts)),
        content: content.length,
        known: content.filter(({ stem }) => model.knows(stem)).length,
      };
    },
  };
}

function evenly(texts: readonly string[]) {
  return texts.map((text) => ({ text, weight: 1 }));
}

/** Words outside the examples that are spelled as they should be. */
function spelledWords({ synonyms, terms }: Registry): Word[][] {
  const texts = terms.flatMap(({ term, also, meaning }) => [term, ...also, meaning]);
  return [...Object.values(synonyms).flat(), ...texts].map((text) => wordsOf(text));
}
