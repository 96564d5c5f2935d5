import { sql } from 'kysely';
import type { ModelUse } from '../conversation/ports.ts';
import type { Db } from './database.ts';

export function modelUseIn(db: Db): ModelUse {
  return {
    async on(day, person) {
      const { all, own } = await db
        .selectFrom('model_use')
        .select((row) => [
          row.fn.sum<number | string | null>('tokens').as('all'),
          row.fn.sum<number | string | null>('tokens').filterWhere('person', '=', person).as('own'),
        ])
        .where('day', '=', day)
        .executeTakeFirstOrThrow();
      return { person: Number(own ?? 0), all: Number(all ?? 0) };
    },
    async add(day, person, tokens) {
      await db
        .insertInto('model_use')
        .values({ day, person, tokens })
        .onConflict((conflict) =>
          // Added in the statement: two replicas that count at once both count.
          conflict.columns(['day', 'person']).doUpdateSet({ tokens: sql`model_use.tokens + ${tokens}` }),
        )
        .execute();
    },
  };
}
