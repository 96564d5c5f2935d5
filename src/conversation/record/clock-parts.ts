import type { UnderstandContext } from '../../capture/understand/context.ts';
import {
  clockChanges,
  reportingClocks,
  type ReportingClock,
  type ReportingRule,
} from '../../records/reporting-clocks.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { whenInWords } from '../../records/when.ts';
import { momentSpan } from '../moment-span.ts';
import type { Part, Rich } from '../reply.ts';
import { listed, small } from '../rich-text.ts';

type Zone = Pick<UnderstandContext, 'timezone' | 'now'>;

/** The duties to report an open incident that run, and when those would end that hang on an open answer. */
export function clockParts(
  record: RecordVersion,
  rules: readonly ReportingRule[],
  { timezone, now }: Zone,
): readonly Part[] {
  const type = recordTypes[record.kind];
  if (type.closedStatuses.includes(record.status)) return [];
  const clocks = reportingClocks(record, rules, timezone);
  const decided = clocks.filter(({ state }) => state !== 'undecided');
  return [
    ...(decided.length === 0
      ? []
      : [{ part: 'list', items: decided.map((clock) => clockLine(clock, timezone, now)) } as const]),
    ...undecidedPart(
      clocks.filter(({ state }) => state === 'undecided'),
      timezone,
      now,
    ),
    ...(clocks.some(({ state }) => state !== 'met') ? countedFrom(record) : []),
    ...(clocks.length === 0
      ? []
      : [small('Whether a duty applies is for you to say; this is no legal advice.')]),
  ];
}

function clockLine({ rule, due, told }: ReportingClock, timezone: string, now: Date): Rich {
  if (told !== null) return toldLine(rule, told, due, timezone);
  if (isOver(due, now))
    return [
      { bold: `The time to report to ${rule.to} ended ` },
      { ...momentSpan(due, timezone), strong: true },
      `, if this applies to you: ${rule.applies.replace(/^if /u, '')} (${rule.source}). Report it now, and say why it is late.`,
    ];
  return [
    { bold: `Report to ${rule.to} by ` },
    { ...momentSpan(due, timezone), strong: true },
    ` if this applies to you: ${rule.applies.replace(/^if /u, '')} (${rule.source}).`,
  ];
}

const IN_TIME = {
  yes: 'within the deadline of ',
  no: 'after the deadline of ',
  unclear: 'on the day of the deadline, ',
} as const;

/** A clock that its authority's being told has stopped, and whether that was in time. */
function toldLine(
  { name, to }: ReportingRule,
  { at, inTime }: NonNullable<ReportingClock['told']>,
  due: string,
  timezone: string,
): Rich {
  return [
    { bold: name },
    `: ${to} was informed ${whenInWords(at)}, ${IN_TIME[inTime]}`,
    momentSpan(due, timezone),
    '.',
  ];
}

function isOver(due: string, now: Date): boolean {
  return Date.parse(due) <= now.getTime();
}

/** What has to be answered first; none of the laws is named before something points at it. */
function undecidedPart(clocks: readonly ReportingClock[], timezone: string, now: Date): readonly Part[] {
  const [first] = clocks;
  if (first === undefined) return [];
  const fields = [...new Set(clocks.flatMap(({ open }) => open))].map(
    (name) => recordTypes.incident.field(name)?.label.toLowerCase() ?? name,
  );
  const ahead = clocks.find(({ due }) => !isOver(due, now));
  const dues: Rich = isOver(first.due, now)
    ? [
        ' The soonest deadline that there can be would have ended ',
        momentSpan(first.due, timezone),
        ...(ahead === undefined ? ['.'] : [', the next one ', momentSpan(ahead.due, timezone), '.']),
      ]
    : [' The soonest deadline that there can be would end ', momentSpan(first.due, timezone), '.'];
  return [
    small(
      `Whether it has to be reported to an authority depends on what is not answered yet: ${listed(fields)}.`,
      ...dues,
    ),
  ];
}

/** Without a word on when it was noticed, a deadline that is shown can be later than the law has it. */
function countedFrom({ number, data }: RecordVersion): readonly Part[] {
  if (data['awareAt'] !== undefined || data['detectedAt'] !== undefined) return [];
  return [
    small(
      `This is counted from when it was recorded. If it was noticed earlier, say so: “${number}: noticed on …”.`,
    ),
  ];
}

/** What a change of the incident did to its clocks. */
export function clockNotes(
  before: RecordVersion | null,
  after: RecordVersion,
  rules: readonly ReportingRule[],
  { timezone, now: moment }: Zone,
): readonly Part[] {
  if (before === null) return [];
  const [was, is] = [before, after].map((record) => reportingClocks(record, rules, timezone));
  const lines = clockChanges(was ?? [], is ?? []).map(({ name, before: old, after: now }): Rich => {
    if (now === null) return [{ bold: name }, ': this clock does not run any more.'];
    const due = momentSpan(now.due, timezone);
    if (now.told !== null)
      return ['This clock has stopped. ', ...toldLine(now.rule, now.told, now.due, timezone)];
    if (now.state === 'undecided')
      return [{ bold: name }, ': it is open again whether this runs; its deadline: ', due, '.'];
    if (old?.state === 'met')
      return [{ bold: name }, `: ${now.rule.to} counts as not informed any more. Report by `, due, '.'];
    if (old?.state !== 'running' && isOver(now.due, moment))
      return [
        { bold: name },
        ': this applies now, if it applies to you, and its time ended ',
        due,
        ` (${now.rule.source}). Report it without delay, and say why it is late.`,
      ];
    if (old?.state !== 'running')
      return [
        { bold: name },
        ': this clock runs now, if it applies to you. Report by ',
        due,
        ` (${now.rule.source}).`,
      ];
    return [{ bold: name }, ': the time moved from ', momentSpan(old.due, timezone), ' to ', due, '.'];
  });
  return lines.length === 0
    ? []
    : [small('The case has changed its reporting clocks:'), { part: 'list', items: lines }];
}
