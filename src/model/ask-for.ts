import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { z } from 'zod';
import type { ModelFault } from '../kernel/model-fault.ts';
import type { ModelTrace } from '../kernel/model-trace.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Asking } from './ask.ts';
import { checkEnd, type EndedReply } from './check-end.ts';
import { Stopped } from './failure-of.ts';
import type { Rendered } from './prompts.ts';
import { traceOf } from './trace-of.ts';

export interface Told<T> {
  readonly value: T;
  readonly trace: ModelTrace;
}

/** One reply in JSON of a given shape, for a person. What does not have the shape is a fault, and never half taken. */
export async function askFor<T extends Record<string, unknown>>(
  schema: z.ZodType<T>,
  rendered: Rendered,
  person: string,
  asking: Asking,
): Promise<Result<Told<T>, ModelFault>> {
  const leave = await asking.leash.take(person);
  if (!leave.ok) return leave;
  const { signal } = leave.value;
  let raw: EndedReply | null = null;
  try {
    const reply = await structured(schema, rendered.id, asking).invoke(
      [new SystemMessage(rendered.system), new HumanMessage(rendered.user)],
      { signal },
    );
    raw = reply.raw as unknown as EndedReply;
    if (reply.parsed === null) {
      checkEnd(raw);
      throw new Stopped('unreadable');
    }
    const trace = traceOf(raw, rendered, asking.model);
    await leave.value.done(trace);
    return ok({ value: schema.parse(reply.parsed), trace });
  } catch (thrown) {
    const spent = raw === null ? undefined : traceOf(raw, rendered, asking.model);
    return err(await leave.value.failed(thrown, spent));
  }
}

function structured<T extends Record<string, unknown>>(
  schema: z.ZodType<T>,
  id: string,
  { models, settings }: Asking,
) {
  const name = id.replace(/@.*$/, '').replaceAll('-', '_');
  const shape = shapeOf(schema);
  const [first, ...others] = models.map((model) =>
    model.withStructuredOutput<T>(shape, { name, method: settings.structuredOutput, includeRaw: true }),
  );
  if (first === undefined) throw new Error('There is always a first model.');
  return others.length === 0 ? first : first.withFallbacks(others);
}

/** What a reply has to look like, in as few words as can be: each costs tokens. Its limits are checked when it has come. */
function shapeOf(schema: z.ZodType): Record<string, unknown> {
  const text = JSON.stringify(z.toJSONSchema(schema), (key, value: unknown) =>
    LIMITS.has(key) && typeof value !== 'object' ? undefined : value,
  );
  return JSON.parse(text) as Record<string, unknown>;
}

const LIMITS: ReadonlySet<string> = new Set([
  '$schema',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'pattern',
]);
