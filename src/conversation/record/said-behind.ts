import type { Understanding } from '../../capture/understand/understand-message.ts';
import { fieldNames, namePattern } from '../../capture/recognize-correction.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { unlistedSystemOf } from '../../capture/understand/unlisted-system-of.ts';
import type { RecordType } from '../../records/define-record.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { beginsOther } from './begins-other.ts';

/**
 * What words behind a record, which do not name it, are: more about it; perhaps that; the same once more; or something
 * else.
 */
export type SaidBehind = 'of it' | 'perhaps' | 'again' | 'else';

export interface Behind {
  readonly record: RecordVersion;
  readonly text: string;
  readonly understood: Pick<Understanding, 'kind' | 'explicit' | 'fields'>;
  /** Names of the fields of its type of which the words say something. */
  readonly facts: readonly string[];
  readonly context: UnderstandContext;
}

const MOST_WORDS = 60;

export function saidBehind({ record, text, understood, facts, context }: Behind): SaidBehind {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (understood.explicit || beginsOther(words) || words.split(' ').length > MOST_WORDS) return 'else';
  const system = systemNamed(words, understood, context);
  if (system !== null && system !== record.data['system']) return 'else';
  if (record.kind === 'incident' && isAgain(words)) return 'again';
  const told = facts.filter((name) => !OF_ANY_STORY.includes(name));
  const goesOn = isMarked(recordTypes[record.kind], words);
  if (goesOn && told.length > 0 && !isOwnStory(record, understood, system)) return 'of it';
  return system === null && mayBelong(record, words, understood, goesOn, context) ? 'perhaps' : 'else';
}

const OF_ANY_STORY: readonly string[] = ['title', 'description', 'system'];

/** A listed system that is spoken of; null for none, and for what only may be one. */
function systemNamed(
  words: string,
  { fields }: Behind['understood'],
  { systems }: UnderstandContext,
): string | null {
  const read = fields['system']?.value;
  if (typeof read === 'string' && unlistedSystemOf(read, systems) === null) return read;
  const low = words.toLowerCase();
  const named = systems.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.length > 3 && low.includes(one.toLowerCase())),
  );
  return named?.name ?? null;
}

/** “We retrain the chatbot on Friday” behind a risk of it is a change that is planned. */
function isOwnStory(
  { kind }: RecordVersion,
  { kind: told }: Behind['understood'],
  system: string | null,
): boolean {
  return system !== null && told !== null && told !== kind;
}

const LEAD = String.raw`(?:(?:ok(?:ay)?|so|well|hi|hello|and|but|yes|no|oh|oops|sorry|wait|actually)[,:.!\s]+)*`;
const CORRECTS = new RegExp(
  String.raw`^${LEAD}(?:correction|update|addition|addendum|p\.?\s?s\.?|fyi|for the record|to add|i forgot|forgot)\b`,
  'iu',
);
const ADDS = /^(?:and|also|plus|sorry|actually|oops|wait|no|i mean|i meant)\b/iu;
/** “It is back”, “they called again”, “we switched it off”, “I was on shift: …”; but not what is wanted or planned. */
const GOES_ON = new RegExp(
  String.raw`^${LEAD}(?:(?:it|this|that|they|he|she)(?:['’](?:s|re|ve|d))?\b|(?:we|i)(?:['’]m|['’]ve)?\b(?!\s+(?:want|will|would|plan|intend|need|like|['’]?ll|are going|propose|have to|should|could|can)\b)|(?:after|since|before) (?:that|then|this)\b|afterwards\b|meanwhile\b|in the meantime\b|by now\b|(?:resolved|fixed|solved|noticed|detected|discovered|restored|validated|tested|checked|confirmed|ended|over|back)\b|what (?:remains|is left)\b)`,
  'iu',
);

function isMarked(type: RecordType, words: string): boolean {
  return CORRECTS.test(words) || ADDS.test(words) || GOES_ON.test(words) || namesField(type, words);
}

const FEWEST_LETTERS = 5;

/** “Likelihood went up to 4, …”, “the review was moved”: one of its fields is what is spoken of. */
function namesField(type: RecordType, words: string): boolean {
  return fieldNames(type).some(
    ([name]) =>
      name.length >= FEWEST_LETTERS &&
      new RegExp(
        String.raw`^${LEAD}(?:the |its |our )?${namePattern(name)}(?:\s*[:=]| (?:is|was|are|were|went|goes|has|have|had|should|will|can|moves?|moved|rises?|rose|drops?|dropped|falls?|fell|increased?|decreased?|becomes?|became|stays?|now|to|up|down|in|on|by|until)\b)`,
        'iu',
      ).test(words),
  );
}

const AGAIN =
  /\b(?:happen(?:ed|s)?|occur(?:red|s)?|did (?:it|the same|that)|failed|broke(?: down)?|crashed|went (?:down|wrong)|(?:is|was|went) down|made the same \p{L}+)\b.{0,40}\b(?:again|once more|another time|a second time|one more time|twice more)\b|\b(?:again|once more)\b.{0,20}\b(?:happened|occurred|failed|broke|crashed)\b|\b(?:the )?(?:very |exact(?:ly)? )?same (?:thing|problem|issue|error|story|mistake|failure|fault|incident|bug)\b.{0,60}\b(?:again|today|yesterday|tonight|on|this|last|at)\b|\b(?:recurred|reoccurred|re-occurred|repeated itself)\b/iu;

/** “The same thing happened again on Saturday”; “it never happened again” is no second time. */
export function isAgain(text: string): boolean {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (text.includes('?')) return false;
  return (
    AGAIN.test(words) &&
    !/\b(?:not|never|nothing|nobody|no)\b|n['’]t\b|\b(?:may|might|could|would|if|in case|so that|from)\b/iu.test(
      words,
    )
  );
}

const OPENS_STORY =
  /^(?:hi|hello|hey|an?|one of|some(?:body|one|thing)?|there (?:is|was|are|were)|today|yesterday|this|last|since)\b/iu;

/** A story that names no AI system, so that it may go on with the one before: what was done, or how it went. */
function mayBelong(
  record: RecordVersion,
  words: string,
  { kind, fields }: Behind['understood'],
  goesOn: boolean,
  { now }: UnderstandContext,
): boolean {
  if (kind === 'concern' || kind === 'risk' || !isFresh(record, now)) return false;
  if (kind === null) return statesFact(words);
  const happened = fields['occurredAt']?.value;
  const day = record.data['occurredAt'];
  const isOtherDay =
    typeof happened === 'string' && typeof day === 'string' && happened.slice(0, 10) < day.slice(0, 10);
  if (kind === 'incident')
    return (
      record.kind === 'incident' &&
      !('system' in fields) &&
      !isOtherDay &&
      (goesOn || !OPENS_STORY.test(words))
    );
  return record.kind !== 'change' ? goesOn || !OPENS_STORY.test(words) : goesOn;
}

const STATES =
  /^(?:(?:fyi|update|also|and|btw|by the way|meanwhile|now|today|yesterday|so)[,:\s]+)*(?:(?:the|our|all|both|some|most|two|three|they|we|it|he|she|his|her|their|its|a|an|\d+|i)\s|<@).*\b(?:was|were|has|have|had|got|came|went|called|said|told|confirmed|found|is (?:back|up|down|gone|out|still)|are (?:back|up|down|gone|still)|\p{L}{3,}ed)\b/iu;
const NO_FACT =
  /\b(?:if|when(?:ever)?|whether|should|would|could|can|may|must|thanks?|thank you|helpful|great|cool|nice|please)\b|\?|\bnot\b.*\byet\b|\b(?:inc|rsk|risk|chg|con)-\d/iu;
const FEWEST_WORDS = 6;

/** “The supplier has confirmed the fault in its feed”: something that has come about, and nothing that is asked for. */
function statesFact(words: string): boolean {
  return words.split(' ').length >= FEWEST_WORDS && STATES.test(words) && !NO_FACT.test(words);
}

const FRESH_MS = 86_400_000;

function isFresh({ changedAt }: RecordVersion, now: Date): boolean {
  return now.getTime() - Date.parse(changedAt) < FRESH_MS;
}
