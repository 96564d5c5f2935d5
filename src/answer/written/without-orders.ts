import { isOverride } from '../question/is-override.ts';
import { sentencesIn } from './sentences-in.ts';

/**
 * A text without what gives an assistant orders: from the sentence that begins with it to the end of its paragraph. A
 * document is something to read: nobody who wants an answer misses it, and a model that would obey does not see it.
 */
export function withoutOrders(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const sentences = sentencesIn(line);
      const at = sentences.findIndex((sentence) => isOverride(sentence));
      return at === -1 ? line : sentences.slice(0, at).join(' ');
    })
    .join('\n');
}
