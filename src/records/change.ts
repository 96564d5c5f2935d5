import { defineRecord } from './define-record.ts';
import type { Field } from './field.ts';
import { assessmentFields, informFields, laterText, NOBODY } from './assessment-fields.ts';
import { changeSteps } from './change-steps.ts';
import {
  descriptionField,
  notesField,
  ownerField,
  referenceField,
  systemField,
  titleField,
} from './shared-fields.ts';

/** What an AI change touches; also changes to the management system itself (clauses 6.3 and 8.1). */
const CHANGE_KINDS = [
  { value: 'model-version', label: 'Model version' },
  { value: 'data', label: 'Training or fine-tuning data' },
  { value: 'prompt', label: 'Prompt or instructions' },
  { value: 'threshold', label: 'Threshold' },
  { value: 'tool-access', label: 'Tool access' },
  { value: 'supplier-model', label: 'Supplier’s model' },
  { value: 'intended-use', label: 'Intended use' },
  { value: 'infrastructure', label: 'Infrastructure' },
  { value: 'management-system', label: 'The management system itself' },
];

/** The types on which service management agrees. */
const CHANGE_TYPES = [
  { value: 'standard', label: 'Standard' },
  { value: 'normal', label: 'Normal' },
  { value: 'emergency', label: 'Emergency' },
];

const INFORM = [
  { value: 'users', label: 'Users' },
  { value: 'customers', label: 'Customers' },
  { value: 'affected', label: 'People affected' },
  { value: 'supplier', label: 'Supplier' },
  { value: 'authority', label: 'An authority' },
  { value: 'management', label: 'Management' },
  { value: 'staff', label: 'Staff' },
  { value: NOBODY, label: 'Nobody else' },
];

/** A planned change: proposed, assessed, approved or refused, implemented, reviewed, closed. */
export const change = defineRecord({
  kind: 'change',
  prefix: 'CHG',
  noun: 'change',
  article: 'a',
  plural: 'changes',
  formVersion: 4,
  statuses: ['proposed', 'assessed', 'approved', 'refused', 'implemented', 'reviewed', 'closed'],
  // What is made is made: it is recorded so, and its approval is asked for afterwards.
  firstStatus: ({ implementedAt }) => (implementedAt === undefined ? 'proposed' : 'implemented'),
  closedStatuses: ['refused', 'closed'],
  steps: changeSteps,
  fields: [
    descriptionField('What should change?', 'Move the chatbot to version 5 of the supplier’s model'),
    titleField('Move the chatbot to model version 5'),
    systemField('Which AI system does it touch?'),
    {
      name: 'changeKind',
      label: 'Kind of change',
      question: 'What kind of change is it?',
      example: 'model version',
      input: { kind: 'choice', options: CHANGE_KINDS },
      capture: 'required',
    },
    {
      name: 'reason',
      label: 'Reason',
      question: 'Why is it needed?',
      example: 'version 4 is withdrawn in March',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'required',
    },
    {
      name: 'plannedFor',
      label: 'Planned for',
      question: 'When is it planned for?',
      why: 'If it is made already, say since when.',
      example: 'next Tuesday',
      input: { kind: 'when', tense: 'future' },
      capture: 'required',
      answeredBy: 'implementedAt',
    },
    ownerField('Who owns the change?'),
    {
      name: 'rollbackPlan',
      label: 'Way back',
      question: 'How is it undone if it goes wrong?',
      example: 'switch the version flag back',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'optional',
    },
    {
      name: 'validation',
      label: 'Validation',
      question: 'How is it validated before it goes live?',
      example: 'the regression set and one week in shadow',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'optional',
    },
    {
      name: 'approver',
      label: 'Approver',
      question: 'Who approves it?',
      example: 'a colleague with @',
      input: { kind: 'person' },
      capture: 'optional',
    },
    {
      name: 'changeType',
      label: 'Type',
      question: 'Is it a standard, a normal or an emergency change?',
      why: 'An emergency is approved afterwards; a standard change is one that is done the same way each time.',
      example: 'normal',
      input: { kind: 'choice', options: CHANGE_TYPES },
      capture: 'later',
    },
    laterText(
      'touches',
      'Touches',
      'What does it touch besides: other systems, documents, people’s work?',
      'the call centre’s scripts',
    ),
    ...assessmentFields('change'),
    ...informFields(INFORM, 'A.8.2 and A.8.3 ask who is told.').map(afterwards),
    {
      name: 'implementedAt',
      label: 'Implemented',
      question: 'When was it implemented?',
      example: 'today at 10:00',
      input: { kind: 'when', tense: 'past' },
      capture: 'optional',
      afterApproval: ['change'],
    },
    afterwards(
      laterText(
        'reviewOutcome',
        'Result',
        'Did it do what it should, and was anything unintended?',
        'yes; replies are a little slower',
      ),
    ),
    referenceField('RFC-112', ['change']),
    notesField(['change']),
    afterwards(laterText('stepReason', 'Reason for the step', 'Why?', 'the way back is not tested')),
  ],
  problems: () => [],
});

/** Known only once the change was approved. */
function afterwards(field: Field): Field {
  return { ...field, afterApproval: ['change'] };
}
