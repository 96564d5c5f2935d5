import { exists, idsBetween, type Registry } from '../knowledge/registry.ts';

/** "A.6.2.2 to A.6.2.4": the clauses or controls from one to another. */
export interface RangeNamed {
  /** In the order of the standard. */
  readonly ids: readonly string[];
  readonly at: number;
  readonly written: string;
}

const KIND = String.raw`(?<kind>(?:controls?|(?:sub-?)?clauses?|sections?)\s+)?`;
const FIRST = String.raw`(?<letter>[ab]\.?\s?)?(?<first>\d{1,2}(?:\.\d{1,2}){1,2})`;
const BETWEEN = String.raw`\s*(?<between>-|–|—|\.{2,3}|…|\bthrough\b|\bthru\b|\bto\b|\buntil\b)\s*`;
const LAST = String.raw`(?:[ab]\.?\s?)?(?<last>\d{1,2}(?:\.\d{1,2}){0,2})(?![\d.]*\d|\s*%)`;
const RANGE = new RegExp(String.raw`(?<![\w.])${KIND}${FIRST}${BETWEEN}${LAST}`, 'gi');

/** "Compare A.6.2.2 to A.6.2.4" speaks of two. */
const OF_TWO = /\b(?:compar|differ|distinct|versus|vs\b|relat|map|link|next\s+to|close|similar|contrast)/i;
/** More is a whole chapter, which has a name of its own. */
const MOST = 12;

/** The ranges that a text names, of numbers that there are. `measures`: a bare "8.2-8.4" in it counts something. */
export function rangesIn(
  text: string,
  registry: Registry,
  { measures }: { readonly measures: boolean },
): RangeNamed[] {
  return [...text.matchAll(RANGE)].flatMap((match): RangeNamed[] => {
    const { letter = '', first = '', between = '', last = '', kind = '' } = match.groups ?? {};
    const isBare = letter + kind === '';
    if ((isBare && measures) || (/\p{L}/u.test(between) && (isBare || OF_TWO.test(text)))) return [];
    const isControl = letter !== '' || (/^control/i.test(kind) && exists(registry, `A.${first}`));
    const prefix = isControl ? 'A.' : '';
    const ids = idsBetween(registry, `${prefix}${first}`, `${prefix}${whole(first, last)}`);
    return ids.length < 2 || ids.length > MOST ? [] : [{ ids, at: match.index, written: match[0] }];
  });
}

/** Of "6.2.2" and "4" it is "6.2.4". */
function whole(first: string, last: string): string {
  const parts = first.split('.');
  return [...parts.slice(0, Math.max(0, parts.length - last.split('.').length)), last].join('.');
}
