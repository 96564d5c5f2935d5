import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import type { DraftAnswer } from '../draft.ts';
import { hearField } from '../hear-field.ts';
import type { Heard, Words } from '../hear-words.ts';
import { keepWords } from '../keep-rest.ts';
import { asText } from '../recognize-correction.ts';
import { takeOut } from '../take-out-of-text.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { withoutAnswer } from '../without-answer.ts';
import type { Told } from './hear-statements.ts';
import { added, type Answers, joined } from './heard-of-rest.ts';
import type { Said, SaidOfField, SaidOpen } from './said.ts';

/** What is heard already, with what each statement of the message says besides. */
export function withTold(
  type: RecordType,
  begun: Answers,
  told: readonly Told[],
  words: Words,
  context: UnderstandContext,
): Heard {
  let heard = begun;
  const out: string[] = [];
  for (const [at, one] of told.entries()) {
    const { said, from, to, words: piece } = one;
    if (said.says === 'save') continue;
    if (said.says === 'open') heard = leftOpen(type, heard, said);
    else if (said.says === 'take-out') {
      if (out.includes(said.out.field.name)) continue;
      out.push(said.out.field.name);
      heard = takenOut(type, heard, said, textBefore(told.slice(0, at), words.text), context);
    } else {
      heard = heardAs(type, heard, said, { ...words, text: words.text.slice(from, to) }, piece, context);
      if (said.tellsMore === true) heard = keepWords(type, heard, { ...words, text: piece }, context);
    }
  }
  return savedNext(withoutAnswered(heard), told);
}

const SAVED_NEXT = 'I have put this in first. Have a look, and say “record it” once more.';

function savedNext(heard: Answers, told: readonly Told[]): Heard {
  if (!told.some(({ said }) => said.says === 'save')) return heard;
  const [first = heard.open?.[0]?.name] = heard.accepted;
  // Nothing is put in: what is said is to be saved.
  if (first === undefined) return heard.rejected.length === 0 ? { heard: 'save' } : heard;
  return { ...heard, rejected: [...heard.rejected, { field: first, reason: SAVED_NEXT }] };
}

/** “I don’t know who owns it, put me down”: it does not stay open. */
function withoutAnswered(heard: Answers): Answers {
  const { open = [], accepted, draft } = heard;
  const left = open.filter(({ name }) => !accepted.includes(name));
  return { ...heard, open: left.filter(({ name }) => !(name in draft.answers)) };
}

/** The field is left out; what it holds is taken out, unless only one value of it is said not to be. */
function leftOpen(type: RecordType, heard: Answers, { field: { name }, not }: SaidOpen): Answers {
  const field = type.field(name);
  const held = heard.draft.answers[name];
  if (field === undefined || (not !== undefined && held !== undefined && held.value !== not)) return heard;
  const draft = withoutAnswer(heard.draft, name);
  const accepted = heard.accepted.filter((one) => one !== name);
  return held === undefined
    ? { ...heard, draft, accepted, open: [...(heard.open ?? []), field] }
    : { ...heard, draft, accepted, cleared: [...(heard.cleared ?? []), field] };
}

function takenOut(
  type: RecordType,
  heard: Answers,
  { out }: Extract<Said, { says: 'take-out' }>,
  before: string | null,
  context: UnderstandContext,
): Answers {
  const taken = takeOut(heard.draft, out, before);
  if ('reason' in taken) return { ...heard, rejected: [...heard.rejected, taken] };
  const held = heard.draft.answers[out.field.name];
  if (held === undefined) return heard;
  return added(type, heard, { [out.field.name]: { ...held, value: taken.left } }, context);
}

/** The text that was told last before: “the plan is …, take that out of the description”. */
function textBefore(told: readonly Told[], text: string): string | null {
  const last = told.findLast(({ said }) => said.says === 'field' && said.field.input.kind === 'text');
  if (last === undefined || last.said.says !== 'field') return null;
  const whole = text.slice(last.from, last.to);
  return whole.slice(whole.indexOf(last.said.words)).trim();
}

/** @param piece The statement itself, without what is told behind it. */
function heardAs(
  type: RecordType,
  heard: Answers,
  { field, words, isLabel, more: plan = '' }: SaidOfField,
  { text, source }: Words,
  piece: string,
  context: UnderstandContext,
): Answers {
  const behind = text
    .slice(piece.length)
    .replace(/^[\s,;:.–—-]+(?:and\s+)?/u, '')
    .trim();
  const isText = field.input.kind === 'text';
  const said = isText ? asText(field, text.slice(text.indexOf(words))) : words;
  const one = asTyped(hearField(type, heard.draft, field, { text: said, source }, context), field, piece);
  const unread = {
    ...heard,
    rejected: [...heard.rejected, { field: field.name, reason: notRead(field, said) }],
  };
  const taken = one?.heard === 'answers' ? joined(heard, withOthers(field, isLabel, heard, one)) : unread;
  const more = plan === '' ? behind : text.slice(text.indexOf(plan)).trim();
  const home = isText || more === '' ? undefined : type.field(field.moreIn ?? '');
  if (home === undefined) return taken;
  return added(type, taken, { [home.name]: { value: more, said: more, from: 'typed', source } }, context);
}

/** Somebody who is called by name is shown as it was typed. */
function asTyped(heard: Heard | null, { name, input }: Field, piece: string): Heard | null {
  const answer = heard?.heard === 'answers' ? heard.draft.answers[name] : undefined;
  if (heard?.heard !== 'answers' || answer === undefined || input.kind !== 'person') return heard;
  if (answer.said?.startsWith('<@') !== true || piece.includes(answer.said)) return heard;
  const answers = { ...heard.draft.answers, [name]: { ...answer, said: piece } };
  return { ...heard, draft: { ...heard.draft, answers } };
}

function notRead({ label, example }: Field, said: string): string {
  return `I do not understand “${said}” as “${label.toLowerCase()}”. Write it like this: “${example}”.`;
}

/** Two controls that are named one after the other are both meant, and so is one that is named beside those that stand. */
function withOthers({ name, input }: Field, isLabel: boolean, before: Answers, heard: Answers): Answers {
  const [held, answer] = [before.draft.answers[name], heard.draft.answers[name]];
  const isFurther =
    input.kind === 'choices' && (before.accepted.includes(name) || (name === 'controls' && !isLabel));
  if (!isFurther || answer === undefined || !Array.isArray(held?.value) || !Array.isArray(answer.value))
    return heard;
  const all: readonly string[] = [...new Set<string>([...held.value, ...answer.value])];
  const answers: Record<string, DraftAnswer> = { ...heard.draft.answers, [name]: { ...answer, value: all } };
  return { ...heard, draft: { ...heard.draft, answers } };
}
