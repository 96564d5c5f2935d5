import { unlistedSystemOf } from '../../capture/understand/unlisted-system-of.ts';
import type { Actor } from '../../records/access.ts';
import { EVERY_RECORD } from '../../records/search/register-query.ts';
import type { TurnDeps } from '../deps.ts';

type Deps = Pick<TurnDeps, 'register' | 'systems' | 'settings'>;

/** A system that records name and the inventory does not list. */
export interface WaitingSystem {
  readonly system: string;
  /** The newest records about it, of those that the viewer may see. */
  readonly numbers: readonly string[];
  /** How many there are in all. */
  readonly records: number;
}

/** How each is written on record; one that is written in small and in capital letters is one system. */
export async function waitingNames(viewer: Actor, deps: Deps): Promise<readonly (readonly string[])[]> {
  const inventory = deps.systems();
  const unlisted = (await deps.register.systems(viewer)).filter(
    (name) => unlistedSystemOf(name, inventory) !== null,
  );
  return [...Map.groupBy(unlisted, (name) => name.trim().toLowerCase()).values()];
}

/** Some of them (`waitingNames`), with `numbers` of their records each. */
export async function waitingSystems(
  names: readonly (readonly string[])[],
  numbers: number,
  viewer: Actor,
  deps: Pick<Deps, 'register' | 'settings'>,
): Promise<readonly WaitingSystem[]> {
  return Promise.all(
    names.map(async (spellings): Promise<WaitingSystem> => {
      const found = await Promise.all(
        spellings.map((system) =>
          deps.register.search({ ...EVERY_RECORD, system }, deps.settings.risk, viewer, {
            from: 0,
            limit: numbers,
          }),
        ),
      );
      return {
        system: spellings[0] ?? '',
        numbers: found.flatMap(({ records }) => records.map(({ number }) => number)).slice(0, numbers),
        records: found.reduce((sum, { total }) => sum + total, 0),
      };
    }),
  );
}
