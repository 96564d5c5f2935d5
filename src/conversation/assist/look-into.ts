import type { Answer } from '../../answer/answer.ts';
import { needsSeveralLooks } from '../../answer/investigate/needs-several-looks.ts';
import { speaksOfRecords } from '../../answer/investigate/speaks-of-records.ts';
import { isEnglish } from '../../answer/written/is-english.ts';
import { faultInWords } from '../../kernel/model-fault.ts';
import type { Asking } from '../answer-question.ts';
import { contextFor } from '../context-for.ts';
import type { Asker, Investigation, TurnDeps, UnderstoodQuestion } from '../deps.ts';
import { viewerOf } from '../viewer-of.ts';
import { openShelf } from './record-shelf.ts';

export type LookedInto =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  /** The beginning of a sentence on why: the caller says what follows instead. */
  | { readonly outcome: 'fault'; readonly why: string; readonly understood: UnderstoodQuestion };

/**
 * A question that takes several looks, looked into for those who read the reply; each step is shown where it can be.
 * Null where there is no model, or one look is enough: the plain way answers it.
 */
export async function lookInto(
  question: string,
  incoming: Asking,
  asker: Asker,
  deps: TurnDeps,
): Promise<LookedInto | null> {
  const { investigation } = deps;
  const understood = investigation === null ? null : await understand(question, asker.user, investigation);
  if (investigation === null || understood === null) return null;
  const context = await contextFor(incoming.user, deps);
  const viewer = viewerOf(incoming, deps);
  const mayLeave = investigation.mayLeave;
  const shelf = openShelf({ viewer, user: incoming.user, context, deps, mayLeave });
  const begun = new Map<string, number>();
  const found = await investigation.investigate({
    ...{ question, understood, asker, shelf },
    tell({ title, state }) {
      const number = begun.get(title) ?? begun.size + 1;
      begun.set(title, number);
      deps.showStep(incoming, { number, title, state });
    },
  });
  if (found.outcome === 'answered') return found;
  return { outcome: 'fault', why: faultInWords(found.fault), understood };
}

/** Null for a question that one look answers. Its words decide that, in English: a model only puts it into English. */
async function understand(
  question: string,
  user: string,
  investigation: Investigation,
): Promise<UnderstoodQuestion | null> {
  if (needsSeveralLooks(question)) return { question, language: 'en' };
  if (isEnglish(question) || !speaksOfRecords(question)) return null;
  const understood = await investigation.inEnglish(question, user);
  return understood !== null && needsSeveralLooks(understood.question) ? understood : null;
}
