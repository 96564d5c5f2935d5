import type { Found } from '../slots/found.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/token.ts';
import { OPENS_MORE } from './title-words.ts';

/** As long as a line in a list can be. */
const LONGEST_TITLE = 80;

/**
 * The kept words with their own spacing, cut at a word. `said` is the stretch of the message that they come
 * from.
 */
export function writeTitle(reading: Reading, kept: readonly number[]): Found {
  const from = kept[0] ?? 0;
  let title = '';
  let last = from;
  const written: Written[] = [];
  for (const at of kept) {
    const next = title + gapBefore(reading, at, last, title) + spelled(reading.tokens[at]);
    if (next.length > LONGEST_TITLE) break;
    title = next;
    last = at;
    written.push({ title, last });
  }
  if (written.length < kept.length) ({ title, last } = cutAtClause(reading, written) ?? { title, last });
  const start = reading.tokens[from]?.start ?? 0;
  const end = reading.tokens[last]?.end ?? start;
  return {
    value: capitalized(tidy(title) || reading.text.slice(start, start + LONGEST_TITLE)),
    said: reading.text.slice(start, end),
    from,
    to: last + 1,
  };
}

/** A cut headline keeps this many words, whatever it ends with. */
const FEWEST_LEFT = 3;
/** Shorter than this it would tell too little, and a weaker place to cut is better. */
const TELLS_ENOUGH = 24;

/** Where the next clause begins, or else the next phrase: a headline that is cut there is whole. */
const CLAUSE =
  /^(?:[,;:(/>-]|and|but|or|so|because|since|as|although|though|while|whereas|which|who|whose|when|where|after|before|if|unless|until|due|owing)$/u;
const PHRASE =
  /^(?:to|for|with|without|by|from|of|in|on|at|into|over|about|against|between|during|than|instead|through|under|via)$/u;

interface Written {
  readonly title: string;
  readonly last: number;
}

function cutAtClause(reading: Reading, written: readonly Written[]): Written | null {
  const at = (index: number): string => reading.tokens[written[index]?.last ?? -1]?.low ?? '';
  for (const begins of [CLAUSE, PHRASE]) {
    for (let index = written.length - 1; index >= FEWEST_LEFT; index -= 1) {
      const before = written[index - 1];
      if (!before || before.title.length < TELLS_ENOUGH) break;
      if (begins.test(at(index)) && !reading.tokens[written[index]?.last ?? -1]?.hyphenated)
        if (!opensMore(reading, before.last)) return beforeCondition(written, before);
    }
  }
  let left = written.length;
  while (left > FEWEST_LEFT && opensMore(reading, written[left - 1]?.last)) left -= 1;
  return written[left - 1] ?? null;
}

const CONDITION = /,\s+(?:if|when|unless|once|until|while)\s[^,]*$/iu;

/** “… depend on one supplier, if they go down” would promise more. */
function beforeCondition(written: readonly Written[], cut: Written): Written {
  const title = cut.title.replace(CONDITION, '');
  const whole = title.length < TELLS_ENOUGH ? undefined : written.find((one) => one.title === title);
  return whole ?? cut;
}

function opensMore({ tokens }: Reading, at: number | undefined): boolean {
  const token = tokens[at ?? -1];
  return token === undefined || token.kind === 'mark' || OPENS_MORE.has(token.low);
}

/**
 * What stands between two words in the message; one space where something was taken out, none before a
 * comma.
 */
function gapBefore(reading: Reading, at: number, last: number, title: string): string {
  const [token, before] = [reading.tokens[at], reading.tokens[at - 1]];
  if (title === '' || !token) return '';
  if (at === last + 1 && before) return reading.text.slice(before.end, token.start).replace(/\s+/gu, ' ');
  return /^[,;:.)]$/u.test(token.low) ? '' : ' ';
}

/** Written small in a hurry, these are capitals in a headline. */
const ACRONYMS = new Set(
  'ai aims api asr atm av b2b ceo cfo cpu crm cto cv cvs dpia dpo erp eu faq gdpr gp gpt gpu hr id ids iso kpi kpis kyc llm llms nlp ocr pdf pdfs pii pin qa qr rag sla sms sql ui uk url usa ux vat vip vpn'.split(
    ' ',
  ),
);

function spelled(token: Token | undefined): string {
  if (!token || token.kind !== 'word' || !ACRONYMS.has(token.text)) return token?.text ?? '';
  return /^(?:cvs|ids|kpis|llms|pdfs)$/u.test(token.text)
    ? `${token.text.slice(0, -1).toUpperCase()}s`
    : token.text.toUpperCase();
}

function tidy(title: string): string {
  return closed(
    title
      .replace(/\s*\(\s*\)/gu, '')
      .replace(/\s+([,;:)])/gu, '$1')
      .replace(/([,;:])(?:\s*[,;:])+/gu, '$1')
      .replace(/[,;:\s(-]+$/u, '')
      .trimStart(),
  );
}

/** A first letter can be longer as a capital: “ß” is “SS”. */
function capitalized(title: string): string {
  const [first = ''] = title;
  return (first.toUpperCase() + title.slice(first.length)).slice(0, LONGEST_TITLE);
}

/** A quotation that was cut is closed within the length, a bracket that was cut is left out. */
function closed(title: string): string {
  const open = title.lastIndexOf('(');
  const text = open > 0 && !title.includes(')', open) ? title.slice(0, open).trimEnd() : title;
  const within = text.slice(0, LONGEST_TITLE - 1).trimEnd();
  if ((text.match(/"/gu)?.length ?? 0) % 2 === 1) return `${within}"`;
  return text.lastIndexOf('“') > text.lastIndexOf('”') ? `${within}”` : text;
}
