import type { RecordType } from '../../records/define-record.ts';
import type { MessageSource } from '../../records/record.ts';
import type { Draft, DraftAnswer } from '../draft.ts';
import { setAnswers } from '../set-answers.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { readAnswer } from '../understand/read-answer.ts';
import { tellApart, type Told } from './hear-statements.ts';
import { splitStatements } from './split-statements.ts';

/** What tells the story itself, and is read from it as a whole. */
const OF_THE_STORY = ['title', 'description', 'system', 'reason', 'rootCause', 'stepReason'];

/** “…, controls A.6.2.6, plan: a second look”: what a first message labels, and nothing was read of. */
export function statedAtFirst(
  type: RecordType,
  draft: Draft,
  text: string,
  source: MessageSource | null,
  context: UnderstandContext,
): Draft {
  if (type.kind === 'concern') return draft;
  const { told } = tellApart(type, draft, null, text, splitStatements(text), context);
  const answers: Record<string, DraftAnswer> = {};
  let title = draft.answers['title'];
  for (const { said, from, to, words } of told) {
    if (said.says !== 'field' || !(said.isLabel || said.field.name === 'controls')) continue;
    const { field, isUnread = false } = said;
    if (isUnread || OF_THE_STORY.includes(field.name)) continue;
    title = title && withoutPiece(title, words);
    const isOpen = (name: string): boolean => !(name in draft.answers || name in answers);
    const { moreIn = '' } = field;
    if (said.more !== undefined && moreIn !== '' && isOpen(moreIn))
      answers[moreIn] = { value: said.more, said: said.more, from: 'message', source };
    if (!isOpen(field.name)) continue;
    const whole = text.slice(from, to);
    const value = field.input.kind === 'text' ? whole.slice(whole.indexOf(said.words)).trim() : said.words;
    const read = readAnswer(field, value, context);
    if (read.outcome === 'understood')
      answers[field.name] = { value: read.value, said: whole, from: 'message', source };
  }
  if (title !== undefined && title !== draft.answers['title']) answers['title'] = title;
  return setAnswers(type, draft, { ...answers, ...shortened(type, draft, told) }, context).draft;
}

function shortened(type: RecordType, draft: Draft, told: readonly Told[]): Record<string, DraftAnswer> {
  const answers: Record<string, DraftAnswer> = {};
  for (const [name, answer] of Object.entries(draft.answers)) {
    if (type.field(name)?.input.kind !== 'text' || ['title', 'description'].includes(name)) continue;
    const left = withoutOthers(String(answer.value), told);
    if (left !== answer.value) answers[name] = { ...answer, value: left };
  }
  return answers;
}

/** “…, discovered 25.11., happened from 18.11.”: when it was is no part of why. */
const DATED =
  /\s*[,;]\s*(?:and\s+)?(?:(?:it|this)\s+)?(?:was\s+)?(?:discovered|noticed|detected|found|happened|occurred|started|began|ended)\s+(?:on|at|from|in|since|between|yesterday|today|last|this|the\s+\d|\d).*$/isu;

/** A text ends before what another label begins. */
function withoutOthers(value: string, told: readonly Told[]): string {
  const cuts = told.flatMap(({ said, words }) => {
    const at = said.says === 'field' && said.isLabel ? value.indexOf(words) : -1;
    return at > 0 ? [at] : [];
  });
  const left =
    cuts.length === 0 ? value : value.slice(0, Math.min(...cuts)).replace(/[\s,;]+(?:and\s*)?$/u, '');
  return left.replace(DATED, '');
}

const FEWEST_LEFT = 3;

/** A headline ends before what has a field of its own. */
function withoutPiece(title: DraftAnswer, piece: string): DraftAnswer {
  const label = /^\p{L}+/u.exec(piece)?.[0] ?? '';
  const value = String(title.value);
  const at = label === '' ? -1 : value.toLowerCase().lastIndexOf(`, ${label.toLowerCase()}`);
  const left = value.slice(0, at).trim();
  return at === -1 || left.split(/\s+/u).length < FEWEST_LEFT ? title : { ...title, value: left };
}
