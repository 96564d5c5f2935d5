/**
 * An existing register was led by other rules: a row is taken as it stands, and what it lacks for its status, or has that
 * cannot well be, is told in the dry run. What lasts of that stands in the record's notes, so that nobody takes an imported
 * record for one that went through every step here.
 */
import type { RecordData } from '../define-record.ts';
import type { ApprovalSubject } from '../field.ts';
import { recordTypes } from '../record-types.ts';
import { inherentLevel, rankOf, residualLevel, type RiskCriteria } from '../risk-criteria.ts';
import { isInPast, whenInWords } from '../when.ts';
import type { ImportKind } from './column-names.ts';
import { lacksForStatus } from './lacks-for-status.ts';
import type { CellContext } from './read-cell.ts';

export interface LookedAt {
  /** What the record's notes say of it; null where nothing lasts. */
  readonly mark: string | null;
  /** For whoever imports. */
  readonly notes: readonly string[];
  /** Names of fields, and “approval of …”. */
  readonly lacks: readonly string[];
}

const APPROVALS: Readonly<Record<ApprovalSubject, string>> = {
  change: 'an approval of the change',
  treatment: 'an approval of the treatment plan',
  'residual-risk': 'an acceptance of what is left of the risk',
};

/** @param status Where the record will stand. */
export function lookAtRow(
  kind: ImportKind,
  status: string,
  data: RecordData,
  { criteria, approvals, moment }: CellContext,
): LookedAt {
  const lacking = lacksForStatus(kind, status, data, { risk: criteria, approvals });
  const words = [
    ...lacking.fields.map(({ label }) => label),
    ...lacking.approvals.map((what) => `${APPROVALS[what]} given here`),
  ];
  const lacks = words.length === 0 ? [] : [`without what that status asks for: ${words.join(', ')}`];
  const odd = [...residualAbove(data, criteria), ...madeAndYetToCome(kind, status, data)];
  const lasting = [...lacks, ...odd];
  return {
    mark: lasting.length === 0 ? null : `Imported as “${status}” ${lasting.join('; ')}.`,
    notes: [
      ...lasting.map((one) => `is taken as “${status}” ${one}; the record’s notes say so`),
      ...passed(kind, status, data, moment),
    ],
    lacks: [
      ...lacking.fields.map(({ name }) => name),
      ...lacking.approvals.map((what) => `approval of ${what}`),
    ],
  };
}

/** Treatment does not make a risk worse: one of the two pairs of numbers was put into the wrong columns, or never revised. */
function residualAbove(data: RecordData, criteria: RiskCriteria): readonly string[] {
  const [before, after] = [inherentLevel(criteria, data), residualLevel(criteria, data)];
  if (before === null || after === null) return [];
  const [one, other] = [rankOf(criteria, before), rankOf(criteria, after)];
  if (other > one) return [`with a residual level (${after}) above the one before treatment (${before})`];
  const worse = other === one && isWorse(data);
  return worse ? ['with residual numbers above those before treatment'] : [];
}

function isWorse({ likelihood, impact, residualLikelihood, residualImpact }: RecordData): boolean {
  const chance = Number(residualLikelihood) - Number(likelihood);
  const harm = Number(residualImpact) - Number(impact);
  return chance >= 0 && harm >= 0 && chance + harm > 0;
}

const NOT_MADE: readonly string[] = ['proposed', 'assessed', 'approved', 'refused'];

function madeAndYetToCome(kind: ImportKind, status: string, data: RecordData): readonly string[] {
  const made = kind === 'change' && data['implementedAt'] !== undefined && NOT_MADE.includes(status);
  return made ? [`although it was implemented on ${whenInWords(String(data['implementedAt']))}`] : [];
}

/** Statuses in which a day is still waited for; reviewed is whatever is not closed. */
const WAITS: Readonly<Record<string, readonly string[]>> = {
  dueDate: ['identified', 'assessed'],
  plannedFor: ['proposed', 'assessed', 'approved'],
  reviewDate: ['identified', 'assessed', 'treated', 'accepted'],
};

/** What nobody could say of a new record: a day to come that has passed. */
function passed(
  kind: ImportKind,
  status: string,
  data: RecordData,
  { now, timezone }: CellContext['moment'],
): readonly string[] {
  return Object.entries(WAITS).flatMap(([name, statuses]) => {
    const [field, day] = [recordTypes[kind].field(name), data[name]];
    if (field === undefined || typeof day !== 'string' || !statuses.includes(status)) return [];
    if (!isInPast(day, now, timezone)) return [];
    return [`${field.label} ${whenInWords(day)} has passed, so that it is overdue from the start`];
  });
}
