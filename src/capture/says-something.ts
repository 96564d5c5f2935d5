/** False for emoji, punctuation and keyboard noise: nothing that could be an answer, a fact or a question. */
export function saysSomething(text: string): boolean {
  const words = text.replace(/:[a-z0-9_+-]+:/giu, ' ').match(/[\p{L}\p{N}<@>]+/gu) ?? [];
  if (words.length === 0) return false;
  return words.some((word) => /\p{N}/u.test(word) || !isNoise(word));
}

/** "asdfgh", "qwerty", "hhhhh": no vowel in a long word, one letter over and over, or a run along the keyboard. */
function isNoise(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^(.)\1{2,}$/u.test(lower)) return true;
  if (/^[a-z]{5,}$/u.test(lower) && !/[aeiouy]/u.test(lower)) return true;
  return lower.length >= 4 && KEYBOARD_ROWS.some((row) => row.includes(lower));
}

const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
