import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { createMeaning, type Encode } from '../../src/answer/meaning/meaning.ts';
import { createPremiseFinder } from '../../src/answer/question/match-premise.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { KNOWLEDGE } from '../example-questions.ts';
import {
  developmentPremises,
  FOR_THE_FIT,
  type AskedPremise,
  type JudgedPremise,
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
  const judged: JudgedPremise[] = [];
  const counts = new Map<string, number>();
  for (const { set, question, corrections } of [...implied, ...developmentPremises()]) {
    counts.set(set, (counts.get(set) ?? 0) + 1);
    const found = find(question);
    if (found === null) continue;
    const isAssumed = corrections === 'any' || corrections.includes(found.misconception.id);
    judged.push({ set, signs: found.signs, isAssumed });
  }
  return { judged, counts };
}
