import type { OwnerData } from './digest.ts';
import type { DueItem } from './due.ts';
import { weeklyDigest } from './digest.ts';
import { followUpKey } from './owner-sends.ts';
import type { PastSend } from './ports.ts';
import { keyOf } from './subject-answers.ts';
import { byUrgency } from './urgency.ts';

/** What owners were asked twice in a week and did not answer. */
export interface Escalation {
  readonly week: string;
  readonly ignored: readonly DueItem[];
}

export interface EscalationParts {
  readonly week: string;
  /** What was sent under the week's follow-up key. */
  readonly followUps: readonly PastSend[];
  readonly data: readonly OwnerData[];
  /** Whom it is for: what they ignored themselves is no news to them. */
  readonly manager: string;
  readonly maySee: (item: DueItem) => boolean;
}

/** Null when everybody has answered. */
export function escalation({ week, followUps, data, manager, maySee }: EscalationParts): Escalation | null {
  const asked = new Map(
    followUps.filter(({ key }) => key === followUpKey(week)).map((send) => [send.owner, send.asked]),
  );
  const ignored = data
    .filter(({ owner }) => owner !== manager)
    .flatMap((one) =>
      weeklyDigest(one, week).items.filter((item) => asked.get(one.owner)?.includes(keyOf(item.subject))),
    )
    .filter(maySee)
    .toSorted(byUrgency);
  return ignored.length === 0 ? null : { week, ignored };
}
