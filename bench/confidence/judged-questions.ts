import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import type { Registry } from '../../src/answer/knowledge/registry.ts';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import type { AnswerIndex } from '../../src/answer/ports.ts';
import { wordsOf } from '../../src/answer/words/words-of.ts';
import {
  openOrganization,
  otherOrganizations,
  tells,
  WAYS,
  type OtherOrganization,
  type ToldQuestion,
} from '../../test/answer/other-organizations.ts';
import {
  developmentQuestions,
  exampleIndex,
  exampleStatements,
  KNOWLEDGE,
  TODAY,
} from '../example-questions.ts';
import { answerableWithoutOwn } from '../meaning/answerable-without-own.ts';
import { rememberingEncoder } from '../meaning/vectors.ts';
import type { Judged } from './train-confidence.ts';

const ASKER = { allows: () => true, memory: null };
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization', 'twins'] as const;
/** Of the questions in `knowledge/questions` every third is enough: there are more of them than of all others. */
const EVERY = 3;

/**
 * The development questions that get as far as the confidence, with what is measured on them. Those of
 * `knowledge/questions` are measured by a ranking without their author's, those of other organizations over their documents.
 */
export async function judgedQuestions(): Promise<Judged[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const index = await exampleIndex();
  const statementMeanings = await exampleStatements(index);
  const { encode, remember } = rememberingEncoder();
  const withoutOwn = answerableWithoutOwn(encode);
  const answererWith = (questions: typeof registry.questions) =>
    createAnswerer({
      index,
      registry: { ...registry, questions },
      today: () => TODAY,
      encode,
      statementMeanings,
      answerFrom: Infinity,
    });
  const names = namesIn(index);
  const judge = (...of: Parameters<typeof judgeAll>) =>
    judgeAll(...of).map((each) => withoutNames(withAnswerable(each, withoutOwn), names));
  const whole = answererWith(registry.questions);
  const authors = [...new Set(registry.questions.map(({ author }) => author))].sort();
  const judged = [
    ...ANSWERABLE.flatMap((set) => judge(whole, set, true, questionsIn(set))),
    ...judge(whole, 'declines', false, questionsIn('declines')),
    ...authors.flatMap((author) => {
      const own = registry.questions.filter((asked) => asked.author === author);
      const others = answererWith(registry.questions.filter((asked) => asked.author !== author));
      const some = own.filter((_, at) => at % EVERY === 0).map(({ question }) => question);
      return judge(others, 'places', true, some);
    }),
  ];
  judged.push(...(await judgedElsewhere(encode, registry)).map((each) => withAnswerable(each, withoutOwn)));
  remember();
  return judged.map(({ set, isAnswerable, signs, worth }) => ({ set, isAnswerable, signs, worth }));
}

/**
 * How much a question counts that is asked of another organization's documents. Those that were put to search for the limits are
 * harder than what people ask: near misses above all. Those that were asked of a further organization, or of none, are easy, and
 * may have an answer.
 */
const WORTH_ELSEWHERE = {
  'plain, told': 4,
  'plain, untold': 3,
  'everyday, told': 8,
  'everyday, untold': 6,
  'searching, told': 0.3,
  'searching, untold': 0.15,
  strange: 0.05,
} as const;
/** Their authors were told to share no word with the documents: that is harder than what people ask, and counts for less. */
const STRANGERS: ReadonlySet<string> = new Set(['hotel', 'lawfirm']);
const STRANGERS_PART = 0.15;
const UNANSWERED: ReadonlySet<string> = new Set([
  'plain, untold',
  'everyday, untold',
  'searching, untold',
  'strange',
]);
/** So many of them are enough. */
const STRANGE = { ofOthers: 5, ofNone: 4 } as const;

async function judgedElsewhere(encode: Encode, registry: Registry): Promise<AskedAndJudged[]> {
  const organizations = otherOrganizations('dev');
  const ofNone = developmentQuestions('declines')
    .filter(({ why = '' }) => !why.startsWith('org'))
    .filter((_, at) => at % STRANGE.ofNone === 0)
    .map(({ question }) => question);
  const judged: AskedAndJudged[] = [];
  for (const organization of organizations) {
    const { index, statementMeanings } = await openOrganization(organization, encode);
    const today = () => TODAY;
    const deps = { index, registry, today, encode, statementMeanings, answerFrom: Infinity };
    const answerer = createAnswerer(deps);
    const names = namesIn(index);
    const judge = (kind: keyof typeof WORTH_ELSEWHERE, questions: readonly string[]) => {
      const all = judgeAll(answerer, `${organization.name}: ${kind}`, !UNANSWERED.has(kind), questions);
      const worth = WORTH_ELSEWHERE[kind] * (STRANGERS.has(organization.name) ? STRANGERS_PART : 1);
      judged.push(...all.map((each) => ({ ...withoutNames(each, names), worth })));
    };
    const ofOthers = organizations
      .filter((other) => other !== organization)
      .flatMap(toldIn)
      .filter((_, at) => at % STRANGE.ofOthers === 0);
    for (const asked of WAYS) {
      const found = organization[asked].told.filter((told) => isFound(answerer, told));
      judge(`${asked}, told`, questionsOf(found));
      judge(`${asked}, untold`, organization[asked].untold);
    }
    judge('strange', [...ofOthers, ...ofNone]);
  }
  return judged;
}

/** What another passage would answer teaches neither to answer nor to decline. */
function isFound(answerer: Answerer, told: ToldQuestion): boolean {
  const [first] = answerer.passages(told.q, ASKER);
  return first !== undefined && tells(told, first.passage);
}

function toldIn(organization: OtherOrganization): string[] {
  return questionsOf(WAYS.flatMap((way) => organization[way].told));
}

function questionsOf(told: OtherOrganization['plain']['told']): string[] {
  return told.map(({ q }) => q);
}

function judgeAll(
  answerer: Answerer,
  set: string,
  isAnswerable: boolean,
  questions: readonly string[],
): AskedAndJudged[] {
  // One after the other: what a question means is remembered from its answer to its signs.
  return questions.flatMap((question) =>
    answerer.answer(question, ASKER).kind === 'not-found'
      ? [{ question, set, isAnswerable, signs: answerer.signs(question, ASKER) }]
      : [],
  );
}

interface AskedAndJudged extends Judged {
  readonly question: string;
}

/** Weights that have seen a question know too well whether it has an answer. */
function withAnswerable(
  judged: AskedAndJudged,
  withoutOwn: ReturnType<typeof answerableWithoutOwn>,
): AskedAndJudged {
  const { meant } = judged.signs;
  return meant === null
    ? judged
    : { ...judged, signs: { ...judged.signs, meant: { ...meant, ...withoutOwn(judged.question) } } };
}

function questionsIn(set: string): string[] {
  return developmentQuestions(set).map(({ question }) => question);
}

/** Stems that the documents write with a capital only: Porto and Priya tell nothing of another organization's questions. */
function namesIn(index: AnswerIndex): ReadonlySet<string> {
  const text = index.documents
    .flatMap(({ id }) => index.passages(id).map((passage) => passage.text))
    .join('\n');
  const stemsOf = (pattern: RegExp) =>
    new Set((text.match(pattern) ?? []).flatMap((word) => wordsOf(word).map(({ stem }) => stem)));
  const small = stemsOf(/\b\p{Ll}[\p{Ll}'-]+/gu);
  return new Set([...stemsOf(/(?<=[\p{Ll},] )\p{Lu}[\p{L}'-]+/gu)].filter((stem) => !small.has(stem)));
}

function withoutNames<Each extends AskedAndJudged>(judged: Each, names: ReadonlySet<string>): Each {
  const { said, passage } = judged.signs;
  const isPlain = (feature: string) => !feature.split(' ').some((stem) => names.has(stem));
  return {
    ...judged,
    signs: {
      ...judged.signs,
      said: said.filter(isPlain),
      passage: passage === null ? null : { ...passage, missing: passage.missing.filter(isPlain) },
    },
  };
}
