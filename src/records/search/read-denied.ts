import { asPattern } from '../../kernel/as-pattern.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import type { ReadQuery } from './read-query.ts';
import { EVERY_RECORD, type RegisterQuery } from './register-query.ts';

/** What a search rules out. */
export interface ReadDenied {
  readonly notSystems: readonly string[];
  /** What cannot be ruled out. */
  readonly ruledOut: readonly string[];
  /** The search without it. */
  readonly rest: string;
}

const NOUNS = recordKinds
  .flatMap((kind) => [recordTypes[kind].noun, recordTypes[kind].plural])
  .map((noun) => asPattern(noun))
  .join('|');
const DENIED = new RegExp(
  String.raw`(?:\b(?:that|which|who)\s+(?:are|is|do|does|were|was|have|has)\s+)?(?:\b(?:except(?:\s+for)?|other\s+than|apart\s+from|excluding|excl\.?|but\s+not|neither|not|without|non-))\s*(?:(?:of|from|about|for|on|by|in|with|owned\s+by|belonging\s+to)\s+)?(?:(?:the|our|an?|any|those)\s+)?(?<what>(?!(?:${NOUNS})\b)[^\s,.;?!]+(?:\s+(?!(?:and|or|but|that|which|since|due|until|before|after|${NOUNS})\b)[^\s,.;?!]+){0,3})`,
  'giu',
);

/**
 * “Risks except the loan scorer”, “incidents without personal data”: where denying words makes no difference to what is understood of them,
 * they would be searched for as if they were wanted. A system is left out; of all else somebody hears that it was not understood.
 */
export function readDenied(text: string, read: (text: string) => ReadQuery): ReadDenied {
  const [notSystems, ruledOut]: [string[], string[]] = [[], []];
  let rest = text;
  for (const found of text.matchAll(DENIED)) {
    const { 0: said, groups: { what = '' } = {} } = found;
    const bare = read(what).query;
    if (isNothing(bare) || !isSame(read(rest).query, read(rest.replace(said, ` ${what} `)).query)) continue;
    rest = rest.replace(said, ' ');
    if (bare.system !== null && isNothing({ ...bare, system: null })) notSystems.push(bare.system);
    else ruledOut.push(said.trim().toLowerCase());
  }
  return { notSystems, ruledOut, rest };
}

function isSame(one: RegisterQuery, other: RegisterQuery): boolean {
  const bare = ({ words: _, ...query }: RegisterQuery): string => JSON.stringify(query);
  return bare(one) === bare(other) && other.words.every((word) => one.words.includes(word));
}

function isNothing(query: RegisterQuery): boolean {
  return JSON.stringify(query) === JSON.stringify({ ...query, ...EVERY_RECORD });
}
