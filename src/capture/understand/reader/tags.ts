import type { ToldKind } from '../kind/command-words.ts';

/** What the record holds as it was written. */
export const TEXTS = [
  'immediateAction',
  'rootCause',
  'correctiveAction',
  'reason',
  'rollbackPlan',
  'validation',
] as const;
export const DATES = [
  'occurredAt',
  'detectedAt',
  'endedAt',
  'plannedFor',
  'implementedAt',
  'dueDate',
  'reviewDate',
] as const;
export const PEOPLE = ['owner', 'approver'] as const;

/**
 * What the reader was taught to see in a message, in the order of the numbers that it gives (`bench/reader/train.py`). Texts and names
 * are stretches of words: for each it gives how likely a token is within it, and how likely it begins and ends there.
 */
export const STRETCHES = [
  'system',
  ...TEXTS,
  'affectedCount',
  'severity',
  'likelihood',
  'impact',
  'residualLikelihood',
  'residualImpact',
  'treatment',
  'changeKind',
  /** Words by which who writes makes it theirs: "I own it", "on my desk". */
  'mine',
] as const;

/** Single things that are found in other ways and can be one of several: a date of this, a person who is that. */
export const MARKS = [...DATES, ...PEOPLE] as const;

export type Text = (typeof TEXTS)[number];
export type Stretch = (typeof STRETCHES)[number];
export type Mark = (typeof MARKS)[number];
export type Tag = Stretch | Mark;

const RATINGS = ['none', '1', '2', '3', '4', '5'] as const;

/** What it tells of the whole message: one of each. */
export const CLASSES = {
  kind: ['incident', 'risk', 'change', 'none'],
  changeKind: ['none', 'model-version', 'data', 'prompt', 'tool-access', 'threshold', 'supplier-model', 'intended-use', 'infrastructure', 'management-system'],
  treatment: ['none', 'reduce', 'accept', 'avoid', 'transfer'],
  severity: ['none', 'low', 'medium', 'high', 'critical'],
  likelihood: RATINGS,
  impact: RATINGS,
  residualLikelihood: RATINGS,
  residualImpact: RATINGS,
} as const; // prettier-ignore

export type ClassName = keyof typeof CLASSES;

/** What a record of each kind has of all this. */
export const TAGS_OF: Readonly<Record<ToldKind, readonly Tag[]>> = {
  incident: [
    'system', 'occurredAt', 'detectedAt', 'endedAt', 'severity', 'affectedCount', 'immediateAction', 'rootCause', 'correctiveAction', 'owner', 'mine',
  ],
  risk: ['system', 'likelihood', 'impact', 'residualLikelihood', 'residualImpact', 'treatment', 'dueDate', 'reviewDate', 'owner', 'mine'],
  change: ['system', 'changeKind', 'reason', 'plannedFor', 'implementedAt', 'validation', 'rollbackPlan', 'owner', 'approver', 'mine'],
}; // prettier-ignore
