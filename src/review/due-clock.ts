import { daysBetween } from './day-arithmetic.ts';
import { dayOf, type LocalDay } from './local-day.ts';
import type { Due } from './urgency.ts';

/** A time limit within which an incident has to be reported, as far as it is known to run. */
export interface RunningClock {
  /** "EU AI Act, serious incident". */
  readonly name: string;
  /** ISO 8601. */
  readonly due: string;
  /** True while an answer is missing that says whether the duty applies. */
  readonly undecided: boolean;
}

/** The clock that runs out first; one that has run out stays in front until it is stopped by an answer. */
export function clockDue(clocks: readonly RunningClock[], { today, zone }: LocalDay): Due | null {
  const [first] = clocks.toSorted((one, other) => Date.parse(one.due) - Date.parse(other.due));
  if (first === undefined) return null;
  const dueOn = dayOf(first.due, zone);
  const may = first.undecided ? ', if it applies' : '';
  return { reason: `clock ${endsInWords(dueOn, today)} (${first.name}${may})`, dueOn, urgency: 'clock' };
}

function endsInWords(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days < -1) return `ended ${-days} days ago`;
  if (days === -1) return 'ended yesterday';
  if (days === 0) return 'ends today';
  return days === 1 ? 'ends tomorrow' : `ends in ${days} days`;
}
