import type { Field, Option } from './field.ts';

const DECISION: readonly Option[] = [
  { value: 'done', label: 'Repeated' },
  { value: 'planned', label: 'To be repeated' },
  { value: 'not-needed', label: 'Not needed' },
];

/** Something significant happened, or is planned: are the assessments made again (clauses 8.2 and 8.4)? */
export function assessmentFields(about: 'incident' | 'change'): readonly Field[] {
  const why = `Clauses 8.2 and 8.4 ask for it when something significant ${about === 'incident' ? 'happens' : 'changes'}.`;
  return [
    {
      name: 'riskAssessmentRepeated',
      label: 'Risk assessment',
      question: 'Is the risk assessment repeated: done, to be done, or not needed?',
      why,
      example: 'to be repeated',
      input: { kind: 'choice', options: DECISION },
      capture: 'later',
    },
    {
      name: 'impactAssessmentRepeated',
      label: 'Impact assessment',
      question: 'Is the impact assessment repeated: done, to be done, or not needed?',
      why,
      example: 'not needed',
      input: { kind: 'choice', options: DECISION },
      capture: 'later',
    },
  ];
}

/** Whom to tell; the words are roles, because who they are differs from case to case. */
export function informFields(
  parties: readonly Option[],
  source: string,
  label = 'Informed',
): readonly Field[] {
  return [
    {
      name: 'toInform',
      label: 'To inform',
      question: 'Who has to be told about it?',
      why: source,
      example: 'users, management',
      input: { kind: 'choices', options: parties },
      capture: 'later',
    },
    {
      name: 'informedAt',
      label,
      question: 'When were they told?',
      example: 'yesterday',
      input: { kind: 'when', tense: 'past' },
      capture: 'later',
    },
  ];
}

export const NOBODY = 'nobody';

/** True when somebody has to be told. */
export function hasToInform(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => one !== NOBODY);
}

export function laterText(name: string, label: string, question: string, example: string): Field {
  return {
    ...{ name, label, question, example },
    input: { kind: 'text', multiline: true, maxLength: 3000 },
    capture: 'later',
  };
}
