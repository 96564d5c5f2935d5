import type { StatementRow } from '../../answer/organization/statement-rows.ts';
import { shortened } from '../rich-text.ts';
import type { Count } from './home-data.ts';

/** One line of the Statement of Applicability. */
export type ControlState = Pick<StatementRow, 'control' | 'applicable' | 'status' | 'owner'>;

const NOT_APPLICABLE = 'not applicable';
const NO_STATUS = 'without status';

/** A status is a few words; what goes on is a remark. As a filter it travels in a button. */
const LONGEST_STATUS = 60;

/** Where a control stands, in the statement's own words. */
export function statusOf({ applicable, status }: ControlState): string {
  if (applicable === false) return NOT_APPLICABLE;
  const said = status?.toWellFormed().toLowerCase().replace(/\s+/gu, ' ').trim() ?? '';
  const words = shortened(said, LONGEST_STATUS);
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
