import { createHash } from 'node:crypto';
import { isRestricted } from '../capture/confidentiality-wish.ts';
import type { Draft } from '../capture/draft.ts';

/**
 * A mark of what a review card shows of a draft, in hex. Its button carries the mark: what is recorded is what its person
 * saw, also when the draft has been saved since without a change, by a second press or by a reminder.
 */
export function reviewMark(draft: Draft): string {
  const { answers, setAside = {}, unnamedTold, anonymous, updates } = draft;
  const shown = [
    valuesIn(answers),
    valuesIn(setAside),
    unnamedTold?.said,
    anonymous,
    isRestricted(draft),
    updates?.version,
  ];
  return createHash('sha256').update(JSON.stringify(shown), 'utf8').digest('hex');
}

/** By name, in one order: what was answered first does not show. */
function valuesIn(answers: Draft['answers']): readonly unknown[] {
  return Object.keys(answers)
    .sort()
    .map((name) => [name, answers[name]?.value, answers[name]?.doubt]);
}
