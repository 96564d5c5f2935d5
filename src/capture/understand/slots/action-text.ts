import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { clauseEnd, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

/** Where, after what was done, it is told how things are now. */
const AFTERMATH = phrase(
  '(?:, )?(?:and|but) (?:it|this|that|everything|all|nobody|the [^ ]+ (?:is|was|were|has|had))|' +
    ', (?:it|this|that|everything|all (?:is|was|are|were|of|fine|good|ok|okay|back|normal|clear)|they|took|so|which|while|as|luckily|now|since|and then)|(?:which|because|since|but|while|until tomorrow)',
);
const NOTICED = phrase('noticed|detected|found|spotted|discovered|saw|seen|reali[sz]ed|reported|picked');
/** A first word that says by itself who did it. */
const SUBJECTS = /^(?:we|i|they|he|she|it|this|that|we've|i've|they've|the|our|all|both|ops|@person)$/u;

/** "I phoned three departments and was told to wait" put an end to nothing. */
const FRUITLESS = phrase('(?:been|was|were|got) told');

/** What somebody did, from whoever did it up to where the story goes on; `at` is a token of the words that gave it away. */
export function actionText(reading: Reading, hit: Span, at = hit.from): Found | null {
  let from = clauseStart(reading, hit.from);
  while (reading.tokens[from]?.kind === 'mark') from += 1;
  const end = clauseEnd(reading, at);
  if (hasPhrase(reading, FRUITLESS, { from, to: end })) return null;
  const aftermath = findPhrase(reading, AFTERMATH, { from: Math.max(hit.to, at + 1), to: end })[0];
  return textFound(reading, { from, to: aftermath && aftermath.from >= hit.to ? aftermath.from : end });
}

/** "The shift lead stopped the line and had it checked": who did it stands before "and". */
function clauseStart(reading: Reading, from: number): number {
  const sentence = sentenceAt(reading, from);
  const { tokens } = reading;
  const joined = /^(?:and|had)$/u.test(tokens[from - 1]?.low ?? '');
  if (!sentence || !joined || sentence.from === reading.sentences[0]?.from) return from;
  if (SUBJECTS.test(tokens[from]?.low ?? '') || tokens[from]?.kind === 'person') return from;
  if (hasPhrase(reading, NOTICED, { from: sentence.from, to: from })) return from;
  let start = from - 1;
  while (start > sentence.from && !/^[,:;(-]$/u.test(tokens[start - 1]?.low ?? '')) start -= 1;
  return start;
}
