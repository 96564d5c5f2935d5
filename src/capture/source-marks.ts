import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer, Unsettled, SourceDoubt } from './draft.ts';
import { unsettledOf } from './unsettled.ts';
import { setAnswers, type Settled } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';
import { understandFields } from './understand/understand-message.ts';

/** What happened to a message that answers were taken from. */
export interface SourceChange {
  readonly message: string;
  readonly what: SourceDoubt;
  /** What it says now; null when it is gone. */
  readonly text: string | null;
}

/** The answers that the message fed are marked, also those that wait in a conflict; what they say stays as it is. */
export function markSource(draft: Draft, { message, what, text }: SourceChange): Draft {
  const others = Object.entries(draft.edits).filter(([edited]) => edited !== message);
  const edits = Object.fromEntries(text === null ? others : [...others, [message, text]]);
  const marked = mapAnswers(draft, (answer) =>
    answer.source?.message === message ? { ...answer, doubt: what } : answer,
  );
  // What "undo" would bring back was read from what the message said then.
  return { ...marked, edits, ...(draft.replaced ? { replaced: null } : {}) };
}

/** Fields whose message changed since, in the order of the form. */
export function doubtfulFields(
  type: RecordType,
  draft: Pick<Draft, 'answers' | 'unsettled'>,
): readonly Field[] {
  return type.fields.filter(({ name }) => heldOf(draft, name).some(({ doubt }) => doubt !== undefined));
}

/** What stands for a field: its answer, and what waits until it is settled. */
export function heldOf(draft: Pick<Draft, 'answers' | 'unsettled'>, name: string): readonly DraftAnswer[] {
  const answer = draft.answers[name];
  const waiting = unsettledOf(draft, name)?.values ?? [];
  return answer === undefined ? waiting : [answer, ...waiting];
}

/** The person has looked at the marked answers and they hold. */
export function acceptMarked(draft: Draft): Draft {
  return { ...mapAnswers(draft, withoutDoubt), edits: {} };
}

/**
 * Reads the edited messages again: what they say now takes the place of what they fed, and settles what they said in two
 * ways. An answer of which the new words say nothing stays marked.
 */
export function takeEdits(type: RecordType, draft: Draft, context: UnderstandContext): Settled {
  const fresh: Record<string, DraftAnswer> = {};
  for (const [message, text] of Object.entries(draft.edits)) {
    const { fields } = understandFields(type.kind, text, context);
    for (const [name, { value, said }] of Object.entries(fields)) {
      const fed = heldOf(draft, name).find(({ source }) => source?.message === message);
      if (fed !== undefined) fresh[name] = { value, said, from: 'message', source: fed.source };
    }
  }
  const settled = setAnswers(type, draft, fresh, context);
  return { ...settled, draft: { ...settled.draft, edits: {} } };
}

function withoutDoubt({ doubt: _doubt, ...answer }: DraftAnswer): DraftAnswer {
  return answer;
}

function mapAnswers(draft: Draft, map: (answer: DraftAnswer) => DraftAnswer): Draft {
  const answers = Object.entries(draft.answers).map(([name, answer]) => [name, map(answer)]);
  const mapped = { ...draft, answers: Object.fromEntries(answers) };
  const unsettled = draft.unsettled?.map(({ field, values: [one, other] }): Unsettled => ({
    field,
    values: other === undefined ? [map(one)] : [map(one), map(other)],
  }));
  return unsettled === undefined ? mapped : { ...mapped, unsettled };
}
