import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { fieldNames, namePattern } from '../recognize-correction.ts';
import type { SaidOpen } from './said.ts';

const WE = String.raw`(?:(?:i|we)(?:['’]?m| am| are|['’]?re)?\s+)?(?:(?:really|honestly|still|also|just|frankly)\s+)*`;
/** “I don’t know”, “no idea”, “not sure yet”. */
const NOT_KNOWN = String.raw`${WE}(?:do not know|don['’]?t know|dont know|dunno|have no (?:idea|clue)|no (?:idea|clue)|not (?:sure|certain|clear)|unsure|can['’]?t (?:say|tell)|cannot (?:say|tell)|could(?: not|n['’]?t) (?:say|tell)|idk|nobody knows|no one knows|(?:it(?:['’]?s| is)\s+)?(?:unknown|unclear|undecided|open|not (?:known|clear|decided)))`;
const LATELY = String.raw`(?:\s+(?:yet|so far|for now|right now|at the moment|at all|exactly|tbh|to be honest|honestly|sorry|really|though|here|either|about (?:it|that)|on that|which|what|myself))*[.!\s]*`;
const ABOUT = String.raw`\s+(?:(?:about|of|on|as to|yet|so far|for sure|exactly)\s+)*`;

/** How the question of a field is said once more behind “I don’t know”. */
const ASKED_IN_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:who|whose)\b.*\b(?:approv\p{L}*|sign\p{L}* off)\b/iu, ['approver']],
  [/^(?:who|whose)\b.*\b(?:owns?|owner|tak(?:es?|ing)|responsible|handles?|in charge|be|is|it)\b|^who(?:se)?$/iu, ['owner']],
  [/^when\b.*\b(?:end\p{L}*|stop\p{L}*|over|fixed|resolved|back)\b/iu, ['endedAt']],
  [/^when\b.*\b(?:notic\p{L}*|found|discover\p{L}*|saw|detect\p{L}*)\b/iu, ['detectedAt']],
  [/^when\b.*\b(?:review\p{L}*|look\p{L}*)\b/iu, ['reviewDate']],
  [/^when\b/iu, ['occurredAt', 'plannedFor', 'dueDate']],
  [/^how (?:many|much)\b/iu, ['affectedCount']],
  [/^how (?:severe|serious)\b/iu, ['severity', 'impact']],
  [/^how (?:bad|big|high)\b/iu, ['severity', 'impact']],
  [/^how (?:likely|probable|often)\b/iu, ['likelihood']],
  [/^how (?:to|we(?:['’]?d| can| would)?|do we|can we|would we)\s.*\b(?:undo|back|roll\p{L}*|revert)\b/iu, ['rollbackPlan']],
  [/^how\b.*\b(?:test\p{L}*|validat\p{L}*|check\p{L}*)\b/iu, ['validation']],
  [/^(?:why|what caused|what the (?:root )?cause)\b/iu, ['rootCause', 'reason']],
]; // prettier-ignore

const SOMEWHERE = new RegExp(`${NOT_KNOWN}${LATELY}$`, 'iu');
const BARE = new RegExp(String.raw`^${NOT_KNOWN}${LATELY}$`, 'iu');
const BEHIND = new RegExp(String.raw`^${NOT_KNOWN}${ABOUT}(?<what>\S.*?)${LATELY}$`, 'isu');
/**
 * “I don’t know who should own it”, “impact no idea”: the field of which nothing is known, which is the one
 * that is asked where none is named. Null for any other words.
 */
export function openSaid(type: RecordType, asked: Field | null, text: string): SaidOpen | null {
  const words = text.trim();
  if (BARE.test(words)) return asked === null ? null : { says: 'open', field: asked };
  const what = BEHIND.exec(words)?.groups?.['what'];
  const field = what === undefined ? namedOpen(type, words) : fieldMeant(type, what);
  return field === undefined ? null : { says: 'open', field };
}

function fieldMeant(type: RecordType, what: string): Field | undefined {
  const asked = ASKED_IN_WORDS.find(([said]) => said.test(what))?.[1] ?? [];
  const field = asked.map((name) => type.field(name)).find((one) => one !== undefined);
  if (field !== undefined) return field;
  const name = what
    .toLowerCase()
    .replace(
      /^(?:(?:the|its|our|a|an|any|what|about|of|is)\s+)+|\s+(?:is|it|yet|are|was|would be|should be|will be|to (?:use|choose|take|put))*$/gu,
      '',
    )
    .trim();
  return fieldNames(type).find(([called]) => called === name)?.[1];
}

/** “Impact no idea”, “owner: not sure”. A field has many names: they are tried only where something is not known. */
function namedOpen(type: RecordType, words: string): Field | undefined {
  if (!SOMEWHERE.test(words)) return undefined;
  return fieldNames(type).find(
    ([name, { input }]) =>
      !(input.kind === 'choice' && input.options.some(({ value }) => value === 'unknown')) &&
      new RegExp(
        String.raw`^(?:(?:the|its|for(?: the)?|on(?: the)?)\s+)?${namePattern(name)}(?:\s*[:=,–-]+\s*|\s+(?:is\s+|i(?:['’]?m| am| have)?\s+)?)${NOT_KNOWN}${LATELY}$`,
        'iu',
      ).test(words),
  )?.[1];
}
