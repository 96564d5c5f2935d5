import type { Draft } from '../capture/draft.ts';
import { isDraftable } from '../capture/suggest/draftable-fields.ts';
import { missingFields } from '../capture/next-question.ts';
import type { AiSystem } from '../capture/understand/context.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field, Option } from '../records/field.ts';
import type { Action } from './action.ts';
import type { Control, Part } from './reply.ts';
import { paragraph, small } from './rich-text.ts';

/** Buttons are quicker than a menu up to here; Slack shows five in a row. */
const MOST_BUTTONS = 5;

export interface QuestionContext {
  readonly type: RecordType;
  readonly draft: Draft;
  readonly systems: readonly AiSystem[];
  /** The person's calendar day, on which a date picker opens. */
  readonly today: string;
}

export function questionParts(field: Field, { type, draft }: QuestionContext): readonly Part[] {
  const left = missingFields(type, draft).length;
  const hints = [field.why, `For example: ${field.example}.`, left > 1 ? `${left} answers to go.` : null];
  return [
    paragraph({ bold: field.question }),
    small(hints.filter((hint) => typeof hint === 'string').join(' ')),
  ];
}

/** What is beside every question. */
export function draftControls(field: Field, { draft }: QuestionContext): readonly Control[] {
  return [
    ...(isDraftable(draft.kind, field.name)
      ? [button('Help me write it', { do: 'suggest-text', draft: draft.id, field: field.name })]
      : []),
    button('Open as form', { do: 'open-form', draft: draft.id }),
    button('Cancel', { do: 'cancel', draft: draft.id }),
  ];
}

export function answerControls(field: Field, context: QuestionContext): readonly Control[] {
  const answer = (value: string): Extract<Action, { do: 'answer' }> => ({
    do: 'answer',
    draft: context.draft.id,
    field: field.name,
    value,
  });
  switch (field.input.kind) {
    case 'choice':
    case 'choices':
      return choiceControls(field.label, field.input.options, answer);
    case 'scale':
      return field.input.options.map((option) =>
        button(`${option.value} ${option.label}`, answer(option.value)),
      );
    case 'system':
      return choiceControls(
        field.label,
        context.systems.map(({ name }) => ({ value: name, label: name })),
        answer,
      );
    case 'when':
      return [picker('date', 'Pick a day', answer(''), context.today)];
    case 'person':
      return [button('Me', answer(context.draft.person)), picker('person', 'Someone else', answer(''), null)];
    case 'text':
    case 'count':
      return [];
  }
}

type AnswerAction = Extract<Action, { do: 'answer' }>;

function choiceControls(
  label: string,
  options: readonly Option[],
  answer: (value: string) => AnswerAction,
): readonly Control[] {
  if (options.length === 0) return [];
  if (options.length <= MOST_BUTTONS)
    return options.map((option) => button(option.label, answer(option.value)));
  return [
    {
      control: 'select',
      label: `Choose: ${label.toLowerCase()}`,
      action: answer(''),
      options,
      initial: null,
    },
  ];
}

function picker(
  control: 'date' | 'person',
  label: string,
  action: AnswerAction,
  initial: string | null,
): Control {
  return { control, label, action, options: [], initial };
}

export function button(
  label: string,
  action: Action,
  style: 'plain' | 'primary' | 'danger' = 'plain',
): Control {
  return { control: 'button', label, action, style };
}
