import { addDays } from '../../kernel/add-days.ts';
import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { notice } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { changeRecord } from './change-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import type { OrderWords } from './recognize-order-words.ts';
import { rememberRecord } from './show-record.ts';

/** The date that is moved when a record is. */
const MOVED_FIELD: Readonly<Partial<Record<RecordKind, string>>> = {
  change: 'plannedFor',
  risk: 'dueDate',
};

/** “Postpone it to 8 December, same time”: another date, shown before it is recorded. */
export async function moveRecord(
  record: RecordVersion,
  { to, by }: Extract<OrderWords, { wants: 'move' }>,
  talk: RecordTalk,
): Promise<Turn> {
  const type = recordTypes[record.kind];
  const field = type.field(MOVED_FIELD[record.kind] ?? '');
  if (field === undefined) {
    const none = `${record.number} has no date that is planned. Say what is different, such as “${record.number}: severity is low”.`;
    return respond(replyTo(talk.incoming), notice(none), [rememberRecord(talk.incoming, record)]);
  }
  const held = record.data[field.name];
  const date = typeof held === 'string' ? whenFrom(held, to, by) : to;
  return changeRecord(record, `${field.label}: ${date}`, talk);
}

const SAME_TIME = /,?\s*(?:(?:at|and) )?(?:the )?same (?:time|hour)$/iu;
const SPAN = /^(?:about |another |a further )?(?<count>\d+|\p{L}+) (?<unit>day|week)s?$/iu;
/** “14 January 9 am” has its time as “at 9 am” has. */
const CLOCK_BEHIND =
  /(?<!\b(?:at|around|about|before|by)) (?<clock>\d{1,2}(?::\d{2})?\s?(?:am|pm|h)|\d{1,2}:\d{2})$/iu;

function whenFrom(held: string, to: string, by: boolean): string {
  const clock = held.length > 10 ? ` at ${held.slice(11, 16)}` : '';
  const { count, unit } = (by ? SPAN.exec(to)?.groups : undefined) ?? {};
  const many = count === undefined ? 0 : countOf(count.toLowerCase());
  if (many > 0 && unit !== undefined)
    return addDays(held.slice(0, 10), many * (unit.toLowerCase() === 'week' ? 7 : 1)) + clock;
  if (SAME_TIME.test(to)) return to.replace(SAME_TIME, '') + clock;
  return to.replace(CLOCK_BEHIND, ' at $<clock>');
}

/** 0 for what is no number. */
function countOf(word: string): number {
  if (/^an?$/u.test(word)) return 1;
  return /^\d+$/u.test(word) ? Number(word) : Math.max(0, NUMBER_WORDS.indexOf(word));
}
