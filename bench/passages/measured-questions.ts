import { basename } from 'node:path';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { nearStatementsBy } from '../../src/answer/meaning/near-statements.ts';
import { isInForce } from '../../src/answer/organization/in-force.ts';
import {
  createDocumentMeasure,
  type MeasuredDocument,
} from '../../src/answer/organization/measure-documents.ts';
import { signsOfDocument, signsOfPassage } from '../../src/answer/organization/score-documents.ts';
import { whatToLookFor } from '../../src/answer/organization/what-to-look-for.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import {
  developmentQuestions,
  exampleIndex,
  exampleStatements,
  KNOWLEDGE,
  TODAY,
} from '../example-questions.ts';
import { sentenceEncoder } from '../meaning/vectors.ts';

/** A question with the signs of every document that was found for it. */
export interface MeasuredQuestion {
  readonly id: string;
  readonly question: string;
  readonly documents: readonly MeasuredSigns[];
  /** Where the right ones are among them, the best first; none when none was found. */
  readonly right: readonly number[];
}

export interface MeasuredSigns {
  readonly name: string;
  readonly ofDocument: readonly number[];
  readonly passages: readonly MeasuredPassage[];
}

export interface MeasuredPassage {
  readonly id: string;
  readonly signs: readonly number[];
  /** How near the nearest of its statements is by its meaning. */
  readonly nearest: number;
  /** It answers; never where it is not known which passages do. */
  readonly answers: boolean;
}

/** The development questions of `test/eval/organization.jsonl`, measured on the example organization's documents. */
export async function measuredQuestions(): Promise<MeasuredQuestion[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const index = await exampleIndex();
  const model = createSubjectModel(registry);
  const near = nearStatementsBy(sentenceEncoder(), await exampleStatements(index));
  const measure = createDocumentMeasure(index, { model, registry, near, today: () => TODAY });
  return developmentQuestions('organization').map(
    ({ id, question, document, alsoRight = [], places = [] }) => {
      const looked = whatToLookFor(question);
      const names = [document, ...alsoRight];
      const documents = measure
        .measure(looked, model.read(looked), isInForce)
        .map((each) => signsOf(each, names, places));
      return { id, question, documents, right: placesOf(names, documents) };
    },
  );
}

function placesOf(names: readonly (string | undefined)[], documents: readonly MeasuredSigns[]): number[] {
  const places = names.map((wanted) => documents.findIndex(({ name }) => name === wanted));
  return places.filter((at) => at !== -1);
}

function signsOf(
  measured: MeasuredDocument,
  wanted: readonly (string | undefined)[],
  places: readonly string[],
): MeasuredSigns {
  const name = basename(measured.document.id).replace(/\..*$/u, '');
  return {
    name,
    ofDocument: Object.values<number>(signsOfDocument(measured)),
    passages: measured.passages.map((passage) => ({
      id: passage.hit.passage.locator,
      signs: Object.values<number>(signsOfPassage(passage)),
      nearest: passage.nearest ?? 0,
      answers: wanted.includes(name) && places.includes(passage.hit.passage.locator),
    })),
  };
}
