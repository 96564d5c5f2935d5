import { silentLogger } from '../../src/kernel/logger.ts';
import { createEmbedder } from '../../src/model/create-embedder.ts';
import type { OnModelCall } from '../../src/model/leash.ts';
import type { ModelSettings } from '../../src/model/model-settings.ts';
import { TurnTime } from '../../src/model/turn-time.ts';
import { Turnstile } from '../../src/model/turnstile.ts';
import { memoryUse, TEST_SETTINGS } from './test-model.ts';

export interface EmbedderAtOptions extends Partial<ModelSettings> {
  readonly questionMs?: number;
  readonly documentsMs?: number;
  /** Shared with a chat model, say. */
  readonly turnstile?: Turnstile;
  now?(): number;
}

/** The embedding model `test` at an endpoint, with what is told of its requests and what they cost. */
export function embedderAt(baseUrl: string, options: EmbedderAtOptions = {}) {
  const { questionMs = 8_000, documentsMs = 8_000, now = () => 0, turnstile, ...given } = options;
  const settings = { ...TEST_SETTINGS, ...given };
  const use = memoryUse();
  const calls: Parameters<OnModelCall>[0][] = [];
  const embedder = createEmbedder({
    ...{ endpoint: { apiKey: 'test-key', baseUrl, model: 'test' }, settings, questionMs, documentsMs },
    shared: {
      ...{ use, now, logger: silentLogger },
      turnTime: new TurnTime(settings.turnMs),
      turnstile: turnstile ?? new Turnstile(settings.atOnce),
      onCall: (call) => calls.push(call),
      today: () => '2026-11-24',
    },
  });
  return { embedder, use, calls };
}
