import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { createMeaning, type Encode } from '../../src/answer/meaning/meaning.ts';
import { createPremiseFinder } from '../../src/answer/question/match-premise.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { KNOWLEDGE } from '../example-questions.ts';
import {
  developmentPremises,
  FOR_THE_FIT,
  judgedBy,
  type AskedPremise,
  type JudgedPremises,
} from './judged-premises.ts';

/**
 * Questions that the question reader has not seen, by their meaning too: those of the author left out for this, and the development
 * questions of `test/eval`.
 */
export function unseenPremises(encode: Encode): JudgedPremises {
  const { registry } = loadRegistry(KNOWLEDGE);
  const model = createSubjectModel(registry);
  const premiseQuestions = registry.premiseQuestions.filter(({ author }) => author !== FOR_THE_FIT);
  const errors = { misconceptions: registry.misconceptions, premiseQuestions };
  const find = createPremiseFinder(errors, model, createMeaning(model.subjects, encode));
  const implied = registry.premiseQuestions
    .filter(({ author }) => author === FOR_THE_FIT)
    .map(({ question, error, answeredBy }): AskedPremise =>
      error === null
        ? { set: 'twins', question, corrections: answeredBy }
        : { set: 'implied', question, corrections: [error] },
    );
  const counts = new Map<string, number>();
  return { judged: judgedBy(find, [...implied, ...developmentPremises()], counts), counts };
}
