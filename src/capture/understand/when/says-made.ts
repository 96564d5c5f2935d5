import type { Message } from '../read-message.ts';
import type { FoundFields } from '../slots/found.ts';
import { findCues } from '../text/cues.ts';
import { CHANGE_CUES } from './change-dates.ts';

/** Texts of a change in which something that was done is not the change: "because version 4 was withdrawn". */
const ASIDES = ['reason', 'rollbackPlan', 'validation'] as const;

/** Whether a change is told as made, with nothing in it that is still planned: "we deployed the new version". */
export function saysMade({ reading, systems }: Message, found: FoundFields): boolean {
  const asides = ASIDES.flatMap((name) => found[name] ?? []);
  const roles = findCues(reading, CHANGE_CUES, [...systems.listed, ...systems.named])
    .filter((cue) => !asides.some((aside) => cue.from >= aside.from && cue.to <= aside.to))
    .map(({ role }) => role);
  return roles.includes('implemented') && !roles.includes('planned');
}
