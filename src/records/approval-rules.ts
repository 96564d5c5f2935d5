import { z } from 'zod';

/** When an approval is needed, and from whom. */
export interface ApprovalRules {
  /** Whoever recorded or owns a change may not approve it. */
  readonly fourEyes: boolean;
  /** A standard change (known, low in risk, done the same way each time) goes ahead without an approval of its own. */
  readonly standardIsPreapproved: boolean;
  /** Hours within which an emergency change is approved after it was implemented. */
  readonly emergencyWithinHours: number;
  /** The lowest risk level whose treatment plan needs an approval; null for none. */
  readonly treatmentFromLevel: string | null;
}

export const approvalRulesSchema: z.ZodType<ApprovalRules> = z.strictObject({
  fourEyes: z.boolean(),
  standardIsPreapproved: z.boolean(),
  emergencyWithinHours: z.number().int().min(1).max(8760),
  treatmentFromLevel: z.string().trim().min(1).nullable(),
});
