import { asPattern } from '../kernel/as-pattern.ts';
import { AUTHORITIES, type Authority } from '../records/authorities.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer, type ReadAnswer } from './understand/read-answer.ts';

const AUTHORITY_NAMES: Readonly<Record<(typeof AUTHORITIES)[number]['value'], string>> = {
  'data-protection': String.raw`(?:data[- ]protection|privacy) (?:authorit(?:y|ies)|regulator|commission(?:er)?|agency|supervisor|watchdog|board)|data protection(?! off)|dpa|supervisory authority|information commissioner(?:['’]s office)?|ico|cnil|aepd|bfdi|garante|autoriteit persoonsgegevens`,
  authority: String.raw`market[- ]surveillance(?: (?:authorit(?:y|ies)|body|regulator))?|msa|ai (?:act )?(?:authority|regulator)`,
  'other-authority': String.raw`(?:an)?other authorit(?:y|ies)|(?:financial|banking|medical|medicines|health|safety|sector) (?:authority|regulator|supervisor|inspectorate)|csirt|police`,
};
const UNNAMED = String.raw`(?:competent )?authorit(?:y|ies)|regulators?`;
const OTHERS = String.raw`users?|customers?|clients?|(?:everyone|everybody|people|persons) (?:who (?:is|are|was|were) )?affected|affected (?:people|persons|users|customers|clients|patients|applicants)|patients|applicants|(?:senior |top )?management|board|staff|employees|provider|supplier|vendor`;

const ANY = [...Object.values(AUTHORITY_NAMES), UNNAMED, OTHERS].join('|');
/** “The 14 customers”, “all nine users”. */
const COUNTED = String.raw`(?:\d[\d.,]* |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )?`;
const PARTY = String.raw`(?:the |our |all |both |all of the )*${COUNTED}(?:affected )?(?:${ANY})(?![\p{L}\p{N}])`;
const LIST = String.raw`${PARTY}(?:(?:,? and |, | & |,? as well as )${PARTY})*`;
const REPORT = String.raw`(?:it|this|that|the (?:incident|breach|case|report|notification)|a (?:report|notification|notice))`;
/** “It was reported to the DPA”. */
const PASSIVE = String.raw`(?:${REPORT}|(?:the |our |a )?(?:incident|breach|report|notification|notice)) (?:was|were|has been|have been|is|got)(?: already| now| also| just)?`;
const TOLD = String.raw`(?:told|informed|notified|alerted|contacted|warned|e-?mailed|phoned|wrote to|called|rang|reported(?: ${REPORT})? to|(?:filed|submitted|sent|lodged|notified|disclosed|communicated)(?: ${REPORT})? (?:with|to)|(?:made|gave) (?:a |the )?(?:report|notification|notice) to|(?:the |our |a )?(?:report|notification|notice) went(?: out)? to|${PASSIVE} (?:reported|notified|disclosed|communicated|sent|submitted|filed|lodged|announced) (?:to|with))`;
const BEEN = String.raw`(?:was|were|is|are|has been|have been|got|being)`;
const ADVERB = String.raw`(?:all |both |already |also |now |just |then )*`;

/** “told the customers”; “customers were told”; and, behind one of these, “and the regulator at 3pm”. */
export const SAID = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?:${TOLD} ${ADVERB}(?<told>${LIST})|(?<are>${LIST}),? ${BEEN} ${ADVERB}(?:told|informed|notified|alerted|contacted|warned)|(?<knows>${LIST}) (?:knows?|have known|has known|(?:is|are) aware)(?: (?:about|of) (?:it|this))? since|(?<note>${LIST}) (?:informed|notified)(?! (?:us|me|them|him|her|that|our|the|a|about)\b))|(?:, |,? and )(?<more>${LIST})(?!(?:,? and ${PARTY})*,? ${BEEN} ))(?![\p{L}\p{N}])`,
  'giu',
);

/** Not said to have been done. */
export const NOT_DONE =
  /\b(?:not|never|nobody|no one|cannot|will|shall|would|could|should|must|may|might|going to|(?:have|has|need|needs|want|wants) to|to be|if|whether|before|until|unless|who|when|yet|plan)\b|n['’]t\b|\?/iu;

export const BEFORE =
  /^(?:(?:yes|yep|ok|okay|fyi|update|so|and|also|done|by the way|btw|for info)[,:.\s]+)*(?<front>(?:(?:on|at|this|last|earlier|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d)[^,;:.]{0,30}?)?)[,\s]*(?:(?:we|i|they|he|she|someone|somebody|<@[^>]+>|(?:the |our )?(?:team|dpo|data protection officer|lawyers|legal))(?:['’]ve)?\s*)?(?:(?:have|has|had|already|also|just|now|then)\s*)*$/iu;

/** What may stand beside the words that say when. */
const BESIDE =
  /\b(?:(?:by|per|via) (?:phone|telephone|mail|e-?mail|letter|post|fax)|in writing|(?:through|via|with|on) (?:their|the) (?:portal|form|website|web form)|the (?:incident|breach)|as well|since|on|at|in|around|about|by|of|it|this|already|too|then)\b/giu;

const EACH = new RegExp(ANY, 'giu');

/** Those whom a list of them names: "the DPA and the customers". */
export function partiesNamed(list: string): readonly string[] {
  return [...list.matchAll(EACH)].map(([name]) => name);
}

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');
const CALLED = AUTHORITIES.map((authority) => ({ authority, name: whole(AUTHORITY_NAMES[authority.value]) }));
const ONLY_NAMED = AUTHORITIES.map((authority) => ({
  authority,
  words: new RegExp(
    String.raw`^(?:(?:it|that|this)(?:['’]s| is| was)\s+|i mean[t]?\s+|to\s+)?(?:the |our )?(?:${AUTHORITY_NAMES[authority.value]}|${asPattern(authority.label)})(?: one)?[.!\s]*$`,
    'iu',
  ),
}));
const UNNAMED_ONE = whole(UNNAMED);

/** The field that says when they were told; null for “the authority” where there are several. */
export function fieldFor(type: RecordType, name: string): Field | null {
  const others = type.field('informedAt') ?? null;
  const authority = CALLED.find((one) => one.name.test(name))?.authority;
  if (authority !== undefined) return type.field(authority.toldAt) ?? others;
  const severalThere = type.field(AUTHORITIES[0]?.toldAt ?? '') !== undefined;
  return UNNAMED_ONE.test(name) && severalThere ? null : others;
}

/** “The DPA”, and nothing else: the answer to which authority it was; null for any other words. */
export function authorityNamed(text: string): Authority | null {
  return ONLY_NAMED.find(({ words }) => words.test(text.trim()))?.authority ?? null;
}

type Read = Exclude<ReadAnswer, { outcome: 'not-understood' }>;

/** `open` where nothing says when; null where the words say something else. */
export function whenOf(field: Field, words: string, context: UnderstandContext): Read | 'open' | null {
  if (words === '') return 'open';
  const read = readAnswer(field, words, context);
  if (read.outcome === 'not-understood') return null;
  return read.outcome === 'invalid' || saysOnly(words, read.said) ? read : null;
}

function saysOnly(words: string, said: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words.replace(said, ' ').replace(BESIDE, ' '));
}
