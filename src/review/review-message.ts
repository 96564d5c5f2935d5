import type { ChannelSummary } from './channel-summary.ts';
import type { DueDigest } from './digest.ts';
import type { Escalation } from './escalation.ts';
import type { ManagerOverview } from './manager-overview.ts';

/** Everything that the reviews send of their own accord. */
export type ReviewMessage =
  | {
      readonly message: 'digest';
      readonly digest: DueDigest;
      /** How much of it the review before asked for, too, and nobody answered. */
      readonly again: number;
    }
  | { readonly message: 'overview'; readonly overview: ManagerOverview }
  | { readonly message: 'escalation'; readonly escalation: Escalation }
  | { readonly message: 'channel'; readonly summary: ChannelSummary }
  | { readonly message: 'unreachable'; readonly unreachable: Unreachable };

/** A review that Slack did not take. */
export interface Unreachable {
  readonly person: string;
  /** In words, as Slack's error means it. */
  readonly why: string;
}
