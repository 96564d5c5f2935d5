import {
  reportingClocks,
  stoppedBy,
  type ReportingClock,
  type ReportingRule,
} from '../../records/reporting-clocks.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { momentSpan } from '../moment-span.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Rich } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import type { Outgoing } from '../turn.ts';

/** Before a deadline its owner is reminded this long: a day, or half of the time where that is less. */
const LEAD_MS = 86_400_000;

/** A message to an owner; `key` is new with every deadline, so that each is reminded of once. */
export interface ClockReminder {
  readonly owner: string;
  readonly key: string;
  readonly outgoing: Outgoing;
}

/**
 * Deadlines of open incidents that run out soon and of which nobody said that they were met. Days and hours are those of
 * the owner: `zoneOf` gives an IANA name.
 */
export function clockReminders(
  incidents: readonly RecordVersion[],
  rules: readonly ReportingRule[],
  zoneOf: (owner: string) => string,
  now: Date,
): readonly ClockReminder[] {
  return incidents
    .filter(({ kind, status }) => !recordTypes[kind].closedStatuses.includes(status))
    .flatMap((incident) => {
      const timezone = zoneOf(incident.owner);
      return reportingClocks(incident, rules, timezone)
        .filter((clock) => clock.state !== 'met' && runsOutSoon(clock, now))
        .map((clock) => reminder(incident, clock, timezone));
    });
}

function runsOutSoon({ awareAt, due }: ReportingClock, now: Date): boolean {
  const [from, to] = [Date.parse(awareAt), Date.parse(due)];
  const lead = Math.min(LEAD_MS, (to - from) / 2);
  return now.getTime() >= to - lead && now.getTime() < to;
}

function reminder(
  incident: RecordVersion,
  { rule, due, state }: ReportingClock,
  timezone: string,
): ClockReminder {
  const { number, owner } = incident;
  const by = { ...momentSpan(due, timezone), strong: true } as const;
  const said: Rich =
    state === 'running'
      ? [
          { bold: `Report it to ${rule.to} by ` },
          by,
          { bold: `, if this applies to you: ${rule.applies.replace(/^if /u, '')}.` },
        ]
      : [
          { bold: 'A deadline would end ' },
          by,
          { bold: `, if this applies to you (${rule.name}). Say whether it is such a case.` },
        ];
  const card = reply(
    'record',
    [
      paragraph(numberSpan(incident), ` ${titleOf(incident)}`),
      paragraph(...said),
      small(
        `${rule.source}. Once it is reported, say “${number}: ${stoppedBy(rule).called} was informed today”. This is no legal advice.`,
      ),
    ],
    [button('Show it', { do: 'show-record', number }), button('Change it', { do: 'change-record', number })],
  );
  const key = `clock:${number}:${rule.name}:${due}:${state}`;
  return { owner, key, outgoing: { destination: { to: 'direct', user: owner }, reply: card } };
}
