import { sql } from 'kysely';
import type { Claim, Pace, Urgency } from '../jobs/ports.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { transact, write, type Database, type Db, type Tx } from './database.ts';
import type { ClaimedRow } from './queue.ts';
import { parseJson } from './stored-json.ts';

export interface ClaimedReply extends ClaimedRow {
  readonly urgency: Urgency;
}

export const URGENCIES = { answer: 0, notice: 1 } as const satisfies Readonly<Record<Urgency, number>>;

/** The row that keeps the pace of all places together. */
const EVERYWHERE = '*';
/** Of two workers that choose the same place at the same moment one chooses again; more often than this is a crowd. */
const MOST_TRIES = 5;

export interface ReplyClaim {
  readonly now: Date;
  readonly leaseMs: number;
  /** Null: as fast as it goes. */
  readonly pace: Pace | null;
  /** Nothing less pressing than this. */
  readonly upTo: Urgency;
}

/**
 * The most pressing reply whose place takes a message now; what `queue.ts` says of rows, leases and lanes holds here too,
 * with two differences.
 *
 * An answer does not wait for notices of its lane, unless one is being delivered.
 *
 * A place takes one message in `perPlaceMs`, and all places together one in `everywhereMs`. `next_at` is when the next
 * message is due at that pace; a notice waits for it, and an answer may come ahead of it by a few messages, which the
 * notices after it make up for. So a burst of notices never has an answer wait, and the rate stays what it should be.
 * (This is the generic cell rate algorithm.) A place that has refused a message is closed to both until `closed_until`.
 *
 * The race between two workers is for the pace of a place: both have seen that it takes a message. The second one waits
 * for the first one's commit, finds the place taken, and gives its row back by rolling back.
 */
export async function claimReply(database: Database, claim: ReplyClaim): Promise<ClaimedReply | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const claimed = await transact(database.db, (tx) => claimInPlace(tx, database.dialect, claim));
    if (claimed.ok) return claimed.value;
  }
  return null;
}

async function claimInPlace(
  tx: Tx,
  dialect: Database['dialect'],
  claim: ReplyClaim,
): Promise<Result<ClaimedReply | null, 'place-taken'>> {
  const { now, pace } = claim;
  const token = crypto.randomUUID();
  const row = await markNext(tx, dialect, claim, token);
  if (row === undefined) return ok(null);
  const urgency: Urgency = row.urgency === URGENCIES.answer ? 'answer' : 'notice';
  if (pace !== null) {
    const { perPlaceMs, everywhereMs } = pace;
    const taken =
      (await takeTurn(tx, row.place, perPlaceMs, aheadOf(pace, urgency).place, now)) &&
      (await takeTurn(tx, EVERYWHERE, everywhereMs, aheadOf(pace, urgency).everywhere, now));
    if (!taken) return err('place-taken');
  }
  const content = parseJson(row.content) ?? null;
  const { id, attempts, received_at: receivedAt } = row;
  return ok({ id, token, earlierAttempts: attempts - 1, content, receivedAt, urgency });
}

interface MarkedRow {
  readonly id: string;
  readonly content: string;
  readonly received_at: string;
  readonly attempts: number;
  readonly urgency: number;
  readonly place: string;
}

async function markNext(
  tx: Tx,
  dialect: Database['dialect'],
  { now, leaseMs, pace, upTo }: ReplyClaim,
  token: string,
): Promise<MarkedRow | undefined> {
  const at = now.toISOString();
  const lock = dialect === 'postgres' ? sql`for update skip locked` : sql``;
  const { rows } = await sql<MarkedRow>`
    update outbox
    set token = ${token}, available_at = ${later(now, leaseMs)}, attempts = attempts + 1
    where seq = (
      select item.seq from outbox as item
      where item.state = 'waiting'
        and item.urgency <= ${URGENCIES[upTo]}
        and item.available_at <= ${at}
        and not exists (
          select 1 from outbox as older
          where older.lane = item.lane and older.state = 'waiting' and older.seq < item.seq
            and (older.urgency <= item.urgency or older.token is not null)
        )
        and ${pace === null ? sql`1 = 1` : takesAMessage(pace, now)}
      order by item.urgency, item.seq
      limit 1
      ${lock}
    )
    returning id, content, received_at, attempts, urgency, place
  `.execute(tx);
  return rows[0];
}

function takesAMessage(pace: Pace, now: Date) {
  const at = now.getTime();
  const [answer, notice] = [aheadOf(pace, 'answer'), aheadOf(pace, 'notice')];
  return sql`not exists (
    select 1 from outbox_pace as pace
    where pace.place in (item.place, ${EVERYWHERE})
      and (
        pace.closed_until > ${at}
        or pace.next_at > case
          when item.urgency = ${URGENCIES.answer} and pace.place = ${EVERYWHERE} then ${ms(at + answer.everywhere)}
          when item.urgency = ${URGENCIES.answer} then ${ms(at + answer.place)}
          when pace.place = ${EVERYWHERE} then ${ms(at + notice.everywhere)}
          else ${ms(at + notice.place)}
        end
      )
  )`;
}

/** PostgreSQL takes a bare parameter in a `case` for text. */
function ms(value: number) {
  return sql`cast(${value} as bigint)`;
}

/** How many milliseconds a message may come before it is due. */
function aheadOf(pace: Pace, urgency: Urgency): { readonly place: number; readonly everywhere: number } {
  if (urgency === 'notice') return { place: 0, everywhere: 0 };
  return {
    place: pace.answersAhead * pace.perPlaceMs,
    everywhere: pace.answersAheadEverywhere * pace.everywhereMs,
  };
}

/** False when somebody else has taken it meanwhile. */
async function takeTurn(
  tx: Tx,
  place: string,
  everyMs: number,
  aheadMs: number,
  now: Date,
): Promise<boolean> {
  const at = now.getTime();
  const { rows } = await sql`
    insert into outbox_pace (place, next_at, closed_until) values (${place}, ${at + everyMs}, 0)
    on conflict (place) do update
    set next_at = case when outbox_pace.next_at > ${at} then outbox_pace.next_at + ${everyMs} else ${at + everyMs} end
    where outbox_pace.next_at <= ${at + aheadMs} and outbox_pace.closed_until <= ${at}
    returning place
  `.execute(tx);
  return rows.length === 1;
}

/**
 * Puts a claim back that was refused unmade, and closes its place until then: the replies behind it need not be refused
 * too. The attempt counts for nothing. False when the claim was lost.
 */
export async function deferReply(db: Db, { id, token }: Claim, why: string, until: Date): Promise<boolean> {
  return write(db, async (tx) => {
    const { rows } = await sql<{ place: string }>`
      update outbox
      set token = null, available_at = ${until.toISOString()}, attempts = attempts - 1, error = ${why}
      where id = ${id} and token = ${token} and state = 'waiting'
      returning place
    `.execute(tx);
    const [row] = rows;
    if (row === undefined) return false;
    await sql`
      insert into outbox_pace (place, next_at, closed_until) values (${row.place}, 0, ${until.getTime()})
      on conflict (place) do update
      set closed_until = ${until.getTime()}
      where outbox_pace.closed_until < ${until.getTime()}
    `.execute(tx);
    return true;
  });
}

/** When a place with waiting replies takes the next message; null when none is known to keep any waiting. */
export async function nextTurnAt(db: Db, now: Date): Promise<Date | null> {
  const at = now.getTime();
  const { rows } = await sql<{ next: number | null }>`
    select min(case when closed_until > next_at then closed_until else next_at end) as next
    from outbox_pace
    where (closed_until > ${at} or next_at > ${at})
      and exists (
        select 1 from outbox
        where state = 'waiting' and (outbox.place = outbox_pace.place or outbox_pace.place = ${EVERYWHERE})
      )
  `.execute(db);
  const next = rows[0]?.next ?? null;
  return next === null ? null : new Date(next);
}

/** What keeps nobody waiting any more. */
export async function forgetPaces(tx: Tx, now: Date): Promise<void> {
  const at = now.getTime();
  await sql`delete from outbox_pace where closed_until < ${at} and next_at < ${at}`.execute(tx);
}

/**
 * What leads back to a place that is to be forgotten, at once. The next message may come there before its time; Slack
 * refuses it then, and it is put off.
 */
export async function forgetPaceOf(tx: Tx, place: string): Promise<void> {
  await sql`delete from outbox_pace where place = ${place}`.execute(tx);
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
