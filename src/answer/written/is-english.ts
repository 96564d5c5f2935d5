import { STOP_WORDS } from '../words/stop-words.ts';

/** Small words of English are about half of any English sentence, and hardly any of another language's. */
const LEAST_SMALL_WORDS = 0.2;
/** With fewer words there is too little to tell: a title or a keyword counts as English. */
const FEWEST_WORDS = 4;

/** Small words that other languages spell like English ones: they speak for neither. */
const SHARED = new Set(['in', 'is', 'was', 'we', 'an', 'as', 'at', 'on', 'so', 'me', 'no', 'a', 'i', 'do', 'for', 'over', 'of', 'once', 'were', 'per', 'he', 'd', 's', 't', 'll', 've', 'us', 'go']); // prettier-ignore

/**
 * Whether a text reads as English, by its script and its small words. A wrong guess costs one question to the
 * model, which says the language itself.
 */
export function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  if (letters.length > 0 && foreign / letters.length > 0.3) return false;
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const telling = words.filter((word) => !SHARED.has(word));
  if (telling.length < FEWEST_WORDS) return !/[^\p{ASCII}‘’“”–—…]/u.test(text);
  const small = telling.filter((word) => STOP_WORDS.has(word.replace('’', "'"))).length;
  return small / telling.length >= LEAST_SMALL_WORDS || words.length < FEWEST_WORDS;
}
