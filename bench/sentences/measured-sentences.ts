import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { createNearPassages } from '../../src/answer/meaning/near-passages.ts';
import { nearStatementsBy } from '../../src/answer/meaning/near-statements.ts';
import { isInForce } from '../../src/answer/organization/in-force.ts';
import { keySentence } from '../../src/answer/organization/key-sentence.ts';
import { isItem } from '../../src/answer/organization/list-around.ts';
import type { Measured } from '../../src/answer/organization/measure-candidates.ts';
import { createDocumentMeasure } from '../../src/answer/organization/measure-documents.ts';
import { sentencesOf } from '../../src/answer/organization/sentences-of.ts';
import { signsOfEach, type SignsOfOne } from '../../src/answer/organization/signs-of-each.ts';
import { whatToLookFor } from '../../src/answer/organization/what-to-look-for.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { openOrganization, WAYS, type OtherOrganization } from '../../test/answer/other-organizations.ts';
import { KNOWLEDGE, TODAY } from '../example-questions.ts';
import { sentenceEncoder } from '../meaning/vectors.ts';

/** A question whose passage was found, with the sentences among which to choose. */
export interface MeasuredSentences {
  readonly author: string;
  readonly split: string;
  readonly question: string;
  readonly texts: readonly string[];
  readonly signs: readonly SignsOfOne[];
  /** Which of them answer. */
  readonly right: readonly boolean[];
  /** By the weights in force. */
  readonly chosen: number;
}

const { registry } = loadRegistry(KNOWLEDGE);
const model = createSubjectModel(registry);
const encode = sentenceEncoder();

/** The questions of an organization that a sentence answers, measured on its documents. */
export async function measuredSentences(organization: OtherOrganization): Promise<MeasuredSentences[]> {
  const { index, statementMeanings } = await openOrganization(organization, encode);
  const near = nearStatementsBy(encode, statementMeanings);
  const nearPassages = createNearPassages(index, encode, statementMeanings);
  const measure = createDocumentMeasure(index, { model, registry, near, nearPassages, today: () => TODAY });
  const { name: author, split } = organization;
  return WAYS.flatMap((way) => organization[way].told).flatMap(({ q, document, by }) => {
    const looked = whatToLookFor(q);
    const passage = measure
      .measure(looked, model.read(looked), isInForce)
      .filter((each) => each.document.title === document)
      .flatMap(({ passages }) => passages)
      .find(({ hit }) => plain(hit.passage.text).includes(plain(by)));
    const choices = passage === undefined ? [] : choiceOf(passage, by);
    return choices.map((its) => ({ author, split, question: q, ...its }));
  });
}

/** None of a table's row, and of a single sentence. */
function choiceOf({ hit, sentencesRead }: Measured, by: string) {
  if (sentencesRead === null || sentencesRead.texts.length < 2) return [];
  const { texts } = sentencesRead;
  const chosen = texts.findIndex((text) => text.trim() === keySentence(sentencesRead));
  return [{ texts, signs: signsOfEach(sentencesRead), right: rightOf(hit.passage.text, texts, by), chosen }];
}

/** The sentence itself, or else what holds it or is held by it; of an item of a list each part, since it is shown whole. */
function rightOf(text: string, texts: readonly string[], by: string): boolean[] {
  const wanted = plain(by);
  const same = texts.map((each) => plain(each) === wanted);
  const part = texts.map((each) => wanted.includes(plain(each)) || plain(each).includes(wanted));
  const right = same.includes(true) ? same : part;
  const lines = sentencesOf(text).map(({ start }) => text.slice(0, start).split('\n').length - 1);
  const whole = text.split('\n').map(isItem);
  return right.map(
    (its, at) =>
      its || (whole[lines[at]!]! && lines.some((line, other) => line === lines[at] && right[other]!)),
  );
}

function plain(text: string): string {
  return text
    .replace(/[*_`“”"]/g, '')
    .replace(/^\s*(?:[-•]|\d{1,2}[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
