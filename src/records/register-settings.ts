import type { ApprovalRules } from './approval-rules.ts';
import type { ConcernSettings } from './concern-settings.ts';
import type { ReportingRule } from './reporting-clocks.ts';
import type { RiskCriteria } from './risk-criteria.ts';

/** What of the settings the register goes by. */
export interface RegisterSettings {
  readonly risk: RiskCriteria;
  readonly reportingClocks: readonly ReportingRule[];
  readonly approvals: ApprovalRules;
  readonly concerns: ConcernSettings;
}
