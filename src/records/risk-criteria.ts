import { z } from 'zod';
import type { RecordData } from './define-record.ts';

/**
 * How the organization measures a risk (clause 6.1.2: it sets criteria of its own): what the numbers of its two scales
 * mean, which level a pair of numbers gives, and who may accept what is left of a risk at each level.
 */
export interface RiskCriteria {
  /** Five words each, for 1 to 5. */
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
  /** Names of the levels, lowest first. */
  readonly levels: readonly string[];
  /** `matrix[likelihood - 1][impact - 1]` is a level. */
  readonly matrix: readonly (readonly string[])[];
  /** By level: `owner`, `manager`, or user ids. An empty list: nobody may accept it, it must be treated further. */
  readonly acceptance: Readonly<Record<string, readonly string[]>>;
}

const word = z.string().trim().min(1).max(40);
const scale = z.array(word).length(5, 'needs five words, for 1 to 5');

export const riskCriteriaSchema: z.ZodType<RiskCriteria> = z
  .strictObject({
    likelihood: scale,
    impact: scale,
    levels: z.array(word).min(2, 'needs at least two levels'),
    matrix: z
      .array(z.array(word).length(5, 'needs five levels in each row, for impact 1 to 5'))
      .length(5, 'needs five rows, for likelihood 1 to 5'),
    acceptance: z.record(word, z.array(z.string().trim().min(1))),
  })
  .superRefine((criteria, context) => {
    const known = new Set(criteria.levels);
    const complain = (path: (string | number)[], level: string): void =>
      context.addIssue({
        code: 'custom',
        path,
        message: `names “${level}”, which is not one of the levels ${criteria.levels.join(', ')}`,
      });
    for (const [row, levels] of criteria.matrix.entries())
      for (const level of levels) if (!known.has(level)) complain(['matrix', row], level);
    for (const level of Object.keys(criteria.acceptance))
      if (!known.has(level)) complain(['acceptance'], level);
  });

/** The level of a pair of numbers from 1 to 5; null when one of them is not known. */
export function levelOf(criteria: RiskCriteria, likelihood: unknown, impact: unknown): string | null {
  if (typeof likelihood !== 'number' || typeof impact !== 'number') return null;
  return criteria.matrix[likelihood - 1]?.[impact - 1] ?? null;
}

/** Before treatment. */
export function inherentLevel(criteria: RiskCriteria, data: RecordData): string | null {
  return levelOf(criteria, data['likelihood'], data['impact']);
}

/** After treatment. */
export function residualLevel(criteria: RiskCriteria, data: RecordData): string | null {
  return levelOf(criteria, data['residualLikelihood'], data['residualImpact']);
}

/**
 * The pair of numbers that counts now, wherever risks are counted, listed or searched: what is left once both numbers of
 * that are known, until then what the risk was before treatment.
 */
export function currentRating(data: RecordData): { readonly likelihood: unknown; readonly impact: unknown } {
  const { likelihood, impact, residualLikelihood, residualImpact } = data;
  return residualLikelihood === undefined || residualImpact === undefined
    ? { likelihood, impact }
    : { likelihood: residualLikelihood, impact: residualImpact };
}

/** Likelihood times impact as they count now; null when one of them is not known. */
export function currentScore(data: RecordData): number | null {
  const { likelihood, impact } = currentRating(data);
  return typeof likelihood === 'number' && typeof impact === 'number' ? likelihood * impact : null;
}

/** The level that counts now. */
export function currentLevel(criteria: RiskCriteria, data: RecordData): string | null {
  const { likelihood, impact } = currentRating(data);
  return levelOf(criteria, likelihood, impact);
}

/** 0 for the lowest level; -1 for one that is not known. */
export function rankOf(criteria: RiskCriteria, level: string | null): number {
  return level === null ? -1 : criteria.levels.indexOf(level);
}

/** Every pair of numbers that gives a level: what a search for "high risks" looks for. */
export function pairsOf(
  criteria: RiskCriteria,
  level: string,
): readonly (readonly [likelihood: number, impact: number])[] {
  return criteria.matrix.flatMap((row, likelihood) =>
    row.flatMap((one, impact) => (one === level ? [[likelihood + 1, impact + 1] as const] : [])),
  );
}
