import { isOverride } from '../question/is-override.ts';
import { sentencesIn } from './sentences-in.ts';

/**
 * A text without the sentences that give an assistant orders. A document is something to read: nobody who wants an
 * answer misses them, and a model that would obey them does not see them.
 */
export function withoutOrders(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      isOverride(line)
        ? sentencesIn(line)
            .filter((each) => !isOverride(each))
            .join(' ')
        : line,
    )
    .join('\n');
}
