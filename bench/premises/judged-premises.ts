import type { PremiseSigns } from '../../src/answer/decide/premise-confidence.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
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
  /** Questions of each set, with those whose words point at no error. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface AskedPremise {
  readonly set: string;
  readonly question: string;
  /** The corrections that it needs. */
  readonly corrections: readonly string[] | 'any';
}

/** The author of questions in `knowledge/questions/premises.jsonl` from whom neither the question reader nor these weights learn. */
export const FOR_THE_FIT = 81;

const OTHERS = ['controls', 'clauses', 'organization', 'declines'] as const;

/**
 * The questions of the misconceptions and of `knowledge/questions`, each measured without a part of the former and an
 * author of the latter that it belongs to, and the development questions of `test/eval`.
 */
export function judgedPremises(): JudgedPremises {
  const { registry } = loadRegistry(KNOWLEDGE);
  const asked = registry.premiseQuestions.filter(({ author }) => author !== FOR_THE_FIT);
  const authors = [...new Set(registry.questions.map(({ author }) => author))].sort();
  const judged: JudgedPremise[] = [];
  const counts = new Map<string, number>();
  authors.forEach((author, part) => {
    const isLeftOut = (at: number) => at % authors.length === part;
    const misconceptions = registry.misconceptions.map((each) => ({
      ...each,
      asks: each.asks.filter((_, at) => !isLeftOut(at)),
    }));
    const questions = registry.questions.filter((asked) => asked.author !== author);
    const premiseQuestions = asked.filter((_, at) => !isLeftOut(at));
    const find = createPremiseFinder(
      { misconceptions, premiseQuestions },
      createSubjectModel({ ...registry, questions }),
      () => null,
    );
    const leftOut: AskedPremise[] = [
      ...registry.misconceptions.flatMap(({ asks }) =>
        asks
          .filter((_, at) => isLeftOut(at))
          .map((question) => ({ set: 'asks', question, corrections: 'any' as const })),
      ),
      ...asked
        .filter((_, at) => isLeftOut(at))
        .map(({ question, error, answeredBy }) =>
          error === null
            ? { set: 'twins', question, corrections: answeredBy }
            : { set: 'implied', question, corrections: 'any' as const },
        ),
      ...registry.questions
        .filter((asked) => asked.author === author)
        .map(({ question }) => ({ set: 'places', question, corrections: [] })),
      ...(part === 0 ? developmentPremises() : []),
    ];
    judged.push(...judgedBy(find, leftOut, counts));
  });
  return { judged, counts };
}

/** What is found in questions; all of them are added to `counts`. */
export function judgedBy(
  find: ReturnType<typeof createPremiseFinder>,
  asked: readonly AskedPremise[],
  counts: Map<string, number>,
): JudgedPremise[] {
  return asked.flatMap(({ set, question, corrections }) => {
    counts.set(set, (counts.get(set) ?? 0) + 1);
    const found = find(question);
    if (found === null) return [];
    const isAssumed = corrections === 'any' || corrections.includes(found.misconception.id);
    return [{ set, signs: found.signs, isAssumed }];
  });
}

export function developmentPremises(): AskedPremise[] {
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
