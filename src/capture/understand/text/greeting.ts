import { phrase, phraseAt, type Reading } from './reading.ts';
import type { Span } from './sentences.ts';

const GREETING = phrase(
  '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you|please|pls|fyi|' +
    'ok|okay|so|and|also|well|morning)(?: (?:all|team|everyone|everybody|colleagues|there(?! (?:is|are|was|were|has|have|may|might|could|will))|folks|' +
    'lads|guys|bot|assistant|@person|@link))*(?: (?:,|:|-|!))*',
);
/** "Hi all, ok, so …": greetings come in twos and threes. */
const MOST_GREETINGS = 3;

/** The token at which a sentence begins once its greeting, its bullet and an emoji are passed over. */
export function afterGreeting(reading: Reading, sentence: Span): number {
  let start = sentence.from;
  for (let step = 0; step < MOST_GREETINGS; step += 1) {
    const hit = phraseAt(reading, GREETING, start, sentence.to);
    if (!hit) break;
    start = hit.to;
  }
  while (start < sentence.to && isBullet(reading, start)) start += 1;
  return start;
}

function isBullet(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token?.kind === 'link' || (token?.kind === 'mark' && /^[-#>]$/u.test(token.low));
}
