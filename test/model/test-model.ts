import { join } from 'node:path';
import { silentLogger, type Logger } from '../../src/kernel/logger.ts';
import type { ModelSettings } from '../../src/model/model-settings.ts';
import type { ModelUse } from '../../src/conversation/ports.ts';
import { openModel, type Model } from '../../src/model/open-model.ts';
import { TurnTime } from '../../src/model/turn-time.ts';
import { Turnstile } from '../../src/model/turnstile.ts';
import { loadPrompts } from '../../src/model/prompts.ts';

export const PROMPTS = join(import.meta.dirname, '..', '..', 'prompts');

/** Times that a busy machine keeps as well; a fault test sets its own. */
export const TEST_SETTINGS: ModelSettings = {
  fallbackModel: null,
  firstWordMs: 8_000,
  totalMs: 20_000,
  turnMs: 60_000,
  waitMs: 100,
  atOnce: 4,
  // A connection that the server closed meanwhile is opened anew.
  retries: 1,
  maxTokens: 900,
  structuredOutput: 'jsonSchema',
  budget: { perPerson: 1_000_000, inAll: 10_000_000 },
  rest: { afterFailures: 3, forMs: 60_000 },
  mayLeave: { audiences: ['all', 'channels'], records: ['incident', 'risk', 'change'] },
  maskNames: [],
};

/** Kept in memory: what the store keeps is tested with the store. */
export function memoryUse(): ModelUse & { readonly added: { person: string; tokens: number }[] } {
  const added: { day: string; person: string; tokens: number }[] = [];
  const sum = (wanted: (entry: (typeof added)[number]) => boolean) =>
    added.filter(wanted).reduce((total, { tokens }) => total + tokens, 0);
  return {
    added,
    on: (day, person) =>
      Promise.resolve({
        person: sum((entry) => entry.day === day && entry.person === person),
        all: sum((entry) => entry.day === day),
      }),
    add: (day, person, tokens) => Promise.resolve(void added.push({ day, person, tokens })),
  };
}

export interface TestModelOptions {
  readonly settings?: Partial<ModelSettings>;
  readonly use?: ModelUse;
  readonly logger?: Logger;
  readonly turnstile?: Turnstile;
  now?(): number;
}

export function testModel(baseUrl: string, options: TestModelOptions = {}): Model {
  const settings = { ...TEST_SETTINGS, ...options.settings };
  return openModel({
    endpoint: { apiKey: 'test-key', baseUrl, chatModel: 'test-model' },
    settings,
    turnTime: new TurnTime(settings.turnMs),
    turnstile: options.turnstile ?? new Turnstile(settings.atOnce),
    prompts: loadPrompts(PROMPTS),
    use: options.use ?? memoryUse(),
    logger: options.logger ?? silentLogger,
    now: options.now ?? (() => 0),
    today: () => '2026-11-24',
  });
}
