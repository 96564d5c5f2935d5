import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import type { Registry } from '../../src/answer/knowledge/registry.ts';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import { createNearPassages } from '../../src/answer/meaning/near-passages.ts';
import { nearStatementsBy, type StatementMeanings } from '../../src/answer/meaning/near-statements.ts';
import { isInForce } from '../../src/answer/organization/in-force.ts';
import type { Measured } from '../../src/answer/organization/measure-candidates.ts';
import {
  createDocumentMeasure,
  type MeasuredDocument,
} from '../../src/answer/organization/measure-documents.ts';
import {
  signsOfDocument,
  signsOfNearness,
  signsOfPassage,
} from '../../src/answer/organization/score-documents.ts';
import { whatToLookFor } from '../../src/answer/organization/what-to-look-for.ts';
import type { DocumentInfo } from '../../src/answer/ports.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import {
  fileNameOf,
  openOrganization,
  otherOrganizations,
  tells,
  WAYS,
  type ToldQuestion,
} from '../../test/answer/other-organizations.ts';
import {
  askedOfExample,
  documentName,
  exampleIndex,
  exampleStatements,
  KNOWLEDGE,
  TODAY,
  WORTH,
  type ExampleAsked,
} from '../example-questions.ts';
import { sentenceEncoder } from '../meaning/vectors.ts';

/** A question with the signs of every document that was found for it. */
export interface MeasuredQuestion {
  /** Who wrote it: of the example's the first letter of the question's id, else the organization. */
  readonly author: string;
  readonly question: string;
  readonly documents: readonly MeasuredSigns[];
  /** Where the right ones are among them, the best first; none when none was found. */
  readonly right: readonly number[];
  /** How much it counts. */
  readonly worth: number;
}

export interface MeasuredSigns {
  readonly name: string;
  readonly ofDocument: readonly number[];
  readonly passages: readonly MeasuredPassage[];
}

export interface MeasuredPassage {
  readonly id: string;
  /** Those of words, and behind them those of how near it is. */
  readonly signs: readonly number[];
  /** It answers; never where it is not known which passages do. */
  readonly answers: boolean;
}

interface Asked {
  readonly author: string;
  readonly question: string;
  readonly worth: number;
  isRight(document: DocumentInfo): boolean;
  answers(passage: Measured): boolean;
}

/** The development questions on the example organization's documents, and those of other organizations on theirs. */
export async function measuredQuestions(): Promise<MeasuredQuestion[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const encode = sentenceEncoder();
  const index = await exampleIndex();
  const measureWith = measuringWith(registry, encode);
  const ofExample = { index, meaningsOf: await exampleStatements(index) };
  const measured = [measureWith(ofExample, askedOfExample().map(askedOf))];
  for (const organization of otherOrganizations('dev')) {
    const { index, statementMeanings } = await openOrganization(organization, encode);
    const asked = WAYS.flatMap((how) =>
      organization[how].told.map((told) => askedElsewhere(organization.name, told, WORTH[how])),
    );
    measured.push(measureWith({ index, meaningsOf: statementMeanings }, asked));
  }
  return measured.flat();
}

interface Measuring {
  readonly index: SearchIndex;
  readonly meaningsOf: StatementMeanings;
}

function measuringWith(registry: Registry, encode: Encode) {
  const model = createSubjectModel(registry);
  return ({ index, meaningsOf }: Measuring, all: readonly Asked[]): MeasuredQuestion[] => {
    const near = nearStatementsBy(encode, meaningsOf);
    const nearPassages = createNearPassages(index, encode, meaningsOf);
    const deps = { model, registry, near, nearPassages, today: () => TODAY };
    const measure = createDocumentMeasure(index, deps);
    return all.map((asked) => {
      const looked = whatToLookFor(asked.question);
      const found = measure.measure(looked, model.read(looked), isInForce);
      const right = found.flatMap(({ document }, at) => (asked.isRight(document) ? [at] : []));
      const { author, question, worth } = asked;
      return { author, question, worth, right, documents: found.map((each) => signsOf(each, asked)) };
    });
  };
}

function askedOf({ id, question, isRight, answers }: ExampleAsked): Asked {
  return {
    ...{ author: id.charAt(0), question, worth: WORTH.example, isRight },
    answers: ({ hit }) => answers(hit.passage),
  };
}

function askedElsewhere(author: string, told: ToldQuestion, worth: number): Asked {
  const isRight = ({ id }: DocumentInfo) => id.includes(fileNameOf(told.document));
  const answers = ({ hit }: Measured) => tells(told, hit.passage);
  return { author, question: told.q, worth, isRight, answers };
}

function signsOf(measured: MeasuredDocument, asked: Asked): MeasuredSigns {
  return {
    name: documentName(measured.document.id),
    ofDocument: Object.values<number>(signsOfDocument(measured)),
    passages: measured.passages.map((passage) => ({
      id: passage.hit.passage.locator,
      signs: [
        ...Object.values<number>(signsOfPassage(passage)),
        ...Object.values<number>(signsOfNearness(passage)),
      ],
      answers: asked.answers(passage),
    })),
  };
}
