import { DateTime } from 'luxon';
import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { optionNamed } from '../bare-pieces.ts';
import { deniedField, fieldNames, namePattern } from '../recognize-correction.ts';
import { recognizeCommand } from '../recognize-command.ts';
import { recognizeTakeOut } from '../take-out-of-text.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { tellsHowFar } from '../understand/answers/read-text-answer.ts';
import { readAnswer } from '../understand/read-answer.ts';
import { openSaid } from './open-said.ts';
import { personSaid } from './person-said.ts';
import type { Said } from './said.ts';
import { treatmentSaid } from './treatment-said.ts';

const SEPARATOR = String.raw`(?<separator>\s*(?:[:=]|->|→)\s*|\s+(?:is|are|was|were|will be|(?:should|must|has to|ought to)(?:\s+(?:just|only|simply|rather))?\s+(?:be|read|say))(?:\s+(?:just|only|simply)(?=\s*:))?(?:\s*:\s*|\s+)(?:also\s+|rather\s+|now\s+)?|(?<=^(?:set|put|make|change|raise|lower|move)\s.+)\s+(?:to|as)(?:\s*:\s*|\s+)|\s+)`;
const BEFORE = String.raw`^(?:(?:the|its|my|our|set|put|make|change|raise|lower|move|with|new|first)\s+){0,3}`;
/** Words that are the names of fields and much else: they name one only with a colon or “is”. */
const COMMON =
  /^(?:people|users|customers|count|when|why|because|time|date|start|started|end|found|fix|fixed|action|effect|response|option|source|sources|tell|told|text|story|name|subject|model|tool|application|kind|type|level|test|tests|testing|reason|cause|harm|harms|affected|affecting|description|details|state|status|system|change type|justification|responsible|resolved|noticed|detected|discovered|happened|occurred|prevention|serious|approval|approved by)$/iu;
/** Texts that are told behind their bare name: “rollback restore the snapshot”. */
const TEXT_NAMES =
  /^(?:rollback|rollback plan|way back|fallback|backout|treatment plan|validation|root cause|touches)$/iu;

/** Texts that are told behind their name and “is”: “the reason is that members get annoyed”. */
const TOLD_WITH_IS = /^(?:reason|title|headline|description|root cause|justification)$/iu;

/** “Owner is me”, “controls A.6.2.6”, “plan: a second look”, “medium”, “me then”, “save it”; null for any other words. */
export function readStatement(
  type: RecordType,
  asked: Field | null,
  text: string,
  context: UnderstandContext,
): Said | null {
  const person = personSaid(type, asked, text, context);
  if (/\?/u.test(text)) return person;
  if (recognizeCommand(text) === 'save') return { says: 'save' };
  const out = recognizeTakeOut(type, text);
  if (out !== null) return { says: 'take-out', out };
  return (
    openSaid(type, asked, text) ??
    person ??
    noneSaid(type, text) ??
    treatmentSaid(type, text, context) ??
    controlsSaid(type, text, context) ??
    labelled(type, text, context) ??
    optionSaid(type, text, context) ??
    peopleCounted(type, text, context) ??
    reviewEach(type, text, context) ??
    unreadLabel(type, text)
  );
}

/** “No validation yet”, in the words in which it is told. */
function noneSaid(type: RecordType, text: string): Said | null {
  const denied = deniedField(type, text);
  return denied === null ? null : { says: 'field', ...denied, isLabel: true };
}

/** How fields are called in front of a colon alone. */
const LABELS: Readonly<Record<string, string>> = {
  plan: 'treatmentPlan',
  measure: 'treatmentPlan',
  measures: 'treatmentPlan',
  control: 'controls',
  informd: 'toInform',
  own: 'owner',
  rating: 'severity',
};

function shortLabel(type: RecordType, text: string, context: UnderstandContext): Said | null {
  const { name = '', words = '' } = /^(?<name>\p{L}+)\s*[:=]\s*(?<words>\S.*)$/su.exec(text)?.groups ?? {};
  const field = type.field(LABELS[name.toLowerCase()] ?? '');
  if (field === undefined || !isNamed(field, '', ':', words, context)) return null;
  return { says: 'field', field, words: words.trim(), isLabel: true };
}

function labelled(type: RecordType, text: string, context: UnderstandContext): Said | null {
  const short = shortLabel(type, text, context);
  if (short !== null) return short;
  for (const [name, field] of fieldNames(type)) {
    const match = new RegExp(`${BEFORE}${namePattern(name)}${SEPARATOR}(?<value>\\S.*)$`, 'isu').exec(text);
    const { separator = '', value = '' } = match?.groups ?? {};
    if (match === null || !isNamed(field, name, separator.trim(), value.trim(), context)) continue;
    return {
      says: 'field',
      field,
      words: value.trim(),
      isLabel: separator.trim() !== '' || field.input.kind === 'text',
    };
  }
  return null;
}

function isNamed(
  field: Field,
  name: string,
  separator: string,
  value: string,
  context: UnderstandContext,
): boolean {
  const isLabel = /^(?:[:=]|->|→)$/u.test(separator);
  if (field.input.kind === 'text') {
    if (isLabel) return true;
    if (/^(?:not|n['’]t)\b/iu.test(value)) return false;
    if (separator !== '' && TOLD_WITH_IS.test(name)) return !tellsHowFar(field.name, value);
    return TEXT_NAMES.test(name) && !(separator === '' && IS_TOLD.test(value));
  }
  if (separator === '' && COMMON.test(name)) return false;
  if (field.input.kind === 'system' && !isLabel) return false;
  if (!isLabel && value.split(/\s+/u).length > MOST_WORDS) return false;
  return readAnswer(field, value, context).outcome === 'understood';
}

/** “Rollback failed” tells what happened. */
const IS_TOLD = /^(?:\p{L}+ed|is|was|were|has|had|did|does|went|of)\b/iu;
/** Behind a name without a colon more words tell something. */
const MOST_WORDS = 7;

const AROUND_OPTION =
  /^(?:(?:it(?:['’]?s| is| was)|that(?:['’]?s| is)|i(?:['’]?d| would)? (?:say|call it|rate it)|make (?:it|that)|we|i|let(?:['’]s| us)|rather|maybe|probably|an?|the|sev(?:erity)?:?|treatment:?)\s+)*|(?:\s+(?:it|that|this|then|please|pls|i (?:think|guess|would say)|i['’]d say|if you ask me|for me|actually|severity|change|maybe|risk))*$/giu;

/** “Medium”, “we reduce it”, “I’d say high”: the option of one field alone. */
function optionSaid(type: RecordType, text: string, context: UnderstandContext): Said | null {
  const bare = text
    .replace(AROUND_OPTION, '')
    .replace(/[-\s]ish$/iu, '')
    .trim();
  const plain = /^(?<one>\p{L}+)(?:[\s,]+\k<one>)+$/iu.exec(bare)?.groups?.['one'] ?? bare;
  const option = optionNamed(type, plain, context);
  const field = option === null ? undefined : type.field(option.name);
  return field === undefined || option === null
    ? null
    : { says: 'field', field, words: plain, isLabel: false };
}

const CONTROLS =
  /^(?:add|plus|with|control|controls|use|choose)?\s*:?\s*(?<ids>A\.\d+(?:\.\d+)+(?:(?:\s*[,/+&]\s*|\s+and\s+)A\.\d+(?:\.\d+)+)*)(?:\s+(?:as|to|for|is)\s+(?:the|a|an|our|its)?\s*controls?)?(?:\s+(?:too|as well|please))?$/iu;

function controlsSaid(type: RecordType, text: string, context: UnderstandContext): Said | null {
  const field = type.field('controls');
  const ids = CONTROLS.exec(text)?.groups?.['ids'];
  if (field === undefined || ids === undefined) return null;
  const read = readAnswer(field, ids, context);
  return read.outcome === 'understood' ? { says: 'field', field, words: text, isLabel: false } : null;
}

const PEOPLE =
  /^(?:about|around|roughly|some|only|just|over|at least|up to)?\s*(?:\d[\d.,]*k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:people|persons?|customers?|members?|users?|clients?|applicants?|patients?|employees?|colleagues?|citizens?|students?|pupils?|guys?|policyholders?|callers?|drivers?)(?:\s+(?:(?:is|are|was|were)\s+)?affected)?$/iu;

function peopleCounted(type: RecordType, text: string, context: UnderstandContext): Said | null {
  const field = type.captureFields.find(({ input }) => input.kind === 'count');
  if (field === undefined || !PEOPLE.test(text)) return null;
  return readAnswer(field, text, context).outcome === 'understood'
    ? { says: 'field', field, words: text, isLabel: false }
    : null;
}

const EACH: readonly (readonly [RegExp, Record<string, number>])[] = [
  [/^week$/iu, { weeks: 1 }],
  [/^(?:month|4 weeks)$/iu, { months: 1 }],
  [/^(?:quarter|(?:3|three) months)$/iu, { months: 3 }],
  [/^(?:half(?: a)? year|(?:6|six) months)$/iu, { months: 6 }],
  [/^(?:year|12 months)$/iu, { years: 1 }],
];
const REVIEWED_EACH =
  /^(?:please\s+)?(?:we\s+)?(?:review|look at)(?:\s+(?:it|this|that|again))*\s+(?:every|each|once a)\s+(?<each>[\p{L}\d ]+?)$/iu;

/** “Review it every quarter”: the first time is in three months. */
function reviewEach(type: RecordType, text: string, { now, timezone }: UnderstandContext): Said | null {
  const field = type.field('reviewDate');
  const each = REVIEWED_EACH.exec(text)?.groups?.['each'] ?? '';
  const step = EACH.find(([said]) => said.test(each))?.[1];
  if (field === undefined || step === undefined) return null;
  const words = DateTime.fromJSDate(now, { zone: timezone }).plus(step).toFormat('yyyy-MM-dd');
  return { says: 'field', field, words, isLabel: true };
}

/** “Informed: the sales floor”: what is said of a field is not told behind another one, whether or not it can be read. */
function unreadLabel(type: RecordType, text: string): Said | null {
  const { name = '', words = '' } =
    /^(?<name>\p{L}[\p{L} ]{2,30}?)\s*:\s+(?<words>\S.*)$/su.exec(text)?.groups ?? {};
  const called = name.toLowerCase();
  const field = type.field(LABELS[called] ?? '') ?? fieldNames(type).find(([one]) => one === called)?.[1];
  if (field === undefined || field.input.kind === 'text') return null;
  return { says: 'field', field, words, isLabel: true, isUnread: true };
}
