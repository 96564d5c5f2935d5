import type { RecordVersion } from '../records/record.ts';
import type { RegisterSettings } from '../records/register-settings.ts';
import type { CountedBy } from '../records/search/read-count.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { countRecords, type Counted } from './count-records.ts';
import { askFor, counted, leftOut, lookedFor, unfoundInWords, type LeftOut } from './present-found.ts';
import type { Part, Reply, Rich } from './reply.ts';
import { paragraph, reply, small } from './rich-text.ts';

export interface Counting extends LeftOut {
  readonly query: RegisterQuery;
  readonly count: CountedBy;
  readonly user: string;
  /** Nobody said that they have to be open. */
  readonly assumedOpen: boolean;
}

const BY_MONTH = small('Incidents count in the month in which they happened.');

/** More groups than these are not read. */
const MOST_GROUPS = 20;

/** “12 risks”, and how many of them there are of each group that was asked for. */
export function presentCounts(
  counting: Counting,
  records: readonly RecordVersion[],
  settings: RegisterSettings,
): Reply {
  const { query, count, user } = counting;
  const groups = groupsOf(query, count).flatMap((by) => tableOf(countRecords(records, by, settings)));
  return reply(
    'records',
    [
      ...leftOut(counting),
      paragraph(
        { bold: records.length === 0 ? `No ${counted(0, query).slice(2)}` : counted(records.length, query) },
        '.',
      ),
      ...(records.length === 0 ? [] : groups),
      ...(count === 'month' && records.some(({ kind }) => kind === 'incident') ? [BY_MONTH] : []),
      ...(counting.unfound === null ? [] : [paragraph(`${unfoundInWords(counting.unfound, query)}.`)]),
      lookedFor(query, user, counting.assumedOpen),
    ],
    records.length === 0 ? [] : [askFor('Show them', query)],
  );
}

/** Of one number it is told how far they are, and what they are where several types are counted. */
function groupsOf({ kinds, statuses, open }: RegisterQuery, count: CountedBy): readonly CountedBy[] {
  if (count !== 'none') return [count];
  if (kinds.length !== 1) return ['kind'];
  return statuses.length === 1 || open === false ? [] : ['status'];
}

function tableOf(groups: readonly Counted[]): readonly Part[] {
  const lines = groups
    .slice(0, MOST_GROUPS)
    .map(({ of, count }): Rich => [...of, ': ', { bold: String(count) }]);
  const more = groups.length - lines.length;
  const rest: readonly Rich[] = more === 0 ? [] : [[`${String(more)} more groups`]];
  return [{ part: 'list', items: [...lines, ...rest] }];
}
