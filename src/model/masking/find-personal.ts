import { detectCreditCard, detectEmail, detectIP, detectMacAddress } from 'langchain';
import { findKeys } from './find-keys.ts';
import { findNumbers } from './find-numbers.ts';

/** Something that does not leave as it is, and where it stands. */
export interface Personal {
  readonly kind: 'EMAIL' | 'PHONE' | 'CARD' | 'IBAN' | 'ACCOUNT' | 'KEY' | 'IP' | 'MAC' | 'PERSON';
  readonly start: number;
  readonly end: number;
}

/** Every stretch that is masked, in order and without overlaps; the longer of two that overlap. */
export function findPersonal(text: string, names: readonly string[]): readonly Personal[] {
  const found: Personal[] = [
    ...findKeys(text),
    ...as('EMAIL', detectEmail(text)),
    ...as('EMAIL', matches(text, UNICODE_EMAIL)),
    ...as('CARD', detectCreditCard(text)),
    ...findNumbers(text),
    ...as('IP', detectIP(text)),
    ...as('MAC', detectMacAddress(text)),
    ...as('PERSON', matches(text, MENTION)),
    ...names.flatMap((name) => as('PERSON', matches(text, wordsOfName(name)))),
  ];
  const longest = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Personal[] = [];
  for (const each of longest)
    if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

/** Addresses with letters that the library does not take for one: "jörg@münchen.de". */
const UNICODE_EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** A person or a group as Slack writes them. */
const MENTION = /<[@!][^<>\s]+>/g;

function wordsOfName(name: string): RegExp {
  const escaped = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu');
}

function matches(text: string, pattern: RegExp): { start: number; end: number }[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

function as(kind: Personal['kind'], found: readonly { start: number; end: number }[]): Personal[] {
  return found.map(({ start, end }) => ({ kind, start, end }));
}
