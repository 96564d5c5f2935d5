import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { withoutShorthand } from './idioms.ts';
import { readCount, type CountedBy } from './read-count.ts';
import type { Order } from './register-query.ts';

/** What is said to a list just shown besides how it is to be narrowed. `rest`: words that are still to be understood. */
export type FollowUp =
  | { readonly says: 'more' }
  | { readonly says: 'back' }
  /** From its beginning. */
  | { readonly says: 'list' }
  /** `which` counts from 1 on what was shown; -1 is the last one. */
  | { readonly says: 'show'; readonly which: number }
  | { readonly says: 'count'; readonly by: CountedBy; readonly rest: string }
  | { readonly says: 'order'; readonly order: Order | null };

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const COUNT = String.raw`(?:\d{1,3}|${NUMBER_WORDS.slice(1, 13).join('|')}|few|couple of)`;
const START = String.raw`^(?:(?:and|ok(?:ay)?|please|now|so)[,\s]+)*`;
const SHOW = String.raw`(?:(?:show|give|list|see|open|display)(?: me| us)? )?`;
const THINGS = '(?:records?|ones?|incidents?|risks?|changes?|page|results?|items?|of them)';

const MORE = new RegExp(
  String.raw`${START}(?:${SHOW}(?:some |even )?more(?: ${THINGS})?|${SHOW}(?:the )?next(?: ${COUNT})?(?: ${THINGS})?|${SHOW}(?:the |all (?:the )?)?(?:rest|remaining(?: ${COUNT})?(?: ${THINGS})?|others?(?: ones?)?|other ${COUNT})|go on|continue|what else|(?:is|are) there (?:any )?more|any more|further)$`,
  'iu',
);
const BACK = new RegExp(
  String.raw`${START}(?:${SHOW}(?:the )?(?:(?:previous|last|preceding)(?: ${COUNT})? (?:page|ones|records)|(?:previous|preceding) ${COUNT})|page back|back|${SHOW}(?:the )?first (?!one\b)${COUNT}(?: ${THINGS})?(?: again)?)$`,
  'iu',
);
const LIST = new RegExp(
  String.raw`${START}(?:show|list|give|name|see)(?: me| us)? (?:them|these|those|all of (?:them|these|those)|the (?:list|records))(?: all)?(?: again)?$`,
  'iu',
);
const ONE = new RegExp(
  String.raw`${START}(?:(?:show|open|see|give|display)(?: me)? |(?:details|more) (?:of|on|about) |what (?:is|about) |tell me (?:more )?about )?(?:the )?(?<which>${ORDINALS.join('|')}|last|\d{1,2}(?:st|nd|rd|th))(?: (?:one|record|incident|risk|change))?(?: (?:of them|in the list|there))?$`,
  'iu',
);
const ORDER: readonly (readonly [Order | null, RegExp])[] = [
  ['worst', /^(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?)(?: them)? by (?:severity|level|rating|risk level|urgency|how bad)|^(?:the )?(?:worst|highest|most (?:severe|serious|urgent))(?: ones)? first$/iu],
  ['oldest', /^(?:sort(?:ed)?|order(?:ed)?)(?: them)? by (?:age|date)(?:,? oldest first)?$|^(?:the )?oldest(?: ones)? first$/iu],
  [null, /^(?:the )?(?:newest|latest|most recent)(?: ones)? first$/iu],
]; // prettier-ignore
const OWNERS =
  /^(?:and )?(?:who (?:owns|has|is responsible for|looks after) (?:them|these|those|which)|whose are (?:they|these)|by whom)$/iu;

/** Null for words that are no such follow-up: how a list is narrowed is read by `edit-query.ts`. */
export function readFollowUp(text: string): FollowUp | null {
  const said = withoutShorthand(text)
    .replace(/[,\s]*\b(?:please|thanks|thank you)\b[\s.!?]*$/iu, '')
    .trim()
    .replace(/[.!?\s]+$/u, '');
  if (MORE.test(said)) return { says: 'more' };
  if (BACK.test(said)) return { says: 'back' };
  if (LIST.test(said)) return { says: 'list' };
  const which = ONE.exec(said)?.groups?.['which']?.toLowerCase();
  if (which !== undefined) return { says: 'show', which: placeOf(which) };
  const order = ORDER.find(([, words]) => words.test(said.replace(/^(?:and|now|please)\s+/iu, '')));
  if (order !== undefined) return { says: 'order', order: order[0] };
  if (OWNERS.test(said)) return { says: 'count', by: 'owner', rest: '' };
  const counted = readCount(said);
  if (counted.by === null || counted.by === 'none') return null;
  // What is left over has to narrow the list, or be nothing: else it is a question of its own.
  const rest = counted.rest
    .replace(/^[,\s]*(?:(?:and|now|ok|so|but|show|list|count|split|group|break|it|that|them|these|those|this|the same|down|up|instead)\b[,\s]*)+/iu, '')
    .replace(/[,\s]*(?:\b(?:and|but|then|instead|too)\b[,\s]*)+$/iu, '')
    .trim(); // prettier-ignore
  return { says: 'count', by: counted.by, rest };
}

function placeOf(which: string): number {
  if (which === 'last') return -1;
  return /^\d/u.test(which) ? Number.parseInt(which, 10) : ORDINALS.indexOf(which) + 1;
}
