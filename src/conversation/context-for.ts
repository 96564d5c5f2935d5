import type { UnderstandContext } from '../capture/understand/context.ts';
import { rememberingLast } from '../kernel/remembering-last.ts';
import { whyNotNamed } from '../records/access.ts';
import type { TurnDeps } from './deps.ts';

/** Of one message: in a turn it is read several times, for its kind and for what it answers. */
const CLAUSES = 100;

/** The moment, zone, inventory and people with which a person's words are read. */
export async function contextFor(user: string, deps: TurnDeps): Promise<UnderstandContext> {
  const { timezone } = await deps.people.byId(user);
  const people = await deps.people.everyone();
  return {
    now: deps.clock.now(),
    timezone,
    systems: deps.systems(),
    meaningOf: rememberingLast(deps.meaningOf, CLAUSES),
    author: user,
    people,
    scales: deps.settings.risk,
    whyNotNamed: (field, person) => whyNotNamed(field, deps.actor(person)),
  };
}
