const VOWEL = /[aeiouy]/u;

/**
 * A word without its ending, so that "swap", "swaps", "swapped" and "swapping" are one. Light on purpose: it
 * feeds statistics, where two words that stay apart do no harm.
 */
export function wordStem(word: string): string {
  const bare = word.replace(/'\p{L}*$/u, '');
  if (bare.length < 4) return bare;
  const plain = withoutPlural(bare);
  const cut = plain.replace(/(?:ingly|edly|ing|ed|ly)$/u, '');
  const stem = cut.length >= 3 && VOWEL.test(cut) ? cut : plain;
  return undoubled(stem).replace(/(?<=.{3})(?:e|y|i)$/u, '');
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/(?:ies)$/u, 'y').replace(/(?<=(?:sh|ch|x|z|ss))es$|s$/u, '');
}

function undoubled(stem: string): string {
  return /([bdfgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}
