import { defineRecord, type FieldProblem, type RecordData } from './define-record.ts';
import { descriptionField, ownerField, systemField, titleField } from './shared-fields.ts';

const SEVERITY = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
  { value: 'critical', label: 'Critical' },
];

/** Kinds of harm, after the domains that public incident taxonomies share (OECD, CSET, MIT). */
const HARM_TYPES = [
  { value: 'safety', label: 'Health or safety' },
  { value: 'fundamental-rights', label: 'Rights or discrimination' },
  { value: 'privacy', label: 'Privacy or personal data' },
  { value: 'financial', label: 'Money or property' },
  { value: 'reputation', label: 'Reputation' },
  { value: 'security', label: 'Security' },
  { value: 'operations', label: 'Service or operations' },
  { value: 'environment', label: 'Environment' },
  { value: 'none', label: 'None: near miss' },
];

/** An AI incident: reported, contained, investigated, corrected, closed (clause 10.2, control A.8.4). */
export const incident = defineRecord({
  kind: 'incident',
  prefix: 'INC',
  noun: 'incident',
  article: 'an',
  plural: 'incidents',
  formVersion: 1,
  statuses: ['reported', 'contained', 'investigated', 'corrected', 'closed'],
  closedStatuses: ['closed'],
  fields: [
    descriptionField('What happened?', 'The chatbot showed a customer somebody else’s address'),
    titleField('Chatbot showed another customer’s address'),
    systemField('Which AI system was involved?'),
    {
      name: 'occurredAt',
      label: 'Happened',
      question: 'When did it happen?',
      why: 'Reporting deadlines and the search for the cause start from it.',
      example: 'yesterday around 3pm',
      input: { kind: 'when', tense: 'past' },
      capture: 'required',
    },
    {
      name: 'severity',
      label: 'Severity',
      question: 'How severe is it: low, medium, high or critical?',
      example: 'high',
      input: { kind: 'choice', options: SEVERITY },
      capture: 'required',
    },
    ownerField('Who owns it from here?'),
    {
      name: 'affectedCount',
      label: 'People affected',
      question: 'How many people are affected, as far as you know?',
      example: 'about 40',
      input: { kind: 'count' },
      capture: 'optional',
    },
    {
      name: 'detectedAt',
      label: 'Noticed',
      question: 'When was it noticed?',
      example: 'this morning at 9',
      input: { kind: 'when', tense: 'past' },
      capture: 'optional',
    },
    {
      name: 'endedAt',
      label: 'Ended',
      question: 'When did it end?',
      example: 'today at 11:30',
      input: { kind: 'when', tense: 'past' },
      capture: 'optional',
    },
    {
      name: 'harmTypes',
      label: 'Kinds of harm',
      question: 'What kinds of harm did it do, or nearly do?',
      example: 'privacy, reputation',
      input: { kind: 'choices', options: HARM_TYPES },
      capture: 'optional',
    },
    {
      name: 'immediateAction',
      label: 'Done at once',
      question: 'What was done at once?',
      example: 'we switched the chatbot off',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'optional',
    },
    {
      name: 'rootCause',
      label: 'Root cause',
      question: 'What was the root cause?',
      example: 'a cache key without the customer number',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'later',
    },
    {
      name: 'correctiveAction',
      label: 'Corrective action',
      question: 'What keeps it from happening again?',
      example: 'cache keys now hold the customer number, with a test',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'later',
    },
  ],
  problems: (data) => [
    ...notBefore(data, 'endedAt', 'occurredAt', 'It ended before it happened: correct one of the two.'),
    ...notBefore(
      data,
      'detectedAt',
      'occurredAt',
      'It was noticed before it happened: correct one of the two.',
    ),
  ],
});

/** Compares only what both sides say: a day against a time is compared by the day. */
function notBefore(
  data: Partial<RecordData>,
  later: string,
  earlier: string,
  reason: string,
): FieldProblem[] {
  const [end, start] = [data[later], data[earlier]];
  if (typeof end !== 'string' || typeof start !== 'string') return [];
  const length = Math.min(end.length, start.length, 16);
  return end.slice(0, length) < start.slice(0, length) ? [{ field: later, reason }] : [];
}
