import { NUMBER_WORDS } from '../../../kernel/number-words.ts';
import { NO_SYSTEM } from '../../../records/shared-fields.ts';
import type { AiSystem } from '../context.ts';
import type { Answer } from '../read-answer.ts';
import { readSystem } from '../slots/read-system.ts';
import { phrase, phraseAt, readText, wordsOf, type Reading } from '../text/reading.ts';

const LEAD_IN = phrase(
  "(?:it was|it is|it's|that was|that's|this is|i think|probably|maybe|the|our|a|an|new|system|" +
    "ai system|:|was|is|it's called|called|in|with|hm+|um+|uh+|er|well|i guess|i believe|guess|,)",
);
/** A name is short; a sentence that names no system is not one. */
const LONGEST_NAME = 6;

const ANY = String.raw`(?:(?:any|an?|one|particular|specific|single|of (?:them|these|those|the|our)|ai)\s+)*(?:systems?|models?|tools?|any|one|them|these|those)`;
const ANYWAY = String.raw`(?:\s+(?:at all|really|here|in particular|directly|involved|touched|affected|concerned|i (?:think|guess)|itself))*`;
/** “None”, “it touches no system”, “it doesn’t concern any AI system”, and what is said behind a pause. */
const NONE_SAID = new RegExp(
  String.raw`^\W*(?<said>(?:(?:no|nope|well|it(?:['’]?s| is)|that(?:['’]?s| is)|there(?:['’]?s| is)|(?:it|this|that) (?:touches|concerns|affects|involves|is (?:about|for))|for|we touch)[,\s]+)*(?:none(?: of (?:them|these|those|the (?:above|systems)))?|no(?: (?:particular|specific|single))? (?:ai )?(?:systems?|models?)|not (?:about |for |tied to )?${ANY}|without (?:any|an?) (?:ai )?system)${ANYWAY}|(?:it|this|that|the (?:change|risk|incident)) (?:does not|doesn['’]?t|did not|didn['’]?t|do not) (?:touch|concern|affect|involve|belong to|have|relate to|apply to) ${ANY}${ANYWAY})\s*(?:[.!,;–—-].*)?$`,
  'isu',
);

/** A system of the inventory, or what the person calls it; or that there is none. */
export function readSystemAnswer(reading: Reading, systems: readonly AiSystem[]): Answer {
  const none = NONE_SAID.exec(reading.text)?.groups?.['said'];
  if (none !== undefined) return { value: NO_SYSTEM, said: none };
  const { system, listed } = readSystem(readText(reading.text.replace(/ one(?=\W*$)/iu, ' thing')), systems);
  const several = new Set(listed.map((hit) => hit.system)).size > 1;
  if (several) return null;
  if (system) return { value: system.value, said: system.said };
  let from = 0;
  for (let hit = phraseAt(reading, LEAD_IN, from); hit; hit = phraseAt(reading, LEAD_IN, from)) from = hit.to;
  let to = reading.tokens.length;
  while (to > from && reading.tokens[to - 1]?.kind === 'mark') to -= 1;
  const isName =
    to > from &&
    to - from <= LONGEST_NAME &&
    reading.tokens.slice(from, to).every((token) => token.kind === 'word' || token.kind === 'number');
  if (!isName || !reading.tokens.slice(from, to).some((token) => token.kind === 'word')) return null;
  const said = wordsOf(reading, { from, to });
  const told = reading.tokens
    .slice(from, to)
    .some((token) => /^(?:that|which|who|where|because|when|one|something|someone)$/u.test(token.low));
  const isNone = told || NO_NAMES.has(said.toLowerCase()) || NO_NAME.some((pattern) => pattern.test(said));
  return isNone || IS_SO.test(reading.text) ? null : { value: said, said };
}

/** “It is resolved”, “it’s fixed”: what became of it, and not what it is called. */
const IS_SO =
  /^\W*(?:(?:it|that|this|all|everything)(?:['’]s|\s+is|\s+was)\s+)?(?:now\s+|already\s+|all\s+)*(?:resolved|fixed|solved|contained|closed|done|over|finished|open|ongoing|live|stopped|running|working|correct|right|wrong|good|fine|true|false|true\s+that)\W*$/iu;

/** “Close it please” is for the record. */
const ORDERS =
  /^(?:please )?(?:close|cancel|save|stop|delete|undo|show|skip|accept|approve|reject|refuse|send|submit|finish|reopen|withdraw|discard)(?: (?:it|this|that|the (?:record|incident|risk|change|draft)|everything))?(?: (?:please|now|then))*$/iu;
/** “No validation yet”. */
const DENIES = /^no \p{L}.* (?:yet|so far|at all|needed|planned|required)$|\byet$/iu;

/** “It happened just now”, “everyone in scope”, “me”: a sentence, or people. */
const SPEAKS =
  /\b(?:i|we|you|they|he|she|it|me|us|him|them|myself|mine|everyone|everybody|nobody|someone|somebody|anyone|is|was|were|are|been|has|have|had|does|did|will|would|could|should|must|went|happened|noticed|started|stopped|works|worked|think|know|knows|knew|means|because|until|till|per|than|not|never|yet|back|again|ago)\b|n['’]t\b/iu;
/** “Around two hundred”, “7 actuaries”: a count. */
const COUNTS = new RegExp(
  String.raw`^(?:(?:around|about|roughly|approximately|almost|nearly|over|under|only|at least|at most|up to|more than|less than|maybe|some)\s+)*(?:\d[\d.,]*|${NUMBER_WORDS.slice(1).join('|')}|an? (?:few|couple|dozen|hundred|thousand)|hundreds?|thousands?|dozens?|several|many)(?:\s|$)`,
  'iu',
);
/** “Review on 30 June”, “this morning around 7:30”. */
const DATES =
  /\b(?:today|yesterday|tomorrow|tonight|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:this|last|next) (?:morning|afternoon|evening|night|week|month|year|quarter)|january|february|april|june|july|august|september|october|november|december|\d{1,2}:\d{2}|\d{4}-\d{2})\b/iu;
const NO_NAME: readonly RegExp[] = [ORDERS, DENIES, SPEAKS, COUNTS, DATES];

const NO_NAMES = new Set([
  'yes',
  'no',
  'none',
  'nothing',
  'ok',
  'okay',
  'all',
  'all of them',
  'both',
  'one',
  'that one',
  'this one',
  'same',
  'other',
  'skip',
  'back',
  'cancel',
  'system',
  'none of them',
  'something',
  'hello',
  'hi',
  'hey',
  'bonjour',
  'hola',
  'hallo',
  'ciao',
  'nobody',
  'thanks',
  'thank you',
]);
