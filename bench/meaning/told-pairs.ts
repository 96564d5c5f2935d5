import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import { statementsOf } from '../../src/answer/organization/statements-of.ts';
import { whatToLookFor } from '../../src/answer/organization/what-to-look-for.ts';
import type { Passage } from '../../src/answer/ports.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import {
  openOrganization,
  otherOrganizations,
  plainly,
  tells,
  type ToldQuestion,
} from '../../test/answer/other-organizations.ts';
import { askedOfExample, exampleIndex, KNOWLEDGE, WORTH } from '../example-questions.ts';

/** Vectors of what documents state, and of questions that some of the statements answer. */
export interface ToldPairs {
  readonly name: string;
  readonly statements: readonly Float32Array[];
  /** `answers`: the places of the statements that answer. */
  readonly questions: readonly {
    readonly vector: Float32Array;
    readonly answers: readonly number[];
    /** How much it counts. */
    readonly worth: number;
  }[];
}

/** The clauses and controls are other texts than documents are. */
const WORTH_OF_KNOWLEDGE = 0.1;

/** Of the organizations that may be learned from, of the example, and of the clauses and controls. */
export async function toldPairs(encode: Encode): Promise<ToldPairs[]> {
  const vectorOf = (text: string) => encode(text)!.meaning;
  const elsewhere: ToldPairs[] = [];
  for (const organization of otherOrganizations('dev')) {
    const { index } = await openOrganization(organization, encode);
    const asked = (['plain', 'searching'] as const).flatMap((how) =>
      organization[how].told.map((one) => ({ question: one.q, worth: WORTH[how], isAnswer: answersIn(one) })),
    );
    elsewhere.push(pairsIn(organization.name, index, asked, vectorOf));
  }
  return [...elsewhere, await ofExample(vectorOf), ofKnowledge(vectorOf)];
}

interface AskedOf {
  readonly question: string;
  readonly worth: number;
  readonly isAnswer: (passage: Passage, statement: string) => boolean;
}

type VectorOf = (text: string) => Float32Array;

function pairsIn(name: string, index: SearchIndex, asked: readonly AskedOf[], vectorOf: VectorOf): ToldPairs {
  const stated = index.documents.flatMap((document) =>
    index
      .passages(document.id)
      .flatMap((passage) => statementsOf(document, passage).map((statement) => ({ passage, statement }))),
  );
  const questions = asked.map(({ question, worth, isAnswer }) => ({
    vector: vectorOf(whatToLookFor(question)),
    answers: stated.flatMap((one, at) => (isAnswer(one.passage, one.statement) ? [at] : [])),
    worth,
  }));
  return {
    name,
    statements: stated.map(({ statement }) => vectorOf(statement)),
    questions: questions.filter(({ answers }) => answers.length > 0),
  };
}

/** The sentence that answers, with what a statement of it has besides, or a part of it. */
function answersIn(question: ToldQuestion): AskedOf['isAnswer'] {
  const told = plainly(question.by);
  return (passage, statement) => {
    const said = plainly(statement);
    return tells(question, passage) && (said.includes(told) || told.includes(said));
  };
}

/** Of the example's questions it is known which passages answer, and not which of their sentences. */
async function ofExample(vectorOf: VectorOf): Promise<ToldPairs> {
  const asked = askedOfExample().map(({ question, answers }): AskedOf => {
    return { question, worth: WORTH.example, isAnswer: (passage) => answers(passage) };
  });
  return pairsIn('example', await exampleIndex(), asked, vectorOf);
}

function ofKnowledge(vectorOf: VectorOf): ToldPairs {
  const { registry } = loadRegistry(KNOWLEDGE);
  const entries = [...registry.entries.values()];
  const questions = registry.questions.map(({ question, about: [first] }) => ({
    vector: vectorOf(question),
    answers: entries.flatMap(({ id }, at) => (id === first ? [at] : [])),
    worth: WORTH_OF_KNOWLEDGE,
  }));
  return {
    name: 'knowledge',
    statements: entries.map(({ title, summary }) => vectorOf(`${title}. ${summary}`)),
    questions: questions.filter(({ answers }) => answers.length > 0),
  };
}
