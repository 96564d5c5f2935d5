import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer, SourceDoubt } from './draft.ts';
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

/** The answers that the message fed are marked; what they say stays as it is. */
export function markSource(draft: Draft, { message, what, text }: SourceChange): Draft {
  const answers = mapAnswers(draft, (answer) =>
    answer.source?.message === message ? { ...answer, doubt: what } : answer,
  );
  const others = Object.entries(draft.edits).filter(([edited]) => edited !== message);
  const edits = Object.fromEntries(text === null ? others : [...others, [message, text]]);
  return { ...draft, answers, edits };
}

/** Fields whose message changed since, in the order of the form. */
export function doubtfulFields(type: RecordType, draft: Pick<Draft, 'answers'>): readonly Field[] {
  return type.fields.filter((field) => draft.answers[field.name]?.doubt !== undefined);
}

/** The person has looked at the marked answers and they hold. */
export function acceptMarked(draft: Draft): Draft {
  return { ...draft, answers: mapAnswers(draft, withoutDoubt), edits: {} };
}

/**
 * Reads the edited messages again: what they say now takes the place of what they fed. An answer of which the new words
 * say nothing stays marked.
 */
export function takeEdits(type: RecordType, draft: Draft, context: UnderstandContext): Settled {
  const fresh: Record<string, DraftAnswer> = {};
  for (const [message, text] of Object.entries(draft.edits)) {
    const { fields } = understandFields(type.kind, text, context);
    for (const [name, { value, said }] of Object.entries(fields)) {
      const held = draft.answers[name];
      const source = held?.source?.message === message ? held.source : null;
      if (source !== null) fresh[name] = { value, said, from: 'message', source };
    }
  }
  const settled = setAnswers(type, draft, fresh, context);
  return { ...settled, draft: { ...settled.draft, edits: {} } };
}

function withoutDoubt({ doubt: _doubt, ...answer }: DraftAnswer): DraftAnswer {
  return answer;
}

function mapAnswers(draft: Draft, map: (answer: DraftAnswer) => DraftAnswer): Draft['answers'] {
  return Object.fromEntries(Object.entries(draft.answers).map(([name, answer]) => [name, map(answer)]));
}
