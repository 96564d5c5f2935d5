/**
 * Every request to the model goes through here: within the budget, not too many at once, not to an endpoint that is
 * failing, and never longer than the time that was set. What cannot be asked comes back as a fault, at once.
 */
import type { Logger } from '../kernel/logger.ts';
import type { ModelFault } from '../kernel/model-fault.ts';
import type { ModelTrace } from '../kernel/model-trace.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { failureOf, Stopped } from './failure-of.ts';
import type { ModelSettings } from './model-settings.ts';
import type { ModelUse } from '../conversation/ports.ts';
import type { TurnTime } from './turn-time.ts';
import type { Turnstile } from './turnstile.ts';

/** Tokens of one request. */
export type Spent = Pick<ModelTrace, 'tokensIn' | 'tokensOut'>;

/** Leave to make one request. Call `done` or `failed` once. */
export interface Leave {
  /** Ends the request when its time is up. */
  readonly signal: AbortSignal;
  /** The first word has come: from here on only the time in all counts. */
  heard(): void;
  done(spent: Spent): Promise<void>;
  /** `spent`: what was used all the same, when the reply came and could not be used. */
  failed(thrown: unknown, spent?: Spent): Promise<ModelFault>;
}

export interface Leash {
  take(person: string): Promise<Result<Leave, ModelFault>>;
}

export interface LeashDeps {
  readonly settings: Pick<
    ModelSettings,
    'fallbackModel' | 'firstWordMs' | 'totalMs' | 'waitMs' | 'budget' | 'rest'
  >;
  readonly turnTime: TurnTime;
  /** Shared by all that ask: no more than `settings.atOnce` pass it. */
  readonly turnstile: Turnstile;
  /** Shared by leashes to the same model; left out: one of its own. */
  readonly breaker?: CircuitBreaker;
  readonly use: ModelUse;
  readonly logger: Logger;
  /** Told of each request that was made, or was not allowed. */
  readonly onCall?: OnModelCall;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The organization's day, ISO 8601. */
  today(): string;
}

/** One request to the model. `ms` is null where none was made: the budget is used up, or the endpoint rests. */
export type OnModelCall = (call: {
  readonly outcome: 'ok' | ModelFault;
  readonly ms: number | null;
  readonly tokensIn: number;
  readonly tokensOut: number;
}) => void;

export function createLeash(deps: LeashDeps): Leash {
  const { settings, use, turnstile, breaker = new CircuitBreaker(settings.rest) } = deps;
  const refused = (outcome: ModelFault) => {
    deps.onCall?.({ outcome, ms: null, tokensIn: 0, tokensOut: 0 });
    return err(outcome);
  };
  return {
    async take(person) {
      const used = await use.on(deps.today(), person);
      if (used.all >= settings.budget.inAll) return refused('budget-all');
      if (used.person >= settings.budget.perPerson) return refused('budget-person');
      if (deps.turnTime.left() <= 0) return refused('turn-time');
      if (!breaker.admits(deps.now())) return refused('resting');
      const leaveTurnstile = await turnstile.enter(Math.min(settings.waitMs, deps.turnTime.left()));
      if (leaveTurnstile !== null) return ok(told(leaveFor(person, breaker, leaveTurnstile, deps), deps));
      breaker.abandoned();
      return refused('busy');
    },
  };
}

function leaveFor(
  person: string,
  breaker: CircuitBreaker,
  leaveTurnstile: () => void,
  { settings, turnTime, use, logger, now, today }: LeashDeps,
): Leave {
  const ending = new AbortController();
  const stop = (fault: ModelFault) => ending.abort(new Stopped(fault));
  const first = setTimeout(stop, firstWordWithin(settings), 'too-slow');
  const left = Math.max(0, turnTime.left());
  const isShort = left < settings.totalMs;
  const last = setTimeout(stop, isShort ? left : settings.totalMs, isShort ? 'turn-time' : 'too-slow');
  let heard = false;
  const release = (): void => {
    clearTimeout(first);
    clearTimeout(last);
    leaveTurnstile();
  };
  return {
    signal: ending.signal,
    heard() {
      heard = true;
      clearTimeout(first);
    },
    async done({ tokensIn, tokensOut }) {
      release();
      breaker.succeeded();
      await use.add(today(), person, tokensIn + tokensOut);
    },
    async failed(thrown, spent) {
      const failure = failureOf(thrown, { signal: ending.signal, heard });
      release();
      breaker.failed(failure, now());
      ending.abort(new Stopped(failure.fault));
      logger.warn('the language model gave nothing', { fault: failure.fault, ...causeOf(thrown) });
      if (spent !== undefined) await use.add(today(), person, spent.tokensIn + spent.tokensOut);
      return failure.fault;
    },
  };
}

/** Milliseconds until the first word of either model: the fallback model has as long as the first one. */
function firstWordWithin({ firstWordMs, fallbackModel }: LeashDeps['settings']): number {
  return fallbackModel === null ? firstWordMs : 2 * firstWordMs;
}

/** The same leave, which tells how its request ended. */
function told(leave: Leave, { now, onCall = () => undefined }: LeashDeps): Leave {
  const began = now();
  const tell = (outcome: 'ok' | ModelFault, used?: Spent): void =>
    onCall({
      ...{ outcome, ms: now() - began },
      ...{ tokensIn: used?.tokensIn ?? 0, tokensOut: used?.tokensOut ?? 0 },
    });
  return {
    ...leave,
    done: async (trace) => {
      tell('ok', trace);
      await leave.done(trace);
    },
    failed: async (thrown, trace) => {
      const fault = await leave.failed(thrown, trace);
      tell(fault, trace);
      return fault;
    },
  };
}

/** Without the error's text, which may repeat what was sent. */
function causeOf(thrown: unknown): { readonly error: string; readonly status: number | null } {
  const status = thrown instanceof Error && 'status' in thrown ? Number(thrown.status) : null;
  return { error: thrown instanceof Error ? thrown.name : typeof thrown, status };
}
