import type { Registry } from '../../src/answer/knowledge/registry.ts';
import { subjectName, type MeantSense } from '../../src/answer/meaning/meaning.ts';
import { otherStandardsIn } from '../../src/answer/question/other-standards.ts';
import { linesOf } from '../../src/answer/rank/entry-examples.ts';
import { offTopicTexts } from '../../src/answer/rank/subject-model.ts';
import { otherOrganizations } from '../../test/answer/other-organizations.ts';
import { developmentQuestions } from '../example-questions.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
}

/** What is said and asked about each clause, control and page, and what people also type. */
export function subjectExamples(registry: Registry): Example[] {
  const of = (subject: Parameters<typeof subjectName>[0], texts: readonly string[]) =>
    texts.map((text) => ({ text, label: subjectName(subject) }));
  return [
    ...[...registry.entries.values()].flatMap(
      (entry) =>
      of({ subject: 'entry', id: entry.id }, linesOf(entry).map(({ text }) => text)), // prettier-ignore
    ),
    ...registry.questions.flatMap(({ question, about: [id = ''] }) =>
      of({ subject: 'entry', id }, [question]),
    ),
    ...registry.standards.flatMap(({ id, title, names, summary, asks, parts }) =>
      of({ subject: 'standard', id }, [title, summary, ...names, ...asks, ...Object.values(parts).flat()]),
    ),
    ...registry.pageQuestions.flatMap(({ question, page: id }) =>
      of({ subject: 'standard', id }, [question]),
    ),
    ...of({ subject: 'off-topic' }, offTopicTexts(registry)),
  ];
}

/** The two sides of each two-way matter: those that count up, and the others. */
export function senseExamples(
  registry: Registry,
): Record<
  Exclude<MeantSense, AnswerableSense | 'leans'>,
  { readonly one: readonly string[]; readonly other: readonly string[] }
> {
  const {
    questions,
    pageQuestions,
    companyQuestions,
    termQuestions,
    orders,
    innerClauses,
    premiseQuestions,
  } = registry;
  const asked = (lists: readonly (readonly { readonly question: string }[])[]) =>
    lists.flat().map(({ question }) => question);
  return {
    offTopic: {
      one: offTopicTexts(registry),
      other: asked([
        questions,
        pageQuestions,
        companyQuestions,
        termQuestions,
        orders.filter(({ order }) => !order),
      ]),
    },
    order: {
      one: asked([orders.filter(({ order }) => order)]),
      other: asked([
        orders.filter(({ order }) => !order),
        questions,
        pageQuestions,
        companyQuestions,
        premiseQuestions,
      ]),
    },
    inner: {
      one: asked([innerClauses.filter(({ inner }) => inner)]),
      other: asked([
        innerClauses.filter(({ inner }) => !inner),
        [...pageQuestions, ...questions].filter(({ question }) => otherStandardsIn(question).length > 0),
      ]),
    },
  };
}

/** The sets of development questions that have an answer, for each two-way matter of which questions are answered. */
const ANSWERED = {
  answerable: ['organization'],
  known: ['organization', 'controls', 'clauses', 'general', 'twins', 'premises'],
  documented: ['organization'],
} as const;

export type AnswerableSense = keyof typeof ANSWERED;
export const ANSWERABLE_SENSES = Object.keys(ANSWERED) as readonly AnswerableSense[];

/**
 * The development questions that have an answer and those that have none; whether one is `documented` is told by what is plainly asked of the
 * documents of other organizations too.
 */
export function answerableExamples(sense: AnswerableSense): {
  readonly one: readonly string[];
  readonly other: readonly string[];
} {
  const questionsIn = (set: string): string[] => developmentQuestions(set).map(({ question }) => question);
  const elsewhere =
    sense === 'documented'
      ? otherOrganizations('dev').flatMap(({ plain, everyday }) => [plain, everyday])
      : [];
  return {
    one: [
      ...ANSWERED[sense].flatMap(questionsIn),
      ...elsewhere.flatMap(({ told }) => told.map(({ q }) => q)),
    ],
    other: [...questionsIn('declines'), ...elsewhere.flatMap(({ untold }) => untold)],
  };
}
