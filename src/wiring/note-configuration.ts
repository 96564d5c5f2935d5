import type { Config } from '../config.ts';
import type { Clock } from '../kernel/clock.ts';
import { rolesNoted, settingsNoted } from '../records/configuration.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { roleHolders } from './open-turns.ts';

/** Names of people: the chain keeps what it has, and a person may want theirs gone. */
const PERSONAL = ['model.maskNames'];

/** At each start: who has which role, and what is set, where it differs from what the audit trail noted last. */
export async function noteConfiguration(
  config: Config,
  settings: Settings,
  store: Store,
  clock: Clock,
): Promise<void> {
  const { reviewAt, reviewChannel, timezone } = config;
  const { concerns, ...rest } = settings;
  // Who reads concerns is a role.
  void concerns;
  await store.noteConfiguration(
    {
      'roles.changed': rolesNoted(roleHolders(config, settings)),
      'settings.changed': settingsNoted(
        { ...rest, environment: { reviewAt, reviewChannel, timezone } },
        PERSONAL,
      ),
    },
    clock.now(),
  );
}
