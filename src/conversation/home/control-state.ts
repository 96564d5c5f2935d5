import type { StatementRow } from '../../answer/organization/statement-rows.ts';
import type { Count } from './home-data.ts';

/** One line of the Statement of Applicability. */
export type ControlState = Pick<StatementRow, 'control' | 'applicable' | 'status' | 'owner'>;

const NOT_APPLICABLE = 'not applicable';
const NO_STATUS = 'without status';

/** Where a control stands, in the statement's own words. */
export function statusOf({ applicable, status }: ControlState): string {
  if (applicable === false) return NOT_APPLICABLE;
  const words = status?.trim().toLowerCase() ?? '';
  return words === '' || words === '-' || words === '–' ? NO_STATUS : words;
}

/** In the order in which the statuses come; what does not apply comes last. */
export function countControls(controls: readonly ControlState[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const control of controls) counts.set(statusOf(control), (counts.get(statusOf(control)) ?? 0) + 1);
  return Array.from(counts, ([of, count]) => ({ of, count })).sort(
    (one, other) => Number(one.of === NOT_APPLICABLE) - Number(other.of === NOT_APPLICABLE),
  );
}
