import type { Field, Option } from './field.ts';
import { NOBODY } from './assessment-fields.ts';

/** An authority to which an incident may have to be reported, and the answer of the incident that says when it was told. */
export interface Authority {
  /** Among the answers to whom has to be told. */
  readonly value: 'authority' | 'data-protection' | 'other-authority';
  readonly label: string;
  /** In a sentence. */
  readonly called: string;
  readonly toldAt: string;
}

export const AUTHORITIES: readonly Authority[] = [
  {
    value: 'authority',
    label: 'Market surveillance authority',
    called: 'the market surveillance authority',
    toldAt: 'authorityInformedAt',
  },
  {
    value: 'data-protection',
    label: 'Data protection authority',
    called: 'the data protection authority',
    toldAt: 'dataProtectionInformedAt',
  },
  {
    value: 'other-authority',
    label: 'Another authority',
    called: 'the other authority',
    toldAt: 'otherAuthorityInformedAt',
  },
];

export const authorityOptions: readonly Option[] = AUTHORITIES.map(({ value, label }) => ({ value, label }));

/** When each was told: a clock is stopped by its own authority's being told, and by nothing else. */
export const authorityFields: readonly Field[] = AUTHORITIES.map(({ label, called, toldAt }) => ({
  name: toldAt,
  label: `${label} informed`,
  question: `When was ${called} told?`,
  why: 'The deadline for reporting to it runs until then, if it applies to you.',
  example: 'yesterday at 3pm',
  input: { kind: 'when', tense: 'past' },
  capture: 'later',
}));

/** The answers that say when each of those was told who has to be. */
export function toldFields(toInform: unknown): readonly string[] {
  if (!Array.isArray(toInform)) return [];
  const named = AUTHORITIES.filter(({ value }) => toInform.includes(value));
  const others = toInform.some((one) => one !== NOBODY && named.every(({ value }) => value !== one));
  return [...named.map(({ toldAt }) => toldAt), ...(others ? ['informedAt'] : [])];
}
