import { HumanMessage, type AIMessage, type BaseMessage } from '@langchain/core/messages';
import type { AgentMiddleware } from 'langchain';
import { z } from 'zod';
import type { Investigation, InvestigatingTask, Investigator, ReadingTool } from '../answer/ports.ts';
import type { ModelTrace } from '../kernel/model-trace.ts';
import type { Asking } from './ask.ts';
import { checkEnd } from './check-end.ts';
import { Stopped } from './failure-of.ts';
import { languageName } from './language-name.ts';
import type { Leave } from './leash.ts';
import { Masker } from './masking/masker.ts';
import type { Rendered } from './prompts.ts';
import { SentenceReader } from './sentence-reader.ts';
import { traceOf } from './trace-of.ts';
import { unmaskedSentence } from './unmasked-sentence.ts';

/** Calls of tools in one answer. */
export const MOST_CALLS = 6;
/** Of the agent's graph, in which each middleware is a step of its own: the limits on calls come first. */
const MOST_STEPS = 100;
/** What a model says at any time; one that goes on is not listened to. Characters. */
const LONGEST_REPLY = 8_000;
/** Words of one look. Characters. */
const LONGEST_WORDS = 200;

/** Answers with tools, on LangChain's agent loop: its middleware limits the calls and asks the next model where one fails. */
export function createInvestigator(asking: Asking): Investigator {
  return {
    async investigate(task) {
      const leave = await asking.leash.take(task.asker);
      if (!leave.ok) return { outcome: 'fault', fault: leave.error };
      return investigate(task, leave.value, asking);
    },
  };
}

async function investigate(task: InvestigatingTask, leave: Leave, asking: Asking): Promise<Investigation> {
  const masker = new Masker(asking.settings.maskNames);
  const rendered = asking.prompts.render('investigate', {
    language: languageName(task.language),
    question: masker.mask(task.question),
  });
  const heard: AIMessage[] = [];
  const costs = (): ModelTrace => sumOf(heard, rendered, asking.model);
  try {
    const agent = await agentFor(task.tools, rendered, masker, asking, (message) => {
      heard.push(message);
      leave.heard();
      if (message.text.length > LONGEST_REPLY) throw new Stopped('endless');
    });
    await agent.invoke(
      { messages: [new HumanMessage(rendered.user)] },
      { signal: leave.signal, recursionLimit: MOST_STEPS },
    );
    const last = heard.at(-1) ?? null;
    if ((last?.tool_calls ?? []).length > 0) throw new Stopped('endless');
    checkEnd(last);
    const trace = costs();
    await leave.done(trace);
    return { outcome: 'told', sentences: sentencesIn(last, masker, rendered), trace };
  } catch (thrown) {
    return { outcome: 'fault', fault: await leave.failed(causeOf(thrown), costs()) };
  }
}

async function agentFor(
  tools: readonly ReadingTool[],
  { system }: Rendered,
  masker: Masker,
  { models }: Asking,
  listen: (message: AIMessage) => void,
) {
  // Loaded with the first question that needs it: most never do.
  const langchain = await import('langchain');
  const [model, ...others] = models;
  return langchain.createAgent({
    model,
    systemPrompt: system,
    tools: tools.map((each) =>
      langchain.tool(({ words }) => readMasked(each, words, masker), {
        name: each.name,
        description: each.description,
        schema: z.object({ words: z.string().trim().min(1).max(LONGEST_WORDS) }),
      }),
    ),
    middleware: [
      (langchain.modelCallLimitMiddleware as unknown as Limit)({
        runLimit: MOST_CALLS + 1,
        exitBehavior: 'error',
      }),
      (langchain.toolCallLimitMiddleware as unknown as Limit)({
        runLimit: MOST_CALLS,
        exitBehavior: 'continue',
      }),
      ...(others.length === 0 ? [] : [langchain.modelFallbackMiddleware(...others)]),
      langchain.createMiddleware({
        name: 'listening',
        afterModel: ({ messages }) => {
          const last = messages.at(-1) as BaseMessage | undefined;
          if (last !== undefined && last.type === 'ai') listen(last as AIMessage);
        },
      }),
    ],
  });
}

/** Their own types are schemas of zod 3, which do not fit those of zod 4. */
type Limit = (options: {
  readonly runLimit: number;
  readonly exitBehavior: 'error' | 'continue';
}) => AgentMiddleware;

/** A mask that the model sends back stands for what was masked. */
async function readMasked(tool: ReadingTool, words: string, masker: Masker): Promise<string> {
  return masker.mask(await tool.read(masker.unmask(words)));
}

function sentencesIn(last: AIMessage | null, masker: Masker, { system }: Rendered) {
  const reader = new SentenceReader();
  const text = last?.text ?? '';
  if (text.trim() === NOTHING) return [];
  return [...reader.read(text), ...reader.end()].map((each) => unmaskedSentence(each, masker, system));
}

/** What the prompt asks for where there is no answer. */
const NOTHING = 'NONE';

/** One trace for all requests of an answer. */
function sumOf(heard: readonly AIMessage[], rendered: Rendered, model: string): ModelTrace {
  const traces = heard.map((message) => traceOf(message, rendered, model));
  const [first = traceOf(null, rendered, model), ...others] = traces;
  return others.reduce(
    (sum, { tokensIn, tokensOut }) => ({
      ...sum,
      tokensIn: sum.tokensIn + tokensIn,
      tokensOut: sum.tokensOut + tokensOut,
    }),
    first,
  );
}

/** The agent wraps what its middleware throws, and has an error of its own for too many calls. */
function causeOf(thrown: unknown): unknown {
  let cause = thrown;
  while (cause instanceof Error && cause.name === 'MiddlewareError' && cause.cause !== undefined)
    cause = cause.cause;
  const isLimit =
    cause instanceof Error && /CallLimit|GraphRecursion/u.test(`${cause.name} ${cause.constructor.name}`);
  return isLimit ? new Stopped('endless') : cause;
}
