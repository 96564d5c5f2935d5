import type { Reading } from '../text/reading.ts';
import { LINE_BREAK, type Token } from '../text/token.ts';

/** What the reader sees of each token: who is meant and where a link leads is no matter. */
export function wordsFor({ tokens }: Reading): readonly string[] {
  return tokens.map(wordFor);
}

function wordFor({ kind, text, low }: Token): string {
  if (kind === 'person') return '@person';
  if (kind === 'link') return '@link';
  return low === LINE_BREAK ? LINE_BREAK : text;
}
