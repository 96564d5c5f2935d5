import { normalizeIdentifiers } from './identifiers.ts';

/**
 * What a word is: a clause or control number ("a.6.2.8", "9.2.2"), an acronym with an ampersand ("v&v"), or a
 * run of letters and digits. Hyphens, slashes and underscores part words; apostrophes do not.
 */
const ASCII_TOKEN = /[a-z]\.\d+(?:\.\d+)*|\d+(?:\.\d+)+|[a-z]&[a-z](?![a-z0-9])|(?:[a-z]\.){2,}|[a-z0-9]+/g;
const TOKEN =
  /[a-z]\.\d+(?:\.\d+)*|\d+(?:\.\d+)+|[a-z]&[a-z](?![a-z0-9])|(?:[a-z]\.){2,}|[\p{L}\p{N}\p{M}]+/gu;

const NOT_ASCII = /[\u0080-\uffff]/;
const MARKS = /\p{M}+/gu;

/** The words of a text in order: lower case, without accents, numbers of clauses in one form. */
export function tokenize(text: string): string[] {
  const plain = NOT_ASCII.test(text) ? withoutAccents(text) : text.toLowerCase();
  const prepared = normalizeIdentifiers(plain)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/'s\b|'/g, '');
  const found = prepared.match(NOT_ASCII.test(prepared) ? TOKEN : ASCII_TOKEN) ?? [];
  return found.map((token) => (token.endsWith('.') ? token.replaceAll('.', '') : token));
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').replace(/[‘’ʼ]/gu, "'").toLowerCase();
}
