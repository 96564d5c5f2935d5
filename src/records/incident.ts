import { capitalized } from '../kernel/capitalized.ts';
import { defineRecord, type FieldProblem, type RecordData } from './define-record.ts';
import { assessmentFields, informFields, laterText, NOBODY } from './assessment-fields.ts';
import { AUTHORITIES, authorityFields, authorityOptions } from './authorities.ts';
import { incidentSteps } from './incident-steps.ts';
import {
  descriptionField,
  notesField,
  ownerField,
  referenceField,
  systemField,
  titleField,
} from './shared-fields.ts';

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

const OUTCOME = [
  { value: 'harm', label: 'Harm' },
  { value: 'near-miss', label: 'Near miss' },
];

/** After the entities of public causal taxonomies (MIT, CSET). */
const CAUSES = [
  { value: 'model', label: 'The model' },
  { value: 'data', label: 'Data' },
  { value: 'integration', label: 'Software around it' },
  { value: 'use', label: 'How people used it' },
  { value: 'change', label: 'A change' },
  { value: 'supplier', label: 'A supplier' },
  { value: 'attack', label: 'An attack' },
  { value: 'other', label: 'Something else' },
];

/** Cases of Art. 3(49) and 73 of the EU AI Act, in plain words; they decide which reporting clocks run. */
const SERIOUS_CASES = [
  { value: 'none', label: 'None of these' },
  { value: 'death', label: 'Somebody died' },
  { value: 'health', label: 'Serious harm to somebody’s health' },
  { value: 'critical-infrastructure', label: 'Critical infrastructure disrupted' },
  { value: 'fundamental-rights', label: 'Fundamental rights infringed' },
  { value: 'widespread', label: 'Widespread infringement' },
  { value: 'property-environment', label: 'Serious harm to property or the environment' },
  { value: 'unknown', label: 'Not known yet' },
];

const PERSONAL_DATA = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known yet' },
];

const INFORM = [
  { value: 'affected', label: 'People affected' },
  { value: 'users', label: 'Users' },
  { value: 'customers', label: 'Customers' },
  { value: 'provider', label: 'Provider of the system' },
  ...authorityOptions,
  { value: 'management', label: 'Management' },
  { value: 'staff', label: 'Staff' },
  { value: NOBODY, label: 'Nobody else' },
];

/** An AI incident: reported, contained, investigated, corrected, closed (clause 10.2, control A.8.4). */
export const incident = defineRecord({
  kind: 'incident',
  prefix: 'INC',
  noun: 'incident',
  article: 'an',
  plural: 'incidents',
  formVersion: 5,
  statuses: ['reported', 'contained', 'investigated', 'corrected', 'closed'],
  closedStatuses: ['closed'],
  steps: incidentSteps,
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
      name: 'outcome',
      label: 'Harm or near miss',
      question: 'Did it do harm, or nearly?',
      example: 'near miss',
      input: { kind: 'choice', options: OUTCOME },
      capture: 'later',
    },
    {
      name: 'affectedGroups',
      label: 'Groups affected',
      question: 'Which people or groups are affected?',
      example: 'applicants under 25',
      input: { kind: 'text', multiline: false, maxLength: 300 },
      capture: 'later',
    },
    {
      name: 'seriousCase',
      label: 'Serious incident',
      question: 'Does it belong to one of the cases of a serious incident?',
      why: 'It decides which reporting deadlines run, if they apply to you.',
      example: 'none of these',
      input: { kind: 'choice', options: SERIOUS_CASES },
      capture: 'later',
    },
    {
      name: 'personalData',
      label: 'Personal data breached',
      question: 'Were personal data lost, changed, or seen by somebody who should not have?',
      why: 'It decides whether the 72 hours of data protection law run, if they apply to you.',
      example: 'no',
      input: { kind: 'choice', options: PERSONAL_DATA },
      capture: 'later',
    },
    {
      name: 'awareAt',
      label: 'Organization aware',
      question: 'When did the organization learn of it?',
      why: 'Reporting deadlines are counted from then; without an answer, from when it was noticed.',
      example: 'this morning at 9',
      input: { kind: 'when', tense: 'past' },
      capture: 'later',
    },
    {
      name: 'cause',
      label: 'Kind of cause',
      question: 'What kind of cause was it?',
      example: 'data',
      input: { kind: 'choice', options: CAUSES },
      capture: 'later',
      moreIn: 'rootCause',
    },
    laterText(
      'rootCause',
      'Root cause',
      'What was the root cause?',
      'a cache key without the customer number',
    ),
    laterText(
      'correctiveAction',
      'Corrective action',
      'What keeps it from happening again?',
      'cache keys now hold the customer number, with a test',
    ),
    ...assessmentFields('incident'),
    ...informFields(INFORM, 'A.8.4 asks who is told about incidents.', 'Others informed'),
    ...authorityFields,
    referenceField('TICKET-481'),
    notesField(),
    laterText('stepReason', 'Reason', 'Why?', 'it happened once more'),
  ],
  problems: (data) => [
    ...notBefore(data, 'endedAt', 'occurredAt', 'It ended before it happened: correct one of the two.'),
    ...notBefore(
      data,
      'detectedAt',
      'occurredAt',
      'It was noticed before it happened: correct one of the two.',
    ),
    ...toldTooEarly(data),
  ],
});

/** Nobody reports what nobody knows yet: a deadline that was met before it began would be met by a slip. */
function toldTooEarly(data: Partial<RecordData>): FieldProblem[] {
  const known = ['awareAt', 'detectedAt', 'occurredAt'].find((name) => data[name] !== undefined);
  if (known === undefined) return [];
  const since = known === 'occurredAt' ? 'it happened' : 'the organization learned of it';
  return AUTHORITIES.flatMap(({ toldAt, called }) =>
    notBefore(
      data,
      toldAt,
      known,
      `${capitalized(called)} was told before ${since}: correct one of the two.`,
    ),
  );
}

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
