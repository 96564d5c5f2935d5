import type { Message } from '../../src/capture/understand/read-message.ts';
import { readMessage } from '../../src/capture/understand/read-message.ts';
import type { Sight } from '../../src/capture/understand/reader/message-reader.ts';
import type { Mark } from '../../src/capture/understand/reader/tags.ts';
import { namesIn } from '../../src/capture/understand/slots/read-system.ts';
import { CHANGE_MARKS, knownChangeDates } from '../../src/capture/understand/when/change-dates.ts';
import { datesOf } from '../../src/capture/understand/when/date-role-features.ts';
import {
  signsOf,
  type DatedKind,
  type KnownDate,
  type RoleSigns,
} from '../../src/capture/understand/when/date-roles.ts';
import { INCIDENT_MARKS, knownIncidentDates } from '../../src/capture/understand/when/incident-dates.ts';
import { knownRiskDates, RISK_MARKS } from '../../src/capture/understand/when/risk-dates.ts';
import { changeTexts } from '../../src/capture/understand/read-fields.ts';
import { contextOf, type CaptureCase } from '../../test/capture/understand/score-capture.ts';
import { heldOutCases } from '../kinds/development-cases.ts';
import { isOrEnds } from './labelled-dates.ts';

export const MARKS_OF = { incident: INCIDENT_MARKS, risk: RISK_MARKS, change: CHANGE_MARKS } as const;

/** A date of a labelled message: what speaks for each role, the role that the rules give it, and the one that it has. */
export interface JudgedDate {
  readonly signs: Readonly<Record<string, RoleSigns>>;
  readonly rule: string | null;
  readonly is: string | null;
}

/** The dates of the held-out messages of a kind of record. */
export function knownDates(kind: DatedKind): readonly JudgedDate[] {
  return heldOutCases()
    .filter(({ type }) => type === kind)
    .flatMap((one) => judged(kind, one));
}

function judged(kind: DatedKind, one: CaptureCase): readonly JudgedDate[] {
  const message = readMessage(one.message, contextOf(one));
  const { sight } = message;
  if (sight === null) return [];
  const marks: Readonly<Record<string, Mark>> = MARKS_OF[kind];
  return datesIn(kind, message, sight, one).flatMap((date) => {
    const is = roleIn(one, marks, date);
    if (is === undefined) return [];
    const signs = signsOf(date, marks, sight).map((each) => [each.role, each.signs] as const);
    return [{ signs: Object.fromEntries(signs), rule: date.role, is }];
  });
}

function datesIn(
  kind: DatedKind,
  message: Message,
  sight: Sight,
  one: CaptureCase,
): readonly KnownDate<string>[] {
  const context = contextOf(one);
  const { reading, mentions, systems } = message;
  const names = namesIn(systems);
  if (kind === 'incident') return knownIncidentDates(datesOf(reading, mentions, names, context), sight);
  if (kind === 'risk') return knownRiskDates(reading, mentions, names);
  const asides = Object.values(changeTexts({ ...message, command: null })).flatMap((text) => text ?? []);
  return knownChangeDates(reading, mentions, { asides, names }, context);
}

/** The role that the author gave a date, null for none; undefined where it can be more than one, or where it is optional. */
function roleIn(
  one: CaptureCase,
  marks: Readonly<Record<string, Mark>>,
  { item }: KnownDate<string>,
): string | null | undefined {
  const { fields, optional = [] } = one;
  const saysOf = (field: string) => isOrEnds(item, fields[field], contextOf(one));
  const hits = Object.entries(marks).filter(([, field]) => saysOf(field) === 'is');
  if (hits.some(([, field]) => optional.includes(field)) || hits.length > 1) return undefined;
  if (hits[0]) return hits[0][0];
  return saysOf('endedAt') === 'ends' ? 'occurred' : null;
}
