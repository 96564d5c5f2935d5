/**
 * When a text that was taken from a message is the one that was expected although it begins or ends a word elsewhere. Ignoring
 * case, outer punctuation and what only leads in ("so", "because", "which was", "we have"), it counts as the same where
 *
 * 1. its longest run of words in common with the expected text is at least four fifths of the words of each, or
 * 2. it equals one of the alternatives that the author of the message wrote down as equally right.
 *
 * A text that takes in a neighbouring clause, or leaves half of its own out, stays wrong. A negation is never ignored.
 */
export function sameExtent(expected: string, said: string, alternatives: readonly string[] = []): boolean {
  const words = core(said);
  if (alternatives.some((one) => core(one).join(' ') === words.join(' '))) return true;
  const gold = core(expected);
  const run = longestRun(gold, words);
  return run >= ENOUGH * Math.max(gold.length, words.length) && run > 0;
}

const ENOUGH = 0.8;

const LEADS = new Set(
  `so and but then also which who that because since as given due to we i they he she it the our a an was were is are am
  be been has have had will would can could we've i've they've he'd she'd we'd i'd they'd we'll i'll it's`.split(
    /\s+/u,
  ),
);

function core(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}<@]+|[^\p{L}\p{N}>%]+$/gu, ''))
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !LEADS.has(word));
  return first === -1 ? words : words.slice(first);
}

function longestRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  one.forEach((_, a) =>
    other.forEach((__, b) => {
      let run = 0;
      while (one[a + run] !== undefined && one[a + run] === other[b + run]) run += 1;
      longest = Math.max(longest, run);
    }),
  );
  return longest;
}
