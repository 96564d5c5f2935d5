import { isMark, LINE_BREAK, type Token } from './token.ts';

/** Token numbers; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const ENDS = new Set(['.', '!', '?', ';', LINE_BREAK]);
const ABBREVIATIONS = new Set(
  `approx prob imp resp acc ca etc vs mr mrs ms dr prof no nr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
  wed thu thur thurs fri sat sun`.split(/\s+/u),
);

export function sentencesOf(tokens: readonly Token[]): readonly (Span & { readonly question: boolean })[] {
  const sentences: (Span & { question: boolean })[] = [];
  let from = 0;
  const close = (to: number, question: boolean): void => {
    if (to > from) sentences.push({ from, to, question });
  };
  tokens.forEach((token, index) => {
    if (endsSentence(tokens, index)) {
      close(index, token.low === '?');
      from = index + 1;
    } else if (isDottedMeridiem(token) && startsUpper(tokens[index + 1])) {
      close(index + 1, false);
      from = index + 1;
    }
  });
  close(tokens.length, false);
  return sentences;
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'mark' || !ENDS.has(token.low)) return false;
  if (token.low !== '.') return true;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (after && after.start === token.end && after.kind !== 'mark' && before?.end === token.start)
    return false;
  const abbreviated = before && (ABBREVIATIONS.has(before.low) || /^\d{1,2}\.\d{1,2}$/u.test(before.low));
  return !(abbreviated && goesOn(after));
}

/** After an abbreviation a sentence goes on with a small letter, a number or another mark. */
function goesOn(token: Token | undefined): boolean {
  if (token === undefined || isMark(token, LINE_BREAK) || token.kind === 'person') return false;
  return !startsUpper(token);
}

/** "at 3 p.m. We …": the dot of "p.m." may end the sentence as well. */
function isDottedMeridiem(token: Token): boolean {
  return /^[ap]\.m\.$/iu.test(token.text);
}

function startsUpper(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
