import type { ApprovalSubject, Field, Option } from './field.ts';

/** Fields that every record type has, in the words of that type. */
export function titleField(example: string): Field {
  return {
    name: 'title',
    label: 'Title',
    question: 'What should it be called, in one line?',
    example,
    input: { kind: 'text', multiline: false, maxLength: 150 },
    capture: 'required',
  };
}

export function descriptionField(question: string, example: string): Field {
  return {
    name: 'description',
    label: 'Description',
    question,
    example,
    input: { kind: 'text', multiline: true, maxLength: 3000 },
    capture: 'required',
  };
}

/** What is held where it is said that no AI system is touched: a change of a policy, for one. */
export const NO_SYSTEM = 'No AI system';

export function systemField(question: string): Field {
  return {
    name: 'system',
    label: 'AI system',
    question,
    why: 'It decides whose procedure applies and what else is on record for it. If there is none, say “none”.',
    example: 'Support chatbot',
    input: { kind: 'system' },
    capture: 'required',
  };
}

export function ownerField(question: string): Field {
  return {
    name: 'owner',
    label: 'Owner',
    question,
    why: 'The owner gets the weekly review until it is closed.',
    example: 'me, or a colleague with @',
    input: { kind: 'person' },
    capture: 'required',
  };
}

/** What a record was called where it was kept before, or is called in another system. No approval is about it. */
export function referenceField(example: string, afterApproval: readonly ApprovalSubject[] = []): Field {
  return {
    name: 'reference',
    label: 'Reference elsewhere',
    question: 'What is it called elsewhere, such as in another register or a ticket?',
    example,
    input: { kind: 'text', multiline: false, maxLength: 100 },
    capture: 'later',
    afterApproval,
  };
}

/** What is said of a record once it is on file, and answers none of its questions. It is no part of what was decided on. */
export function notesField(afterApproval: readonly ApprovalSubject[] = []): Field {
  return {
    name: 'notes',
    label: 'Notes',
    question: 'What else should be kept with it?',
    example: 'the supplier’s ticket is 4411',
    input: { kind: 'text', multiline: true, maxLength: 6000 },
    capture: 'later',
    grows: true,
    afterApproval,
  };
}

/** Scales customary with ISO 31000 practice; the words are the organization's to set. */
export const LIKELIHOOD: readonly Option[] = [
  { value: '1', label: 'Rare' },
  { value: '2', label: 'Unlikely' },
  { value: '3', label: 'Possible' },
  { value: '4', label: 'Likely' },
  { value: '5', label: 'Almost certain' },
];

export const IMPACT: readonly Option[] = [
  { value: '1', label: 'Negligible' },
  { value: '2', label: 'Minor' },
  { value: '3', label: 'Moderate' },
  { value: '4', label: 'Major' },
  { value: '5', label: 'Severe' },
];
