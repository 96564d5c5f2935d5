import { z } from 'zod';
import type { Memories } from '../conversation/ports.ts';
import type { ConversationMemory } from '../conversation/turn.ts';
import type { Db, Tx } from './database.ts';
import { readJson } from './stored-json.ts';

const memorySchema = z.object({
  conversation: z.string(),
  asker: z.string(),
  question: z.string(),
  references: z.array(z.string()),
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

/** A conversation is about one record: the last one takes the place of the one before. */
export async function rememberRecord(tx: Tx, conversation: string, number: string): Promise<void> {
  await tx
    .insertInto('conversation_records')
    .values({ conversation, number })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ number }))
    .execute();
}
