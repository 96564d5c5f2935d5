import type { Reading } from '../text/reading.ts';
import type { SystemHit } from './find-systems.ts';
import type { SystemName } from './system-names.ts';

/** Heads that add nothing to a name: "the fraud model" is what detects fraud. */
const GENERIC_HEADS = new Set(['model', 'system', 'tool', 'engine', 'ai', 'algorithm', 'software']);
const DETERMINERS = new Set(['the', 'our', 'this', 'your', 'my', 'new', 'old', 'current']);

/**
 * Systems called by a part of their name, if only one system of the inventory can be meant: "the bot", "the
 * summarizer", "our fraud model". Used when no name stands in the message in full.
 */
export function partialSystems(reading: Reading, names: readonly SystemName[]): readonly SystemHit[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at): readonly SystemHit[] => {
    if (token.kind !== 'word' || token.quoted) return [];
    const next = tokens[at + 1];
    const led = DETERMINERS.has(tokens[at - 1]?.low ?? '') || startsClause(reading, at);
    const whole = led ? only(names, (name) => isLastWord(name.lastWord, token.low)) : null;
    const nounFollows = next?.kind === 'word' && NOUNS_AFTER.has(next.low);
    if (whole !== null && !nounFollows)
      return [{ system: whole, from: at, to: at + 1, distance: 2, single: true }];
    if (!next || !GENERIC_HEADS.has(next.low) || token.low.length < 2) return [];
    const first = only(names, (name) => name.firstWord === token.low && name.words > 1);
    return first === null ? [] : [{ system: first, from: at, to: at + 2, distance: 2, single: false }];
  });
}

const NOUNS_AFTER = new Set([
  'model',
  'system',
  'tool',
  'team',
  'procedure',
  'policy',
  'result',
  'results',
  'for',
  'of',
]);

/** "bot" stands for "chatbot"; other words must be long enough to be nobody else's. */
function isLastWord(lastWord: string, said: string): boolean {
  if (said === 'bot') return lastWord.endsWith('bot');
  return said.length >= 8 && lastWord === said && /(?:er|or|bot|card|ing|ion|ant)$/u.test(said);
}

function only(names: readonly SystemName[], fits: (name: SystemName) => boolean): string | null {
  const systems = new Set(names.filter(fits).map((name) => name.system));
  const [first] = systems;
  return systems.size === 1 && first !== undefined ? first : null;
}

function startsClause(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before === undefined || before.kind === 'mark';
}
