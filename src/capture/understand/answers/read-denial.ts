import type { Field, Option } from '../../../records/field.ts';
import type { Answer } from '../read-answer.ts';
import { readText } from '../text/reading.ts';
import { readChoice } from './read-choice.ts';

const DENIES =
  /^(?:(?:it|that|this)(?:['’]s| was| is) )?(?:no|nope|nah|none|nothing|neither|nobody|no one|not (?:any|one))(?:(?: (?:of (?:it|that|those|these|them|the (?:kind|sort|above))|like that|else|at all|really|applies|here|sir|thanks?))*)(?=\s*(?:$|[,.;:!–—-]))/iu;
const UNKNOWN =
  /^(?:(?:it|that|this)(?:['’]s| is) )?(?:still )?(?:(?:(?:i|we) )?(?:still )?(?:do not|don['’]t|dont) know|(?:i['’]m |i am |we are |we['’]re )?not (?:yet )?(?:known|clear|sure|certain|decided)|un(?:known|clear|decided)|no idea|open|tbd|to be (?:clarified|determined|investigated))(?: (?:yet|right now|so far|at the moment|for now|still))*[.!\s]*$/iu;
const NO_HARM =
  /^(?:(?:there|it|that|this) (?:was|is|did) )?(?:(?:no|without(?: any)?|nobody (?:was|got|came to)|no one (?:was|got|came to)|not? any|did(?: not|n['’]t)(?: do| cause)?(?: any)?) harm(?:ed)?|nobody was (?:hurt|affected)|nothing happened)\b/iu;
const TO_COME =
  /\b(?:must|has to|have to|needs? to|should|will|shall|to be|is going to|going to|planned|ought to)\b/iu;
const AGAIN = /\b(?:repeated?|redo(?:ne)?|made|done|again|updated?|carried out)\b/iu;
const NOT_NEEDED =
  /\b(?:not (?:be )?(?:needed|necessary|required|affected|touched|repeated|redone)|un(?:necessary|needed)|no need|needn['’]t|need not|not$)/iu;

/**
 * What a plain denial, or that nothing is known, means among the options of a question: “no” is none of the cases, “nobody” is
 * nobody to tell, “no harm” a near miss. Null where no option is meant by it.
 */
export function readDenial({ name, input }: Field, text: string): Answer {
  if (input.kind !== 'choice' && input.kind !== 'choices') return null;
  const words = text.trim().replace(/\s+/gu, ' ');
  const found = meant(name, input.options, words);
  if (found === null) return null;
  const { option, said } = found;
  return { value: input.kind === 'choices' ? [option.value] : option.value, said };
}

interface Meant {
  readonly option: Option;
  readonly said: string;
}

function meant(name: string, options: readonly Option[], words: string): Meant | null {
  const called = (value: string): Option | undefined => options.find((one) => one.value === value);
  const whole = (value: string): Meant | null => {
    const option = called(value);
    return option === undefined ? null : { option, said: words };
  };
  if (UNKNOWN.test(words)) return whole('unknown');
  if (NO_HARM.test(words) && called('near-miss')) return whole('near-miss');
  // “Did it do harm, or nearly?”
  if (/^(?:yes|yeah|yep|it did)\b(?!.*\b(?:near|not?)\b)/iu.test(words) && called('near-miss'))
    return whole('harm');
  if (called('not-needed') && called('planned')) return decided(words, whole);
  const said = DENIES.exec(words)?.[0];
  if (said === undefined) return null;
  const rest = words.slice(said.length).replace(/^[\s,.;:!–—-]+/u, '');
  // “No, somebody died” denies what was said before, and names another one.
  if (rest !== '' && readChoice(name, options, readText(rest)) !== null) return null;
  const none = called('none') ?? called('no') ?? called('nobody');
  const option = none ?? (/^(?:no|nope|nah)$/iu.test(said) ? undefined : called('other'));
  return option === undefined ? null : { option, said };
}

const NOT_YET = /\b(?:yet|so far|still|idea)\b/iu;

/** “It must be repeated” is not done yet; “no”, or “not” behind its name, is that it is not needed. */
function decided(words: string, whole: (value: string) => Meant | null): Meant | null {
  if (NOT_NEEDED.test(words) || (DENIES.test(words) && !NOT_YET.test(words))) return whole('not-needed');
  return TO_COME.test(words) && AGAIN.test(words) ? whole('planned') : null;
}
