import type { Message } from '../read-message.ts';
import { actionText } from '../slots/action-text.ts';
import { afterCondition, isEmptyLabel, textFound } from '../slots/clause.ts';
import type { Found } from '../slots/found.ts';
import type { Span } from '../text/sentences.ts';
import { clauseUnits } from './clause-units.ts';
import { roleFeatures } from './role-features.ts';
import { weighRoles, type Role } from './weigh-roles.ts';

/** Measured on clauses that were not trained on: what is taken at this chance is right in 19 of 20 (`npm run train-roles -- --check`). */
const ENOUGH: Readonly<Record<Exclude<Role, 'none'>, number>> = {
  immediateAction: 0.85,
  reason: 0.8,
  rollbackPlan: 0.7,
  validation: 0.7,
  rootCause: 0.8,
  correctiveAction: 0.8,
};
/** More clauses than a report has: to weigh each of a document would be slow. */
const MOST_UNITS = 60;

/**
 * The clause of a message that most likely is what `role` asks for, for what no grammar expects. `taken` are the words that
 * other fields were read from.
 */
export function readByRole(
  { reading, systems, mentions }: Message,
  role: Exclude<Role, 'none'>,
  among: readonly Role[],
  taken: readonly Span[],
): Found | null {
  const standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  let best: { unit: Span; chance: number } | null = null;
  for (const unit of clauseUnits(reading).slice(0, MOST_UNITS)) {
    if (taken.some(({ from, to }) => from < unit.to && unit.from < to)) continue;
    if (isEmptyLabel(reading, unit)) continue;
    const chance = weighRoles(roleFeatures(reading, unit, standins), among).get(role) ?? 0;
    if (chance >= ENOUGH[role] && chance > (best?.chance ?? 0)) best = { unit, chance };
  }
  if (!best) return null;
  const { from, to } = best.unit;
  if (role === 'immediateAction') return actionText(reading, { from, to: from + 2 });
  return textFound(
    reading,
    role === 'rollbackPlan' ? { from: afterCondition(reading, best.unit), to } : best.unit,
  );
}
