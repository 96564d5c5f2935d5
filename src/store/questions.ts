import { z } from 'zod';
import type { Questions } from '../conversation/ports.ts';
import { COMPLAINTS, type Complaint } from '../conversation/questions/open-question.ts';
import type { StateChange } from '../conversation/turn.ts';
import type { Db, Tx } from './database.ts';
import { storable } from './storable.ts';
import { damaged } from './stored-json.ts';

const rowSchema = z.object({
  seq: z.number(),
  question: z.string(),
  why: z.enum(['declined', 'not-useful']),
  complaint: z.enum(COMPLAINTS.map(({ value }) => value) as [Complaint, ...Complaint[]]).nullable(),
  at: z.string(),
});

export function questionsIn(db: Db): Questions {
  return {
    async open() {
      const rows = await db
        .selectFrom('open_questions')
        .select(['seq', 'question', 'why', 'complaint', 'at'])
        .where('settled_at', 'is', null)
        .orderBy('seq')
        .execute();
      return rows.map((row) => {
        const read = rowSchema.safeParse({ ...row, seq: Number(row.seq) });
        if (!read.success) throw damaged(`the open question ${String(row.seq)}`);
        return read.data;
      });
    },
  };
}

export async function noteDeclined(tx: Tx, question: string, now: Date): Promise<void> {
  await tx
    .insertInto('open_questions')
    .values({ question: storable(question), why: 'declined', at: now.toISOString() })
    .execute();
}

/**
 * The last vote of a person on a message counts. What a thumb down put on the list is taken off again when the person
 * thinks better of it, unless the AIMS manager has settled it meanwhile.
 */
export async function castVote(
  tx: Tx,
  { message, person, useful, question }: Extract<StateChange, { change: 'vote' }>,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const before = await tx
    .selectFrom('votes')
    .select(['open_question'])
    .where('message', '=', message)
    .where('person', '=', person)
    .executeTakeFirst();
  const listed = before?.open_question ?? null;
  if (useful && listed !== null) {
    await tx.deleteFrom('open_questions').where('seq', '=', listed).where('settled_at', 'is', null).execute();
  }
  const openQuestion = useful ? null : (listed ?? (await listNotUseful(tx, storable(question), at)));
  const vote = { useful: useful ? 1 : 0, voted_at: at, open_question: openQuestion };
  await tx
    .insertInto('votes')
    .values({ message, person, ...vote })
    .onConflict((conflict) => conflict.columns(['message', 'person']).doUpdateSet(vote))
    .execute();
}

async function listNotUseful(tx: Tx, question: string, at: string): Promise<number> {
  const { seq } = await tx
    .insertInto('open_questions')
    .values({ question, why: 'not-useful', at })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return Number(seq);
}

/** Nothing, when the person has no thumb down on that message. */
export async function complain(
  tx: Tx,
  { message, person, complaint }: Extract<StateChange, { change: 'complain' }>,
): Promise<void> {
  const vote = await tx
    .selectFrom('votes')
    .select('open_question')
    .where('message', '=', message)
    .where('person', '=', person)
    .executeTakeFirst();
  const listed = vote?.open_question ?? null;
  if (listed === null) return;
  await tx.updateTable('open_questions').set({ complaint }).where('seq', '=', listed).execute();
}

export async function settleQuestions(tx: Tx, settled: readonly number[], now: Date): Promise<void> {
  if (settled.length === 0) return;
  await tx
    .updateTable('open_questions')
    .set({ settled_at: now.toISOString() })
    .where('seq', 'in', [...settled])
    .where('settled_at', 'is', null)
    .execute();
}
