import type { PremiseSigns } from '../../src/answer/decide/premise-confidence.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { createMeaning, type Encode } from '../../src/answer/meaning/meaning.ts';
import { createPremiseFinder } from '../../src/answer/question/match-premise.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { developmentQuestions, KNOWLEDGE } from '../example-questions.ts';

/** A question that speaks for an error, and whether a correction is what it needs. */
export interface JudgedPremise {
  readonly set: string;
  readonly signs: PremiseSigns;
  readonly isAssumed: boolean;
}

export interface JudgedPremises {
  readonly judged: readonly JudgedPremise[];
  /** Questions of each set, with those that speak for no error. */
  readonly counts: ReadonlyMap<string, number>;
}

interface AskedPremise {
  readonly set: string;
  readonly question: string;
  /** The corrections that it needs. */
  readonly corrections: readonly string[] | 'any';
}

/** The author of questions in `knowledge/questions/premises.jsonl` from whom the question reader learned nothing. */
export const FOR_THE_FIT = 81;

const OTHERS = ['controls', 'clauses', 'organization', 'declines'] as const;

/**
 * Questions that the question reader has not seen: those of the author left out for this, also from the words of errors, and the
 * development questions of `test/eval`.
 */
export function judgedPremises(encode: Encode): JudgedPremises {
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
    // Without its meaning too: it is not always known.
    for (const meant of [found.signs.meant, null])
      judged.push({
        set: meant === null ? `${set}, words alone` : set,
        signs: { ...found.signs, meant },
        isAssumed,
      });
  }
  return { judged, counts };
}

function developmentPremises(): AskedPremise[] {
  const others = OTHERS.flatMap((set) =>
    developmentQuestions(set).map(({ question }) => ({ set: 'others', question, corrections: [] })),
  );
  const premises = developmentQuestions('premises').map(({ question, error, answeredBy = [] }) =>
    error === null
      ? { set: 'right', question, corrections: answeredBy }
      : { set: 'false', question, corrections: 'any' as const },
  );
  return [...premises, ...others];
}
