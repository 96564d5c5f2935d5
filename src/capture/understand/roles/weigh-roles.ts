import type { ToldKind } from '../kind/command-words.ts';
import { linearWeights } from '../text/linear-weights.ts';
import { meantChances } from '../text/meant-chances.ts';
import changeMeanings from './change-role-meanings.json' with { type: 'json' };
import changeWeights from './change-role-weights.json' with { type: 'json' };
import incidentMeanings from './incident-role-meanings.json' with { type: 'json' };
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

const WEIGH_MEANING = {
  incident: meantChances<Role>(incidentMeanings, ROLES.incident),
  change: meantChances<Role>(changeMeanings, ROLES.change),
};

/** What its words show so plainly to be nothing that is asked for need not be read for its meaning. */
const PLAINLY_NONE = 0.97;

/**
 * The same by the words of a clause and its meaning. Of clauses by authors who were not learned from so many are taken at a chance of
 * 0.6, by words alone ▶ with the meaning, and nine in ten or more of them rightly in either way: causes 70 ▶ 74 %, corrective
 * actions 65 ▶ 73, immediate actions 80 ▶ 83, ways back 81 ▶ 88, checks 83 ▶ 85, reasons 79 ▶ 82 (`npm run train-roles -- --check`).
 */
export function weighMeantRoles(
  kind: RoledKind,
  features: ReadonlySet<string>,
  meaning: () => Float32Array | null,
): ReadonlyMap<Role, number> {
  const byWords = weighRoles(kind, features);
  if ((byWords.get('none') ?? 0) > PLAINLY_NONE) return byWords;
  const meant = meaning();
  return meant === null ? byWords : WEIGH_MEANING[kind](byWords, meant);
}

/** How likely a clause with these features has each of the roles that its kind of record has. */
export function weighRoles(
  kind: RoledKind,
  features: ReadonlySet<string>,
  among?: readonly Role[],
): ReadonlyMap<Role, number> {
  return WEIGH[kind](features, among);
}
