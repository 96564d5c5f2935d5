import type { ApprovalRules } from './approval-rules.ts';
import type { RiskCriteria } from './risk-criteria.ts';

/** What of the settings decides about steps. */
export interface StepRules {
  readonly risk: RiskCriteria;
  readonly approvals: ApprovalRules;
}
