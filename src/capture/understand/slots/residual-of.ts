/** The field for what is left of a risk beside the one for what it is. */
const RESIDUAL_OF: Readonly<Record<string, string>> = {
  likelihood: 'residualLikelihood',
  impact: 'residualImpact',
};

export function residualOf(field: string): string | null {
  return RESIDUAL_OF[field] ?? null;
}
