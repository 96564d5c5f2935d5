/**
 * Writes what `bench/toward-answers/train.py` learns from: for each organization what its documents state, in word pieces, and what is
 * asked of them, with the statements that answer it. `node bench/toward-answers/write-told.ts FILE`; with `--measured` behind it also the
 * organizations on which the rest is fitted, to measure on.
 */
import { writeFileSync } from 'node:fs';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { goingOn } from '../../src/answer/follow-up.ts';
import { statementsOf } from '../../src/answer/organization/statements-of.ts';
import { whatToLookFor } from '../../src/answer/organization/what-to-look-for.ts';
import type { Passage } from '../../src/answer/ports.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import {
  indexOfOrganization,
  otherOrganizations,
  plainly,
  tells,
  WAYS,
  type OtherOrganization,
  type Talk,
  type ToldQuestion,
} from '../../test/answer/other-organizations.ts';
import { modelPieces } from '../adapters/model-pieces.ts';
import { exampleIndex, KNOWLEDGE, taughtOfExample, WORTH } from '../example-questions.ts';

/** In word pieces, as the encoder has it. */
const LONGEST = 128;
/** What a question counts that leans on the one before, and one for the place in the standard: its texts are other texts than documents are. */
const WORTH_HERE = { ...WORTH, talk: 1, knowledge: 0.1 } as const;

interface Told {
  readonly name: string;
  readonly learn: boolean;
  readonly statements: readonly (readonly number[])[];
  /** Of each statement the number of its passage. */
  readonly passages: readonly number[];
  readonly questions: readonly {
    readonly pieces: readonly number[];
    /** The places of the statements that answer. */
    readonly answers: readonly number[];
    readonly worth: number;
    readonly how: keyof typeof WORTH_HERE;
  }[];
}

interface Stated {
  readonly passage: Passage;
  readonly statement: string;
}

interface Asked {
  readonly question: string;
  readonly how: keyof typeof WORTH_HERE;
  answeredBy(stated: Stated): boolean;
}

const [, , file = 'told.jsonl'] = process.argv;
const piecesIn = modelPieces(LONGEST);
const piecesOf = (text: string): number[] => [...piecesIn(text).ids];

const told: Told[] = [ofKnowledge(), await ofExample()];
for (const organization of otherOrganizations('taught')) told.push(await ofOrganization(organization, true));
if (process.argv.includes('--measured'))
  for (const organization of otherOrganizations('dev')) told.push(await ofOrganization(organization, false));
writeFileSync(file, told.map((one) => JSON.stringify(one)).join('\n'));
const learned = told.filter(({ learn }) => learn).reduce((sum, { questions }) => sum + questions.length, 0);
process.stdout.write(`${String(learned)} questions to learn from\n`);

/** Of the example it is known which passages answer, and not which of their statements. */
async function ofExample(): Promise<Told> {
  const asked = taughtOfExample().map(({ question, answers }): Asked => ({
    question,
    how: 'example',
    answeredBy: ({ passage }) => answers(passage),
  }));
  return toldBy('example', await exampleIndex(), { learn: true, asked });
}

async function ofOrganization(organization: OtherOrganization, learn: boolean): Promise<Told> {
  const index = await indexOfOrganization(organization);
  return toldBy(organization.name, index, { learn, asked: askedIn(organization) });
}

function toldBy(
  name: string,
  index: SearchIndex,
  { learn, asked }: { readonly learn: boolean; readonly asked: readonly Asked[] },
): Told {
  const passages = index.documents.flatMap(({ id }) => index.passages(id));
  const stated = index.documents.flatMap((document) =>
    index
      .passages(document.id)
      .flatMap((passage) => statementsOf(document, passage).map((statement) => ({ passage, statement }))),
  );
  const questions = asked.map(({ question, how, answeredBy }) => ({
    pieces: piecesOf(whatToLookFor(question)),
    answers: stated.flatMap((one, at) => (answeredBy(one) ? [at] : [])),
    worth: WORTH_HERE[how],
    how,
  }));
  return {
    name,
    learn,
    statements: stated.map(({ statement }) => piecesOf(statement)),
    passages: stated.map(({ passage }) => passages.indexOf(passage)),
    questions: questions.filter((question) => question.answers.length > 0),
  };
}

function askedIn({ talks, ...organization }: OtherOrganization): Asked[] {
  const asked = (question: string, how: Asked['how'], told: ToldQuestion): Asked => ({
    ...{ question, how },
    answeredBy: ({ passage, statement }) => tells(told, passage) && saysSo(statement, told.by),
  });
  return [
    ...WAYS.flatMap((how) => organization[how].told.map((told) => asked(told.q, how, told))),
    ...talks.flatMap(({ turns }) =>
      turns.flatMap((turn, at) => ('by' in turn ? [asked(wholeOf(turns, at), 'talk', turn)] : [])),
    ),
  ];
}

/** A question with those that it leans on. */
function wholeOf(turns: Talk['turns'], at: number): string {
  const { q = '', alone } = turns[at] ?? {};
  return at === 0 || alone === true ? q : goingOn(q, { question: wholeOf(turns, at - 1) });
}

/** The sentence that answers, with what a statement of it has besides, or a part of it. */
function saysSo(statement: string, sentence: string): boolean {
  const [by, said] = [plainly(sentence), plainly(statement)];
  return said.includes(by) || by.includes(said);
}

function ofKnowledge(): Told {
  const { registry } = loadRegistry(KNOWLEDGE);
  const entries = [...registry.entries.values()];
  const questions = registry.questions.map(({ question, about: [first] }) => ({
    pieces: piecesOf(question),
    answers: entries.flatMap(({ id }, at) => (id === first ? [at] : [])),
    worth: WORTH_HERE.knowledge,
    how: 'knowledge' as const,
  }));
  return {
    name: 'knowledge',
    learn: true,
    statements: entries.map(({ title, summary }) => piecesOf(`${title}. ${summary}`)),
    passages: entries.map((_, at) => at),
    questions: questions.filter(({ answers: its }) => its.length > 0),
  };
}
