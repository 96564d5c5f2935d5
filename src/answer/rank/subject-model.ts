import type { Registry } from '../knowledge/registry.ts';
import { subjectOf } from '../question/subject-of.ts';
import { buildConcepts, joinConcepts, type Concepts } from '../words/concepts.ts';
import { countWords, createTypoRepair } from '../words/repair-typos.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { linesOf, type WeightedLine } from './entry-examples.ts';
import { evidenceModel, fitEvidence } from './evidence-model.ts';
import { notKept, type Keep } from './keep.ts';
import { addWords, emptyExamples, firstAs, type ExampleSet } from './example-set.ts';
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
  /** Words that say something, how many of them were seen at all, and how many in what is about a subject of ours. */
  readonly content: number;
  readonly known: number;
  readonly onTopic: number;
}

/** What texts are about, judged by the words, word pairs and ideas in the summaries. */
export interface SubjectModel {
  readonly subjects: readonly Subject[];
  readonly concepts: Concepts;
  /** With the ideas of everyday speech, by which a question meets passages of an organization. */
  readonly wider: Concepts;
  /**
   * What is said of entries and standards, all under one label: a second model learns from it what is no
   * error.
   */
  sound(label: number): ExampleSet;
  /** A question's words: without what frames it, and with slips of the keyboard repaired. */
  read(question: string): Word[];
  weigh(words: readonly Word[]): Weighed;
}

export function createSubjectModel(registry: Registry, keep: Keep = notKept): SubjectModel {
  const concepts = buildConcepts(registry.synonyms);
  const subjects = subjectsOf(registry);
  let whatIsRead: Read | null = null;
  const read = () => (whatIsRead ??= readTexts(registry, concepts));
  const model = evidenceModel(keep('subjects', () => fitEvidence(subjects.length, read().examples)));
  const spelled = spelledIn(registry).map(wordsOf);
  const isSpelled = new Set(spelled.flat().map(({ stem }) => stem));
  let known: ReadonlySet<string> | null = null;
  // What is said off topic alone is not known for that.
  const onTopic = () =>
    (known ??= new Set([
      ...keep('on topic', () => [...stemsOf(read().words.slice(0, read().onTopic))].join(' ')).split(' '),
      ...isSpelled,
    ]));
  const typos = createTypoRepair(
    (stem) => model.knows(stem) || isSpelled.has(stem),
    () => keep('spelling', () => countWords([...read().words, ...spelled])),
  );
  return {
    subjects,
    concepts,
    wider: widened(concepts, registry),
    sound: (label) => firstAs(read().examples, read().onTopic, label),
    read: (question) => typos.repair(wordsOf(subjectOf(question))),
    weigh: (words) => {
      const content = words.filter((word) => !word.stop);
      return {
        evidence: model.weigh(featuresOf(words, concepts)),
        content: content.length,
        known: content.filter(({ stem }) => model.knows(stem)).length,
        onTopic: content.filter(({ stem }) => onTopic().has(stem)).length,
      };
    },
  };
}

/** The order is that of the labels in `readTexts`. */
function subjectsOf({ entries, standards }: Registry): Subject[] {
  return [
    ...[...entries.keys()].map((id) => ({ subject: 'entry' as const, id })),
    ...standards.map(({ id }) => ({ subject: 'standard' as const, id })),
    { subject: 'off-topic' },
  ];
}

function stemsOf(texts: readonly (readonly Word[])[]): ReadonlySet<string> {
  return new Set(texts.flatMap((words) => words.map(({ stem }) => stem)));
}

interface Read {
  readonly examples: ExampleSet;
  /** How many of the first examples are about an entry or a standard. */
  readonly onTopic: number;
  /** The words of each example. */
  readonly words: readonly (readonly Word[])[];
}

function readTexts(registry: Registry, concepts: Concepts): Read {
  const examples = emptyExamples();
  const read: Word[][] = [];
  let label = 0;
  const add = (lines: readonly WeightedLine[]) => {
    for (const { text, weight } of lines) {
      const words = wordsOf(text);
      read.push(words);
      addWords(examples, label, words, concepts, weight);
    }
    label += 1;
  };
  const asked = Map.groupBy(registry.questions, ({ about }) => about[0]);
  for (const entry of registry.entries.values()) add([...linesOf(entry), ...subjectsIn(asked.get(entry.id))]);
  for (const lines of pagesOf(registry)) add(evenly(lines));
  const onTopic = examples.ends.length;
  add(evenly(offTopicTexts(registry)));
  return { examples, onTopic, words: read };
}

/** The pages on standards, certification and sectors, with what was asked about them. */
function pagesOf({ standards, pageQuestions }: Registry): string[][] {
  const asked = Map.groupBy(pageQuestions, ({ page }) => page);
  return standards.map(({ id, title, names, summary, asks, parts }) => [
    ...[title, summary, ...names, ...asks, ...Object.values(parts).flat()],
    ...(asked.get(id) ?? []).map(({ question }) => subjectOf(question)),
  ]);
}

/** What people also type to an assistant. */
export function offTopicTexts({ offTopic: { words, requests } }: Registry): string[] {
  return [...Object.values(words).flat(), ...requests];
}

function widened(concepts: Concepts, { everyday }: Registry): Concepts {
  return joinConcepts(concepts, buildConcepts(everyday));
}

function subjectsIn(asked: Registry['questions'] = []): WeightedLine[] {
  return evenly(asked.map(({ question }) => subjectOf(question)));
}

function evenly(texts: readonly string[]): WeightedLine[] {
  return texts.map((text) => ({ text, weight: 1 }));
}

/** Words that questions are asked with. */
const ASKED_WITH =
  'evidence auditor auditors findings mistakes responsible mandatory compulsory applicable certificate compare comparison difference correspond counterpart equivalent explain';

/** Texts outside the examples whose words are spelled as they should be. */
function spelledIn({ synonyms, everyday, terms }: Registry): string[] {
  return [
    ASKED_WITH,
    ...Object.values(synonyms).flat(),
    ...Object.values(everyday).flat(),
    ...terms.flatMap(({ term, also, meaning }) => [term, ...also, meaning]),
  ];
}
