import { defineRecord } from './define-record.ts';
import { ANNEX_A_CONTROLS } from './annex-a-controls.ts';
import { laterText } from './assessment-fields.ts';
import { riskSteps } from './risk-steps.ts';
import {
  descriptionField,
  IMPACT,
  LIKELIHOOD,
  notesField,
  ownerField,
  referenceField,
  systemField,
  titleField,
} from './shared-fields.ts';

const TREATMENT = [
  { value: 'avoid', label: 'Avoid' },
  { value: 'reduce', label: 'Reduce' },
  { value: 'transfer', label: 'Transfer' },
  { value: 'accept', label: 'Accept' },
];

/** Topics of Annex C. */
const RISK_SOURCES = [
  { value: 'environment', label: 'Complexity of the environment' },
  { value: 'transparency', label: 'Lack of transparency or explainability' },
  { value: 'automation', label: 'Level of automation' },
  { value: 'machine-learning', label: 'Machine learning' },
  { value: 'hardware', label: 'System hardware' },
  { value: 'life-cycle', label: 'System life cycle' },
  { value: 'readiness', label: 'Technology readiness' },
  { value: 'other', label: 'Something else' },
];

/** Whom clause 6.1.2 asks to think of. */
const AFFECTS = [
  { value: 'organization', label: 'The organization' },
  { value: 'individuals', label: 'Individuals' },
  { value: 'groups', label: 'Groups of people' },
  { value: 'society', label: 'Society' },
];

/** An AI risk: assessed, treated, its residue accepted or reviewed (clauses 6.1.2, 6.1.3, 8.2, 8.3). */
export const risk = defineRecord({
  kind: 'risk',
  prefix: 'RSK',
  noun: 'risk',
  article: 'a',
  plural: 'risks',
  formVersion: 4,
  statuses: ['identified', 'assessed', 'treated', 'accepted', 'closed'],
  closedStatuses: ['closed'],
  steps: riskSteps,
  fields: [
    descriptionField('What could go wrong, and for whom?', 'Scores drift and young applicants are refused'),
    titleField('Credit scores drift for young applicants'),
    systemField('Which AI system does the risk belong to?'),
    {
      name: 'likelihood',
      label: 'Likelihood',
      question: 'How likely is it, from 1 (rare) to 5 (almost certain)?',
      example: '3',
      input: { kind: 'scale', options: LIKELIHOOD },
      capture: 'required',
    },
    {
      name: 'impact',
      label: 'Impact',
      question: 'How bad would it be, from 1 (negligible) to 5 (severe)?',
      example: '4',
      input: { kind: 'scale', options: IMPACT },
      capture: 'required',
    },
    {
      name: 'treatment',
      label: 'Treatment',
      question: 'How should it be treated: avoid, reduce, transfer or accept?',
      example: 'reduce',
      input: { kind: 'choice', options: TREATMENT },
      capture: 'required',
      moreIn: 'treatmentPlan',
    },
    ownerField('Who owns the risk?'),
    {
      name: 'dueDate',
      label: 'Treatment due',
      question: 'By when should the treatment be in place?',
      example: '31 January',
      input: { kind: 'when', tense: 'future' },
      capture: 'optional',
    },
    {
      name: 'reviewDate',
      label: 'Next review',
      question: 'When should the risk be looked at again?',
      example: 'in three months',
      input: { kind: 'when', tense: 'future' },
      capture: 'optional',
      // The next look at a risk follows from the last one: it moves on while the acceptance stands.
      afterApproval: ['treatment', 'residual-risk'],
    },
    {
      name: 'riskSource',
      label: 'Sources of the risk',
      question: 'Where does the risk come from?',
      why: 'The topics are those of Annex C.',
      example: 'machine learning',
      input: { kind: 'choices', options: RISK_SOURCES },
      capture: 'later',
    },
    {
      name: 'affects',
      label: 'Affects',
      question: 'Who would bear it: the organization, individuals, groups or society?',
      example: 'individuals',
      input: { kind: 'choices', options: AFFECTS },
      capture: 'later',
    },
    laterText(
      'treatmentPlan',
      'Treatment plan',
      'What is done about it?',
      'retrain every month, with a test',
    ),
    {
      name: 'controls',
      label: 'Controls',
      question: 'Which controls of Annex A are chosen for it?',
      why: 'The Statement of Applicability rests on it.',
      example: 'A.6.2.4, A.7.4',
      input: { kind: 'choices', options: ANNEX_A_CONTROLS },
      capture: 'later',
    },
    {
      name: 'residualLikelihood',
      label: 'Residual likelihood',
      question: 'How likely is it once treated, from 1 to 5?',
      example: '2',
      input: { kind: 'scale', options: LIKELIHOOD },
      capture: 'later',
      afterApproval: ['treatment'],
    },
    {
      name: 'residualImpact',
      label: 'Residual impact',
      question: 'How bad would it be once treated, from 1 to 5?',
      example: '2',
      input: { kind: 'scale', options: IMPACT },
      capture: 'later',
      afterApproval: ['treatment'],
    },
    referenceField('R-017', ['treatment', 'residual-risk']),
    notesField(['treatment', 'residual-risk']),
    laterText('stepReason', 'Reason', 'Why?', 'the system is switched off'),
  ],
  problems: () => [],
});
