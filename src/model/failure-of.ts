import { parseRetryAfterMs } from '@langchain/core/utils/async_caller';
import { z } from 'zod';
import type { ModelFault } from '../kernel/model-fault.ts';
import type { Failure } from './circuit-breaker.ts';

/** Ends a request from our side, with the reason. */
export class Stopped extends Error {
  readonly fault: ModelFault;

  constructor(fault: ModelFault) {
    super(`stopped: ${fault}`);
    this.fault = fault;
  }
}

const withStatus = z.looseObject({ status: z.number() });

/** What an error of the client means. `heard`: words had come already. */
export function failureOf(
  thrown: unknown,
  { signal, heard }: { signal: AbortSignal; heard: boolean },
): Failure {
  if (thrown instanceof Stopped) return { fault: thrown.fault, retryAfterMs: null };
  if (signal.aborted && signal.reason instanceof Stopped)
    return { fault: signal.reason.fault, retryAfterMs: null };
  const status = withStatus.safeParse(thrown);
  if (status.success) return { fault: ofStatus(status.data.status), retryAfterMs: retryAfterOf(thrown) };
  return { fault: ofName(nameOf(thrown), heard), retryAfterMs: null };
}

/** The client gives its own errors a class and leaves their name as it is. */
function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name} ${thrown.constructor.name}` : '';
}

function ofStatus(status: number): ModelFault {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 408) return 'too-slow';
  if (status === 429) return 'rate-limited';
  return status === 404 ? 'unreachable' : 'server-error';
}

function ofName(name: string, heard: boolean): ModelFault {
  if (/timeout/i.test(name)) return 'too-slow';
  if (/ContentFilter/.test(name)) return 'refused';
  if (/LengthFinish/.test(name)) return 'endless';
  if (/OutputParser|Zod|StructuredOutput|SyntaxError|TypeError/i.test(name))
    return heard ? 'cut-off' : 'unreadable';
  return heard ? 'cut-off' : 'unreachable';
}

function retryAfterOf(thrown: unknown): number | null {
  const headers = (thrown as { headers?: unknown }).headers;
  if (!(headers instanceof Headers)) return null;
  return parseRetryAfterMs(headers.get('retry-after')) ?? null;
}
