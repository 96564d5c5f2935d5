import type { Config } from '../config.ts';
import type { ModelUse } from '../conversation/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import type { OnModelCall } from '../model/leash.ts';
import { TurnTime } from '../model/turn-time.ts';
import { Turnstile } from '../model/turnstile.ts';
import { dayIn } from '../records/when.ts';
import { readSettings } from '../settings.ts';

/** Which of the two models a request is for. */
export type ModelPurpose = 'chat' | 'embedding';

/** What all requests of one process to the models share: the line they wait in, the budget, and the time of a turn. */
export interface ModelAccess {
  readonly turnstile: Turnstile;
  readonly turnTime: TurnTime;
  readonly use: ModelUse;
  readonly logger: Logger;
  /** Who is told of the requests of a purpose. */
  onCall(purpose: ModelPurpose): OnModelCall;
  now(): number;
  today(): string;
}

export function modelAccess(
  config: Config,
  use: ModelUse,
  logger: Logger,
  onCall: ModelAccess['onCall'] = () => () => undefined,
): ModelAccess {
  const { atOnce, turnMs } = readSettings(config.settingsFile).model;
  return {
    turnstile: new Turnstile(atOnce),
    turnTime: new TurnTime(turnMs),
    ...{ use, logger, onCall },
    now: () => Date.now(),
    today: () => dayIn(config.timezone, new Date()),
  };
}
