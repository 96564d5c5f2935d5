import type { UnderstandContext } from '../capture/understand/context.ts';
import type { TurnDeps } from './deps.ts';

/** The moment, zone and inventory with which a person's words are read. */
export async function contextFor(user: string, deps: TurnDeps): Promise<UnderstandContext> {
  const person = await deps.people.byId(user);
  return { now: deps.clock.now(), timezone: person.timezone, systems: deps.systems(), author: user };
}
