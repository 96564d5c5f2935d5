/** What a logistic regression over measures, and perhaps over the form of a question, was fitted to. */
export interface Weights {
  readonly base: number;
  readonly measures: Readonly<Record<string, number>>;
  readonly form: Readonly<Record<string, number>>;
}

/** The confidence, 0 to 1, that weights give to what was measured. */
export function weighted(...of: Parameters<typeof weightedOdds>): number {
  return 1 / (1 + Math.exp(-weightedOdds(...of)));
}

/** The same as log odds. `forms`: see `formOf`; together they count as one. */
export function weightedOdds(
  measures: Readonly<Record<string, number>>,
  forms: readonly string[],
  weights: Weights,
): number {
  const measured = Object.entries(measures).reduce(
    (sum, [measure, value]) => sum + (weights.measures[measure] ?? 0) * value,
    weights.base,
  );
  const form = forms.reduce((sum, feature) => sum + (weights.form[feature] ?? 0), 0);
  return measured + form / Math.sqrt(Math.max(1, forms.length));
}
