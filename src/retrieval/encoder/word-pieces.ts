/** The numbers of a text's word pieces, between the model's marks of begin and end. */
export interface Pieces {
  readonly ids: readonly number[];
  /** Its words and signs, as far as their pieces are among the numbers: from `start` to before `end`. */
  readonly words: readonly { readonly word: string; readonly start: number; readonly end: number }[];
}

export type WordPieces = (text: string) => Pieces;

const BEGIN = '[CLS]';
const END = '[SEP]';
const UNKNOWN = '[UNK]';
/** Before a piece that goes on with a word. */
const GOES_ON = '##';
/** A longer word counts as unknown, as in the model's training. */
const LONGEST_WORD = 100;

const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu;
const IDEOGRAPH = /\p{Script=Han}/gu;
const MARK = /\p{Mn}/gu;
/** A word, or one sign that stands for itself. What ASCII calls a symbol is a sign too. */
const WORD_OR_SIGN = /[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~]+/gu;

/**
 * The word pieces of an uncased BERT: lower case without accents, cut at spaces and signs, then each word into the longest
 * known pieces from its beginning on. At most `most` numbers come out, the marks among them.
 */
export function createWordPieces(vocabulary: ReadonlyMap<string, number>, most: number): WordPieces {
  const [begin, end, unknown] = [BEGIN, END, UNKNOWN].map((mark) => {
    const id = vocabulary.get(mark);
    if (id === undefined) throw new Error(`The vocabulary has no ${mark}.`);
    return id;
  }) as [number, number, number];
  const piecesOf = (word: string): number[] => {
    if (word.length > LONGEST_WORD) return [unknown];
    const pieces: number[] = [];
    for (let start = 0; start < word.length;) {
      const piece = longestFrom(word, start, vocabulary);
      if (piece === null) return [unknown];
      pieces.push(piece.id);
      start = piece.end;
    }
    return pieces;
  };
  return (text) => {
    const ids = [begin];
    const words: Pieces['words'][number][] = [];
    for (const [word] of plain(text).matchAll(WORD_OR_SIGN)) {
      const start = ids.length;
      ids.push(...piecesOf(word));
      if (ids.length < most) words.push({ word, start, end: ids.length });
      if (ids.length >= most) break;
    }
    return { ids: [...ids.slice(0, most - 1), end], words };
  };
}

function plain(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(IDEOGRAPH, ' $& ')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARK, '');
}

function longestFrom(
  word: string,
  start: number,
  vocabulary: ReadonlyMap<string, number>,
): { readonly id: number; readonly end: number } | null {
  for (let end = word.length; end > start; end -= 1) {
    const id = vocabulary.get((start === 0 ? '' : GOES_ON) + word.slice(start, end));
    if (id !== undefined) return { id, end };
  }
  return null;
}
