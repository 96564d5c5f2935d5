import { laterText } from './assessment-fields.ts';
import { concernSteps } from './concern-steps.ts';
import { defineRecord } from './define-record.ts';

/** After what organizations are asked about when they run AI; the words are plain on purpose. */
const TOPICS = [
  { value: 'fairness', label: 'Unfair treatment' },
  { value: 'safety', label: 'Safety or health' },
  { value: 'privacy', label: 'Personal data' },
  { value: 'transparency', label: 'People are not told' },
  { value: 'misuse', label: 'Use for something else' },
  { value: 'work', label: 'Effects on work' },
  { value: 'process', label: 'Rules that are not kept' },
  { value: 'other', label: 'Something else' },
];

const OUTCOME = [
  { value: 'acted-on', label: 'Acted on' },
  { value: 'explained', label: 'Explained' },
  { value: 'not-confirmed', label: 'Not confirmed' },
];

/** A concern about an AI system, with the person's name or without (control A.3.3). */
export const concern = defineRecord({
  kind: 'concern',
  prefix: 'CON',
  noun: 'concern',
  article: 'a',
  plural: 'concerns',
  formVersion: 1,
  statuses: ['received', 'looked-into', 'answered', 'closed'],
  closedStatuses: ['closed'],
  steps: concernSteps,
  fields: [
    {
      name: 'description',
      label: 'Concern',
      question: 'What worries you?',
      why: 'Only the people who handle concerns read it. Leave out what gives you away if you want no name on it.',
      example: 'The scoring system seems to refuse people from one part of town',
      input: { kind: 'text', multiline: true, maxLength: 3000 },
      capture: 'required',
    },
    {
      name: 'title',
      label: 'Title',
      question: 'What should it be called, in one line?',
      example: 'Refusals by part of town',
      input: { kind: 'text', multiline: false, maxLength: 150 },
      capture: 'optional',
    },
    {
      name: 'system',
      label: 'AI system',
      question: 'Which AI system is it about, if one?',
      example: 'Credit scoring',
      input: { kind: 'system' },
      capture: 'optional',
    },
    {
      name: 'topics',
      label: 'About',
      question: 'What is it about?',
      example: 'unfair treatment',
      input: { kind: 'choices', options: TOPICS },
      capture: 'optional',
    },
    {
      name: 'wish',
      label: 'Wish',
      question: 'What would you like to happen?',
      example: 'somebody checks the refusals of the last month',
      input: { kind: 'text', multiline: true, maxLength: 1500 },
      capture: 'optional',
    },
    {
      name: 'owner',
      label: 'Handled by',
      question: 'Who handles it?',
      example: 'me, or a colleague with @',
      input: { kind: 'person' },
      capture: 'later',
    },
    laterText(
      'response',
      'Answer',
      'What is the answer to the person?',
      'we looked at the refusals and found …',
    ),
    {
      name: 'outcome',
      label: 'Outcome',
      question: 'What came of it: acted on, explained, or not confirmed?',
      example: 'acted on',
      input: { kind: 'choice', options: OUTCOME },
      capture: 'later',
    },
    laterText('stepReason', 'Reason', 'Why is it opened again?', 'the person wrote again'),
  ],
  problems: () => [],
});
