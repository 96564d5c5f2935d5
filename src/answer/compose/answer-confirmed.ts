import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { compilePattern, holds, saidIn } from '../question/match-patterns.ts';
import { claimToConfirm, saidAsKnown, withoutReason } from '../question/said-as-known.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeMisconception } from './cite-misconception.ts';
import { answered, firstSentences, referencesTo } from './make-answer.ts';
import { relatedInOrder } from './related-in-order.ts';

/** "Annex A has 38 controls, right?": what is to be confirmed is what corrects a widespread error, and so is said to be right. */
export function answerConfirmed(asked: Asked, { registry }: Sources): Answer | null {
  const claim = claimToConfirm(asked.question);
  const error = claim === null ? null : rightlySaid([claim], registry.misconceptions);
  if (error === null || asked.premise() !== null) return null;
  return answered(asked.question, 'standard', `Yes. ${error.correction}`, {
    points: error.why === '' ? [] : [error.why],
    references: referencesTo(registry, error.related),
    sources: [citeMisconception(error)],
  });
}

/** "…, does it still help us?", "… how do we choose one?": it cannot be understood without the reason before it. */
const LEANS =
  /\b(?:it|its|one|ones|they|them|their|that|those|this|these|such|so|the\s+reasons?|the\s+justification)\b(?!\s+(?:is|are)\s+(?:true|right))/i;

/** "As 27001 is no precondition, does it help?": what is known is not said again, what follows from it is. */
export function answerFromKnown(asked: Asked, sources: Sources): Answer | null {
  const { question } = asked;
  const rest = withoutReason(question);
  if (rest === question || !LEANS.test(rest) || asked.premise() !== null) return null;
  const error = rightlySaid(saidAsKnown(question), sources.registry.misconceptions);
  if (error === null || error.why === '') return null;
  const lead = firstSentences(error.why, 0);
  const more = error.why.slice(lead.length).trim();
  return answered(question, 'standard', lead, {
    points: [...(more === '' ? [] : [more]), error.correction],
    references: referencesTo(sources.registry, relatedInOrder(asked, error.related, sources)),
    sources: [citeMisconception(error)],
  });
}

function rightlySaid(claims: readonly string[], errors: readonly Misconception[]): Misconception | null {
  const said = claims.map((claim) => saidIn(wordsOf(claim)));
  const states = (pattern: string) => said.some((one) => holds(compilePattern(pattern), one));
  return errors.find(({ right }) => right.some(states)) ?? null;
}
