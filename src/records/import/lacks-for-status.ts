/**
 * What a record that was led here would hold by the time it stands where an imported row says that it stands. The types'
 * tables of steps say it: each way from the first status to that one asks for fields and for approvals, and of the ways that
 * fit the row the one counts that leaves least open.
 */
import type { RecordData } from '../define-record.ts';
import type { ApprovalSubject, Field } from '../field.ts';
import { recordTypes } from '../record-types.ts';
import type { StepRules } from '../step-rules.ts';
import type { Step } from '../steps.ts';
import type { ImportKind } from './column-names.ts';

export interface Lacks {
  readonly fields: readonly Field[];
  /** An approval names a version of this register, so that none comes with a row. */
  readonly approvals: readonly ApprovalSubject[];
}

/** A step with the status from which it is taken. */
interface Leg {
  readonly step: Step;
  readonly from: string;
}
type Way = readonly Leg[];

const REASON = 'stepReason';

/** Empty for a record that is new, and for one that holds everything. */
export function lacksForStatus(kind: ImportKind, status: string, data: RecordData, rules: StepRules): Lacks {
  const [first] = recordTypes[kind].statuses;
  const all = waysTo(recordTypes[kind].steps, first, status, data, rules);
  const made = all.filter((way) => way.some(({ step }) => step.to === 'implemented'));
  // What was made was not withdrawn before it was made.
  const ways = data['implementedAt'] !== undefined && made.length > 0 ? made : all;
  const lacks = ways.map((way) => lacksOn(way, kind, data, rules));
  return lacks.sort((one, other) => count(one) - count(other))[0] ?? { fields: [], approvals: [] };
}

function count({ fields, approvals }: Lacks): number {
  return fields.length + approvals.length;
}

/** Every way that passes no status twice. */
function waysTo(
  steps: readonly Step[],
  from: string,
  to: string,
  data: RecordData,
  rules: StepRules,
  passed: readonly string[] = [],
): readonly Way[] {
  if (from === to) return [[]];
  return steps
    .filter((step) => leadsOn(step, from, data, rules) && ![...passed, from].includes(step.to))
    .flatMap((step) =>
      waysTo(steps, step.to, to, data, rules, [...passed, from]).map((way) => [{ step, from }, ...way]),
    );
}

/** A step as it is meant to be taken: not one back, nor one that puts on record what should not have happened. */
function leadsOn(step: Step, from: string, data: RecordData, rules: StepRules): boolean {
  const meant = step.action !== 'reopen' && step.unoffered !== true && step.from.includes(from);
  return meant && step.fits?.(data, rules, from) !== false;
}

function lacksOn(way: Way, kind: ImportKind, data: RecordData, rules: StepRules): Lacks {
  const last = way.at(-1)?.step;
  const needed = way.flatMap(({ step }) =>
    // A reason is kept until the next step is taken.
    step.needs(data, rules).filter((name) => name !== REASON || step === last),
  );
  const approved = way.flatMap(({ step, from }) => [
    ...(step.decides?.decision === 'approved' ? [step.decides.what] : []),
    ...(step.approved?.(data, rules, from) ?? []),
  ]);
  return {
    fields: [...new Set(needed)].flatMap((name) => {
      const field = recordTypes[kind].field(name);
      return field === undefined || data[name] !== undefined ? [] : [field];
    }),
    approvals: [...new Set(approved)],
  };
}
