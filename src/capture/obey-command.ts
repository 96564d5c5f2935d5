import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import type { Heard } from './hear-words.ts';
import { missingFields, previousQuestion } from './next-question.ts';
import type { FormCommand } from './recognize-command.ts';
import { takeBack } from './take-back.ts';
import { perhapsOf, withoutSettled } from './unsettled.ts';

/** What a command does to a draft; null where the words answer what is asked. */
export function obeyCommand(
  command: FormCommand,
  type: RecordType,
  draft: Draft,
  asked: Field | null,
): Heard | null {
  switch (command) {
    case 'cancel':
      return draft.cancelAsked
        ? { heard: 'cancel-confirmed' }
        : { heard: 'cancel-asked', draft: { ...draft, cancelAsked: true } };
    case 'yes':
      return heardYes(draft, asked);
    case 'no':
      return heardNo(type, draft, asked);
    case 'save':
      return { heard: 'save' };
    case 'skip':
      return heardSkip(type, draft, asked);
    case 'undo':
      return draft.cancelAsked
        ? { heard: 'kept', draft: { ...draft, cancelAsked: false } }
        : undo(type, draft);
    case 'back':
      return goBack(type, draft);
    case 'resume':
      return { heard: 'resumed', draft: { ...draft, cancelAsked: false } };
    case 'pause':
      return { heard: 'paused', draft: { ...draft, cancelAsked: false } };
    case 'start-over':
      return startedOver(draft);
    case 'show':
      return { heard: 'show' };
    case 'why':
      return asked === null ? null : { heard: 'why', field: asked };
    case 'help':
      return { heard: 'help' };
  }
}

/** Of a record on file nothing is emptied: its change is given up, when that is confirmed. */
function startedOver(draft: Draft): Heard {
  if (draft.updates !== null) return { heard: 'cancel-asked', draft: { ...draft, cancelAsked: true } };
  return {
    heard: 'started-over',
    draft: {
      ...draft,
      answers: {},
      skipped: [],
      instead: [],
      unsettled: [],
      unnamedTold: null,
      focus: null,
      cancelAsked: false,
      duplicateAsked: null,
    },
  };
}

function heardYes({ cancelAsked }: Draft, asked: Field | null): Heard | null {
  if (cancelAsked) return { heard: 'cancel-confirmed' };
  return asked === null ? { heard: 'save' } : null;
}

function heardSkip(type: RecordType, draft: Draft, asked: Field | null): Heard {
  if (asked !== null) return skipped(type, draft, asked);
  return draft.unnamedTold ? { heard: 'resumed', draft: { ...draft, unnamedTold: null } } : { heard: 'show' };
}

function heardNo(type: RecordType, draft: Draft, asked: Field | null): Heard | null {
  if (draft.cancelAsked) return { heard: 'kept', draft: { ...draft, cancelAsked: false } };
  if (asked === null) return { heard: 'ask-what-to-change' };
  return perhapsOf(draft, asked.name) ? skipped(type, draft, asked) : null;
}

/** The field is left out, or left for later. */
export function skipped(type: RecordType, draft: Draft, field: Field): Heard {
  const names = [...draft.skipped.filter((name) => name !== field.name), field.name];
  const needed = missingFields(type, draft).some(({ name }) => name === field.name);
  const left = withoutSettled(draft, [field.name]);
  // What was perhaps said is not so: what is needed is asked for, and was not skipped.
  if (needed && perhapsOf(draft, field.name))
    return { heard: 'resumed', draft: { ...left, focus: null, cancelAsked: false } };
  return {
    heard: 'skipped',
    draft: { ...left, skipped: names, focus: null, cancelAsked: false },
    field,
    needed,
  };
}

function undo(type: RecordType, draft: Draft): Heard {
  const taken = takeBack(draft);
  return taken === null ? goBack(type, draft) : { heard: 'taken-back', ...taken };
}

function goBack(type: RecordType, draft: Draft): Heard {
  const field = previousQuestion(type, draft);
  if (field === null) return { heard: 'show' };
  return { heard: 'field-named', draft: { ...draft, focus: field.name, cancelAsked: false }, field };
}
