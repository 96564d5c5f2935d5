import type { Investigator, Rewriter, Writer } from '../answer/ports.ts';
import type { Drafter, Suggester } from '../capture/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Asking } from './ask.ts';
import { chatModels, type Endpoint } from './chat-models.ts';
import { createDrafter } from './create-drafter.ts';
import { createInvestigator } from './create-investigator.ts';
import { createLeash, type OnModelCall } from './leash.ts';
import { createRewriter } from './create-rewriter.ts';
import { createSuggester } from './create-suggester.ts';
import { createWriter } from './create-writer.ts';
import type { ModelSettings } from './model-settings.ts';
import type { TurnTime } from './turn-time.ts';
import type { Turnstile } from './turnstile.ts';
import type { ModelUse } from '../conversation/ports.ts';
import type { Prompts } from './prompts.ts';

/** Everything that a language model does here, each behind the port of the room that wants it. */
export interface Model {
  readonly writer: Writer;
  readonly rewriter: Rewriter;
  readonly investigator: Investigator;
  readonly suggester: Suggester;
  readonly drafter: Drafter;
  /** Runs a turn: all that it asks of the model shares the time that is set for one. */
  withinTurn<T>(run: () => T): T;
}

export interface ModelDeps {
  readonly endpoint: Endpoint;
  readonly settings: ModelSettings;
  readonly prompts: Prompts;
  readonly use: ModelUse;
  readonly logger: Logger;
  readonly onCall?: OnModelCall;
  /** Shared with whatever else asks a model in this process. */
  readonly turnTime: TurnTime;
  readonly turnstile: Turnstile;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The organization's day, ISO 8601. */
  today(): string;
}

export function openModel(deps: ModelDeps): Model {
  const { endpoint, settings, prompts, turnTime } = deps;
  const leash = createLeash(deps);
  const asking: Asking = {
    models: chatModels(endpoint, settings),
    model: endpoint.chatModel,
    prompts,
    leash,
    settings,
  };
  return {
    writer: createWriter(asking),
    rewriter: createRewriter(asking),
    investigator: createInvestigator(asking),
    suggester: createSuggester(asking),
    drafter: createDrafter(asking),
    withinTurn: (run) => turnTime.within(run),
  };
}
