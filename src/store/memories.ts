import { z } from 'zod';
import type { Memories } from '../conversation/ports.ts';
import type { ConversationMemory, StateChange } from '../conversation/turn.ts';
import { recordKinds } from '../records/record-types.ts';
import { COUNTED_BY } from '../records/search/read-count.ts';
import { registerQuerySchema } from '../records/search/query-schema.ts';
import type { Db, Tx } from './database.ts';
import { readJson } from './stored-json.ts';

const memorySchema = z.object({
  conversation: z.string(),
  asker: z.string(),
  question: z.string(),
  references: z.array(z.string()),
  documents: z.array(z.string()).default([]),
  passages: z.array(z.string()).default([]),
  offer: z
    .object({
      kind: z.enum(recordKinds),
      text: z.string(),
      source: z
        .object({ conversation: z.string(), message: z.string(), permalink: z.string().nullable() })
        .nullable(),
      isOld: z.literal(true).optional(),
    })
    .optional()
    .catch(undefined),
  told: z.array(z.string()).optional(),
  ofStandard: z.boolean().optional(),
  // A query of a release that asked otherwise is forgotten.
  list: z
    .object({
      asker: z.string(),
      query: registerQuerySchema,
      from: z.int().min(0).optional(),
      count: z.enum(COUNTED_BY).optional(),
    })
    .optional()
    .catch(undefined),
});

export function memoriesIn(db: Db): Memories {
  return {
    async of(conversation) {
      const row = await db
        .selectFrom('memories')
        .select('body')
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      return row === undefined ? null : readJson(memorySchema, row.body, 'what was last asked');
    },
    async recordIn(conversation) {
      const row = await db
        .selectFrom('conversation_records')
        .select('number')
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      return row?.number ?? null;
    },
    async offerIn(conversation) {
      const row = await db
        .selectFrom('conversation_records')
        .selectAll()
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      if (!row || row.offered_system === null || row.offered_to === null) return null;
      return { number: row.number, system: row.offered_system, person: row.offered_to };
    },
  };
}

/** A conversation has one memory: the last question takes the place of the one before. */
export async function remember(tx: Tx, memory: ConversationMemory): Promise<void> {
  const body = JSON.stringify(memory);
  await tx
    .insertInto('memories')
    .values({ conversation: memory.conversation, body })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ body }))
    .execute();
}

/** A conversation is about one record: the last one takes the place of the one before, and of what was offered with it. */
export async function rememberRecord(
  tx: Tx,
  { conversation, number, offer }: Extract<StateChange, { change: 'remember-record' }>,
): Promise<void> {
  if (number === null) return;
  const about = { number, offered_system: offer?.system ?? null, offered_to: offer?.person ?? null };
  await tx
    .insertInto('conversation_records')
    .values({ conversation, ...about })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(about))
    .execute();
}
