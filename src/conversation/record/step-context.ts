import type { StepContext } from '../../records/lifecycle.ts';
import type { StepRules } from '../../records/step-rules.ts';
import type { TurnDeps } from '../deps.ts';

export function stepRules({ settings }: Pick<TurnDeps, 'settings'>): StepRules {
  return { risk: settings.risk, approvals: settings.approvals };
}

/** What decides about the steps of a record for one person. */
export async function stepContext(
  number: string,
  user: string,
  deps: Pick<TurnDeps, 'register' | 'settings' | 'actor'>,
): Promise<StepContext> {
  const actor = deps.actor(user);
  const dossier = await deps.register.dossier(number, actor);
  return { actor, rules: stepRules(deps), approvals: dossier?.approvals ?? [] };
}
