export type TokenKind =
  | 'word'
  /** Digits with what is written in one piece with them: `1,200`, `15:00`, `3rd`, `3pm`. */
  | 'number'
  /** `2026-11-19`, also with a time and an offset. */
  | 'iso'
  /** A mention of a person: `<@U123>`. */
  | 'person'
  /** A link, a channel, an address, an emoji: never part of a phrase. */
  | 'link'
  /** The number of a record: `INC-2026-0003`. */
  | 'record'
  /** One punctuation mark, or a line break. */
  | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** As it is written. */
  readonly text: string;
  /** Lower case, straight apostrophes, frequent misspellings of our own words put right. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Joined to the token before by a hyphen: the `Wed` of `Mon-Wed`. */
  readonly hyphenated: boolean;
  /** Inside quotation marks of three words or more: somebody else's words. */
  readonly quoted: boolean;
  /** Seen to be of a date or a time, which decides where it may be an amount as well: "4/5", "from 6 to 7". */
  readonly dated?: boolean;
}

export const LINE_BREAK = '¶';

export function isWord(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && token.kind === 'word' && words.has(token.low);
}

export function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.low === mark;
}
