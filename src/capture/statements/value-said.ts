import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { NO_SYSTEM } from '../../records/shared-fields.ts';
import type { Draft } from '../draft.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { readAnswer } from '../understand/read-answer.ts';
import type { Told } from './hear-statements.ts';
import type { SaidOfField } from './said.ts';

const DAY_LED = /^(?:due|by|until|till|done by|finished by|ready by|target|deadline)\b/iu;
const AROUND_DAY =
  /\b(?:on|by|the|in|at|until|done|due|from|of|it|is|was|planned|for|that|s)\b|[^\p{L}\p{N}]/giu;
const MOST_WORDS_OF_DUE = 5;

/** “By mid December” behind the treatment of a risk is when it is due; a day alone is the one that is still missing. */
export function daySaid(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  text: string,
  told: readonly Told[],
  context: UnderstandContext,
): SaidOfField | null {
  // What is asked for is heard as its answer; behind a text it would be taken for a part of that.
  if (asked?.input.kind === 'when' && told.length === 0) return null;
  const field = dayOpen(type, draft, asked, told);
  if (field === undefined) return null;
  const read = readAnswer(field, text, context);
  if (read.outcome !== 'understood') return null;
  const around = text.replace(read.said, '').replace(AROUND_DAY, '');
  const isDue =
    field.name === 'dueDate' && DAY_LED.test(text) && text.split(/\s+/u).length <= MOST_WORDS_OF_DUE;
  return around === '' || isDue ? { says: 'field', field, words: text, isLabel: true } : null;
}

function dayOpen(
  type: RecordType,
  { answers }: Draft,
  asked: Field | null,
  told: readonly Told[],
): Field | undefined {
  const isTold = (names: readonly string[]): boolean =>
    told.some(({ said }) => said.says === 'field' && names.includes(said.field.name));
  const due = type.field('dueDate');
  if (due !== undefined) {
    const isBehind = 'treatment' in answers || isTold(['treatment', 'treatmentPlan']);
    return isBehind && !('dueDate' in answers) && !isTold(['dueDate']) ? due : undefined;
  }
  const isBeside = told.length > 0 || asked?.input.kind === 'text';
  const day = type.requiredFields.find(({ input }) => input.kind === 'when');
  const names = day === undefined ? [] : [day.name, day.answeredBy ?? day.name];
  const isHeld = names.some((name) => name in answers) || isTold(names);
  return isBeside && !isHeld ? day : undefined;
}

const TWO =
  /^(?:(?:it(?:['’]?s| is)|so|i(?:['’]?d)? say|that(?:['’]?s| is|['’]?d be)?|maybe|probably|both|say)[,\s]+)*(?<likelihood>[1-5])\s*(?:and|\/|x|×|,)\s*(?<impact>[1-5])[.!\s]*$/iu;

/** “So 2 and 4”, where a risk is not rated yet: the likelihood and the impact. */
export function ratingsSaid(type: RecordType, { answers }: Draft, text: string): readonly SaidOfField[] {
  const { likelihood, impact } = TWO.exec(text)?.groups ?? {};
  const fields = [type.field('likelihood'), type.field('impact')] as const;
  if (likelihood === undefined || impact === undefined || 'likelihood' in answers || 'impact' in answers)
    return [];
  return fields.flatMap((field, at) =>
    field === undefined
      ? []
      : [{ says: 'field', field, words: at === 0 ? likelihood : impact, isLabel: true }],
  );
}

const VALIDATED =
  /^(?:(?:it|this|that|we|i|they)(?:['’]?ve|['’]?s|\s+(?:is|was|were|has|have|had|will|are|be|been|already|going to))*\s+)?(?:(?:will be|already|also|have|has|been)\s+)*(?:tested|test|testing|validated|validate|verified)\s+(?:it\s+)?(?:on|with|against|by|in|through|over|using)\s+\S.{3,}$/iu;

/** “Tested on the full question set”, beside other answers of a change. */
export function validationSaid(type: RecordType, asked: Field | null, text: string): SaidOfField | null {
  const field = type.kind === 'change' ? type.field('validation') : undefined;
  if (field === undefined || asked?.name === 'validation' || !VALIDATED.test(text)) return null;
  return { says: 'field', field, words: text, isLabel: false };
}

const SYSTEM_IS =
  /^(?:(?:it(?:['’]?s| is)|that(?:['’]?s| is)|put (?:it|this|that)|this is|belongs to|it belongs to|(?:i|we)(?:['’]?d| would)? (?:say|take|pick|go with)|let['’]?s (?:say|take)|rather|mainly|mostly)\s+)+(?:on|under|about|for|with|to)?\s*(?:the\s+|our\s+)?(?<name>\p{L}[\p{L}\p{N} .-]{1,40}?)(?:\s+(?:then|please|i (?:think|guess)))*[.!\s]*$/iu;

/** “Put it on the chatbot”: one of the systems that are listed, where it is not said yet which one. */
export function systemSaid(
  type: RecordType,
  { answers }: Draft,
  text: string,
  context: UnderstandContext,
): SaidOfField | null {
  const field = type.field('system');
  if (field === undefined || 'system' in answers) return null;
  const whole = readAnswer(field, text, context);
  // “None” alone may be said of anything.
  if (whole.outcome === 'understood' && whole.value === NO_SYSTEM)
    return /system/iu.test(text) ? { says: 'field', field, words: text, isLabel: false } : null;
  const name = SYSTEM_IS.exec(text)?.groups?.['name'];
  if (name === undefined) return null;
  const read = readAnswer(field, name, context);
  if (read.outcome !== 'understood') return null;
  const isListed = context.systems.some((system) => system.name === read.value);
  return isListed ? { says: 'field', field, words: name, isLabel: false } : null;
}
