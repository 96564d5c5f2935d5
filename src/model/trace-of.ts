import type { ModelTrace } from '../kernel/model-trace.ts';
import type { Rendered } from './prompts.ts';

/** What is read of a reply here, whatever class the client gives it. */
export interface Reply {
  readonly text: string;
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number } | undefined;
  readonly response_metadata: Readonly<Record<string, unknown>>;
}

/** English text has about four characters a token; used where an endpoint does not count. */
const CHARACTERS_A_TOKEN = 4;

/** What a reply cost. */
export function traceOf(reply: Reply | null, { id, system, user }: Rendered, model: string): ModelTrace {
  const usage = reply?.usage_metadata;
  const named = reply?.response_metadata['model_name'];
  return {
    model: typeof named === 'string' && named !== '' ? named : model,
    prompt: id,
    tokensIn: usage?.input_tokens ?? tokensOf(system) + tokensOf(user),
    tokensOut: usage?.output_tokens ?? tokensOf(reply?.text ?? ''),
  };
}

/** A guess. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}
