import { linearWeights } from '../text/linear-weights.ts';
import weights from './role-weights.json' with { type: 'json' };

/** What a clause is to the record: one of its texts, or none of them. In the order of the numbers in `role-weights.json`. */
export const ROLES = [
  'none',
  'immediateAction',
  'reason',
  'rollbackPlan',
  'validation',
  'rootCause',
  'correctiveAction',
] as const;
export type Role = (typeof ROLES)[number];

/** How likely a clause with these features has each of the roles that its kind of record has. */
export const weighRoles = linearWeights<Role>(weights, ROLES);
