import type { RecordVersion } from '../records/record.ts';
import type { RunningClock } from './due-clock.ts';
import type { PlannedActivity } from './planned-activity.ts';
import type { Cadence } from './review-settings.ts';

/** What the settings say about when things are due. */
export interface ReviewRules {
  readonly cadence: Cadence;
  readonly activities: readonly PlannedActivity[];
  /** The level of a risk as it stands; null when it has none. */
  levelOf(risk: RecordVersion): string | null;
  /** The time limits of an incident that still have to be met. */
  clocksOf(incident: RecordVersion, zone: string): readonly RunningClock[];
}
