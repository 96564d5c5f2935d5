import { hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { sentenceAt } from './clause.ts';

const LEFT_SO = phrase(
  '(?:during|for) (?:a|an|the|our|last) (?:[^ .,;]+ )?(?:demo|demonstration|test|tests|maintenance|migration|trial|rehearsal|update|upgrade|exercise|pilot|load test)|' +
    '(?:and|but) (?:nobody|no one|never|then forgotten|not) (?:[^ .,;]+ ){0,3}(?:back|again|on|off|restored|reset)',
);

/** "The guardrail was switched off during a demo and nobody switched it back on": no answer, but how it came about. */
export function wasLeftSo(reading: Reading, { from, to }: Span): boolean {
  const sentence = sentenceAt(reading, from);
  return sentence !== null && hasPhrase(reading, LEFT_SO, { from: to - 1, to: sentence.to });
}
