import { defineRecord } from './define-record.ts';
import {
  descriptionField,
  IMPACT,
  LIKELIHOOD,
  ownerField,
  systemField,
  titleField,
} from './shared-fields.ts';

const TREATMENT = [
  { value: 'avoid', label: 'Avoid' },
  { value: 'reduce', label: 'Reduce' },
  { value: 'transfer', label: 'Transfer' },
  { value: 'accept', label: 'Accept' },
];

/** An AI risk: assessed, treated, its residue accepted or reviewed (clauses 6.1.2, 6.1.3, 8.2, 8.3). */
export const risk = defineRecord({
  kind: 'risk',
  prefix: 'RSK',
  noun: 'risk',
  article: 'a',
  plural: 'risks',
  formVersion: 1,
  statuses: ['identified', 'assessed', 'treated', 'accepted', 'closed'],
  closedStatuses: ['closed'],
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
    },
    {
      name: 'residualLikelihood',
      label: 'Residual likelihood',
      question: 'How likely is it once treated, from 1 to 5?',
      example: '2',
      input: { kind: 'scale', options: LIKELIHOOD },
      capture: 'later',
    },
    {
      name: 'residualImpact',
      label: 'Residual impact',
      question: 'How bad would it be once treated, from 1 to 5?',
      example: '2',
      input: { kind: 'scale', options: IMPACT },
      capture: 'later',
    },
  ],
  problems: () => [],
});
