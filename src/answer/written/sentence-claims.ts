import { recordKinds, recordTypes } from '../../records/record-types.ts';

/** What a sentence claims that can be looked up: links, calls, quotes, figures. */

const LINK =
  /\b[a-z][a-z\d+.-]*:\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+|\bmailto:\S+|(?<![\w@.])(?:[a-z\d-]+\.)+(?:com|net|org|io|ai|app|dev|co|info|biz|xyz|ru|cn|me|link|click|site|online|cloud|example|test|eu|de|nl|fr|uk|ly|gg|sh|to)\b(?:\/[^\s<>"')\]]*)?/giu;

/** Addresses that a platform or a person could follow, as they are written. */
export function linksIn(text: string): string[] {
  return Array.from(text.matchAll(LINK), ([link]) => link.replace(/[.,;:!?]+$/u, ''));
}

/** Markdown links and images, Slack's own angle brackets, HTML, the name of a speaker: none of it has a place in a sentence. */
export function hasMarkup(text: string): boolean {
  return (
    /\]\s*\(|!\[|[<>{}`]|\]\s*\[[a-z]|`{3}/iu.test(text) ||
    /^\s*(?:[aq]|user|human|assistant|system|tool)\s*:/iu.test(text)
  );
}

/** "@channel", "@priya", "<!here>": something that would call people. An e-mail address calls nobody. */
export function callsSomebody(text: string): boolean {
  return /(?<![\p{L}\p{N}._%+-])[@＠﹫](?=[\p{L}\p{N}_])|<!|&lt;!|<@|&lt;@/u.test(text);
}

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** E-mail addresses, at which somebody would write. */
export function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
}

export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}

/** Words in quotation marks of any language. Short ones are names and terms. */
export function quotesIn(text: string): string[] {
  const marked = text.matchAll(/“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|"([^"]+)"|「([^」]+)」/gu);
  return Array.from(marked, ([, ...groups]) => groups.find((group) => group !== undefined) ?? '').filter(
    (quote) => quote.trim().length >= SHORTEST_QUOTE,
  );
}

const SHORTEST_QUOTE = 12;

/** Numbers of records, however they are spelt: they are in an answer only where a source names them. */
export function recordNumbersIn(text: string): string[] {
  return Array.from(
    text.normalize('NFKC').matchAll(RECORD_NUMBER),
    ([, prefix = '', year = '', counter = '']) => `${prefix}-${year}-${counter}`.toUpperCase(),
  );
}

const RECORD_NUMBER = new RegExp(
  String.raw`\b(${recordKinds.map((kind) => recordTypes[kind].prefix).join('|')})[\s\p{Pd}_]*(\d{4})[\s\p{Pd}_]*(\d{4,})\b`,
  'giu',
);

/** Acronyms and shouted words: where they stand in no source, somebody made them up. */
export function namesIn(text: string): string[] {
  return (text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}(?![\p{L}])/gu) ?? []).filter(
    (name) => !KNOWN_NAMES.has(name),
  );
}

const KNOWN_NAMES = new Set(['AI', 'AIMS', 'ISO', 'IEC']);

/** Figures as they can be compared: "1,000", "1.000" and "1000" are the same. */
export function figuresIn(text: string): string[] {
  return Array.from(text.matchAll(/\p{Nd}+(?:[.,’'\u00a0\u202f]\p{Nd}{3})*(?:[.,]\p{Nd}+)?/gu), ([figure]) =>
    figure.normalize('NFKC').replace(/[.,’'\s]/gu, ''),
  );
}
