import type { AIMessageChunk } from '@langchain/core/messages';
import type { WrittenSentence } from '../answer/answer.ts';
import type { Writer, WriterEvent, WritingTask } from '../answer/ports.ts';
import { ask, type Asking } from './ask.ts';
import { checkEnd } from './check-end.ts';
import { Stopped } from './failure-of.ts';
import { languageName } from './language-name.ts';
import type { Leave } from './leash.ts';
import { Masker } from './masking/masker.ts';
import type { Rendered } from './prompts.ts';
import { SentenceReader } from './sentence-reader.ts';
import { traceOf } from './trace-of.ts';
import { unmaskedSentence } from './unmasked-sentence.ts';

/** Eight sentences at the gate's length and room for the numbers; a reply that goes on is not listened to. */
const LONGEST_REPLY = 8_000;

/** Puts numbered sources into words, sentence by sentence as they are streamed. */
export function createWriter(asking: Asking): Writer {
  return { write: (task) => write(task, asking) };
}

async function* write(task: WritingTask, asking: Asking): AsyncGenerator<WriterEvent> {
  const masker = new Masker(asking.settings.maskNames);
  const rendered = renderTask(task, masker, asking);
  const leave = await asking.leash.take(task.asker);
  if (!leave.ok) {
    yield { event: 'fault', fault: leave.error };
    return;
  }
  yield* listen(rendered, leave.value, masker, asking);
}

function renderTask(
  { question, language, sources }: WritingTask,
  masker: Masker,
  { prompts }: Asking,
): Rendered {
  return prompts.render('write-answer', {
    language: languageName(language),
    question: masker.mask(question),
    sources: sources
      .map(({ title, text }, at) => `[${String(at + 1)}] ${masker.mask(title)}\n${masker.mask(text)}`)
      .join('\n\n'),
  });
}

async function* listen(
  rendered: Rendered,
  leave: Leave,
  masker: Masker,
  asking: Asking,
): AsyncGenerator<WriterEvent> {
  const reader = new SentenceReader();
  const { system } = rendered;
  const safe = (sentence: WrittenSentence): WriterEvent => ({
    event: 'sentence',
    sentence: unmaskedSentence(sentence, masker, system),
  });
  let reply: AIMessageChunk | null = null;
  let isSettled = false;
  try {
    for await (const chunk of await ask(rendered, leave.signal, asking)) {
      reply = reply === null ? chunk : reply.concat(chunk);
      if (chunk.text === '') continue;
      leave.heard();
      if (reply.text.length > LONGEST_REPLY) throw new Stopped('endless');
      for (const sentence of reader.read(chunk.text)) yield safe(sentence);
    }
    checkEnd(reply);
    for (const sentence of reader.end()) yield safe(sentence);
    const trace = traceOf(reply, rendered, asking.model);
    isSettled = true;
    await leave.done(trace);
    yield { event: 'end', trace };
  } catch (thrown) {
    isSettled = true;
    yield { event: 'fault', fault: await leave.failed(thrown, traceOf(reply, rendered, asking.model)) };
  } finally {
    // Whoever listened went away: that says nothing against the endpoint.
    if (!isSettled) await leave.done(traceOf(reply, rendered, asking.model));
  }
}
