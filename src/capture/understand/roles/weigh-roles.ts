import type { ToldKind } from '../kind/command-words.ts';
import { linearWeights } from '../text/linear-weights.ts';
import changeWeights from './change-role-weights.json' with { type: 'json' };
import incidentWeights from './incident-role-weights.json' with { type: 'json' };

/** What a clause is to the record: one of its texts, or none of them. */
export type Role =
  'none' | 'immediateAction' | 'reason' | 'rollbackPlan' | 'validation' | 'rootCause' | 'correctiveAction';

/** Records of which clauses have roles. */
export type RoledKind = Exclude<ToldKind, 'risk'>;

/**
 * The roles of each kind of record, in the order of the numbers in its weights. Each kind is weighed by itself: that something
 * goes wrong is what happened in an incident and why in a change.
 */
export const ROLES: Readonly<Record<RoledKind, readonly Role[]>> = {
  incident: ['none', 'immediateAction', 'rootCause', 'correctiveAction'],
  change: ['none', 'rollbackPlan', 'validation', 'reason'],
};

const WEIGH = {
  incident: linearWeights<Role>(incidentWeights, ROLES.incident),
  change: linearWeights<Role>(changeWeights, ROLES.change),
};

/** How likely a clause with these features has each of the roles that its kind of record has. */
export function weighRoles(
  kind: RoledKind,
  features: ReadonlySet<string>,
  among?: readonly Role[],
): ReadonlyMap<Role, number> {
  return WEIGH[kind](features, among);
}
