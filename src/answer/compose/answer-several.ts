import type { Answer } from '../answer.ts';
import { MOST_CITATIONS } from './make-answer.ts';

/** The answers to the questions of one message, in their order. It counts as answered when one of them is. */
export function answerSeveral(question: string, parts: readonly Answer[]): Answer {
  const isAnswered = parts.some(({ outcome }) => outcome === 'answered');
  const reasons = parts.flatMap(({ reason }) => reason ?? []);
  return {
    question,
    outcome: isAnswered ? 'answered' : 'declined',
    kind: 'several',
    lead: parts[0]?.lead ?? '',
    points: [],
    organization: parts.flatMap(({ organization }) => organization.slice(0, 1)),
    references: firstOf(parts.flatMap(({ references }) => references)),
    citations: parts.flatMap(({ citations }) => citations).slice(0, MOST_CITATIONS),
    nearest: isAnswered ? [] : parts.flatMap(({ nearest }) => nearest),
    ask: parts.find(({ ask }) => ask !== null)?.ask ?? null,
    ...(isAnswered || reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
    offersRecord: parts.find(({ offersRecord }) => offersRecord !== null)?.offersRecord ?? null,
    parts,
  };
}

function firstOf(references: Answer['references']): Answer['references'] {
  return [...new Map(references.map((reference) => [reference.id, reference])).values()];
}
