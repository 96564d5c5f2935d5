import type { Registry } from '../knowledge/registry.ts';
import { wordsOf } from '../words/words-of.ts';

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}(?![\d.]*\d|\s*%)`;
const POINTED = String.raw`\d{1,3}(?:\.\d{1,3}){1,3}`;

/** What happens to versions, before or behind their number. */
const OF_VERSIONS: readonly RegExp[] = [
  /\bversions?\b/i,
  new RegExp(
    String.raw`\b(?:updat|upgrad|downgrad|switch|migrat|roll(?=\w*\s+back))\w*\s+(?:\w+\s+){0,2}to\s+${POINTED}`,
    'i',
  ),
  new RegExp(
    String.raw`(?<!\b(?:clauses?|sections?)\s)\b${POINTED}\s+(?:update|upgrade|release|rollout|build|patch|firmware)\b`,
    'i',
  ),
  new RegExp(String.raw`\b${POINTED}\s+(?:replaces?|replaced|supersedes?|superseded)\s+${POINTED}`, 'i'),
];

/** "RiskLens 5", "GridEye v7.2": capitals within make a name of a product. */
const INNER_CAPITAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(\p{Lu}?\p{Ll}+\p{Lu}[\p{L}\d]*|\p{Lu}{2,}\p{Ll}{2,})[\s-]v?(${NUMBER})`,
  'gu',
);
/** "… does Hawkeye 7.2 …": a capital within a sentence. */
const CAPITAL = new RegExp(
  String.raw`(?<=[\p{Ll}\d,]['’]?s?\s)(\p{Lu}\p{Ll}{2,}[\p{L}\d]*)[\s-]v?(${POINTED})(?!\d)`,
  'gu',
);

/** What is written before the numbers of standards. */
const OF_STANDARDS = new Set(
  `iso iec clause clauses subclause section sections chapter paragraph annex annexes appendix control controls requirement requirements
  standard article part point item number soa aims`.split(/\s+/u),
);

/** Whether a question speaks of versions of a product or system: then a bare "7.2" in it is no clause. */
export function speaksOfVersion(question: string, registry: Registry): boolean {
  if (OF_VERSIONS.some((pattern) => pattern.test(question))) return true;
  const named = [...question.matchAll(INNER_CAPITAL), ...question.matchAll(CAPITAL)];
  return named.some(([, name = '']) => isProduct(name, registry));
}

/** "Internal Audit 9.2" gives a clause with its title. */
function isProduct(name: string, registry: Registry): boolean {
  const [word] = wordsOf(name);
  if (word === undefined || word.stop || OF_STANDARDS.has(word.text)) return false;
  const titles = [...registry.entries.values(), ...registry.groups.values()].map(({ title }) => title);
  return !titles.some((title) => wordsOf(title).some(({ stem }) => stem === word.stem));
}
