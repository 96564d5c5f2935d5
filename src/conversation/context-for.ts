import type { UnderstandContext } from '../capture/understand/context.ts';
import { rememberingLastOf } from '../kernel/remembering-last.ts';
import { whyNotNamed } from '../records/access.ts';
import type { TurnDeps } from './deps.ts';

/** The moment, zone, inventory and people with which a person's words are read. */
export async function contextFor(user: string, deps: TurnDeps): Promise<UnderstandContext> {
  const { timezone } = await deps.people.byId(user);
  const people = await deps.people.everyone();
  return {
    now: deps.clock.now(),
    timezone,
    systems: deps.systems(),
    // In a turn a message is looked at several times: for its kind, and for what it answers.
    sightOf: rememberingLastOf(deps.sightOf, ({ text }) => text),
    author: user,
    people,
    scales: deps.settings.risk,
    whyNotNamed: (field, person) => whyNotNamed(field, deps.actor(person)),
  };
}
