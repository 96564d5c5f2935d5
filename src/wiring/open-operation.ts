import { assistantMetrics, type AssistantMetrics } from '../operation/assistant-metrics.ts';
import {
  type Check,
  healthProbe,
  HEALTH_PATH,
  metricsAnswer,
  METRICS_PATH,
  type Probes,
  READY_PATH,
  readyProbe,
} from '../operation/probes.ts';
import { processMetrics } from '../operation/process-metrics.ts';
import type { Store } from '../store/store.ts';

/** What is known of a running assistant from outside. Parts report as they come up; until then it is not ready. */
export interface Operation {
  readonly metrics: AssistantMetrics;
  readonly probes: Probes;
  databaseOpened(store: Pick<Store, 'queueCounts'>): void;
  indexLoaded(): void;
  /** `connected` is asked at each look. */
  slackListening(connected: () => boolean): void;
  stopping(): void;
}

interface State {
  store: Pick<Store, 'queueCounts'> | null;
  indexLoaded: boolean;
  connected: () => boolean;
  stopping: boolean;
}

export function openOperation(): Operation {
  const metrics = assistantMetrics();
  const lookAtProcess = processMetrics(metrics.set);
  const state: State = { store: null, indexLoaded: false, connected: () => false, stopping: false };
  return {
    metrics,
    probes: {
      [HEALTH_PATH]: healthProbe,
      [READY_PATH]: () => readyProbe(checksOf(state)),
      [METRICS_PATH]: async () => {
        lookAtProcess();
        await lookAtQueues(state, metrics);
        metrics.connected.set(state.connected() ? 1 : 0);
        return metricsAnswer(metrics.set.expose());
      },
    },
    databaseOpened: (store) => (state.store = store),
    indexLoaded: () => (state.indexLoaded = true),
    slackListening: (connected) => (state.connected = connected),
    stopping: () => (state.stopping = true),
  };
}

function checksOf(state: State): readonly Check[] {
  const is = (name: string, wrong: () => string | null): Check => ({
    name,
    look: () => Promise.resolve(wrong()),
  });
  return [
    {
      name: 'database',
      look: async () => {
        if (state.store === null) return 'not opened yet';
        await state.store.queueCounts();
        return null;
      },
    },
    is('index', () => (state.indexLoaded ? null : 'not loaded yet')),
    is('slack', () => (state.connected() ? null : 'not connected')),
    is('process', () => (state.stopping ? 'is stopping' : null)),
  ];
}

/** A database that does not answer leaves the figures of the last look; readiness says that it does not. */
async function lookAtQueues({ store }: State, { waiting, oldest, dead }: AssistantMetrics): Promise<void> {
  const counts = await store?.queueCounts().catch(() => []);
  for (const { queue, ...now } of counts ?? []) {
    waiting.set(now.waiting, { queue });
    dead.set(now.dead, { queue });
    const since = now.oldestWaiting === null ? Date.now() : Date.parse(now.oldestWaiting);
    oldest.set(Math.max(0, (Date.now() - since) / 1000), { queue });
  }
}
