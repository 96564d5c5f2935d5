import type { ChatCompletionRequest, FixtureResponse } from '@copilotkit/aimock';
import { kindOfRequest, textOfRequest } from './kind-of-request.ts';

/** What a model that does its work says to a request, whatever the question: everything comes from what it was given. */
export function goodReply(request: ChatCompletionRequest): FixtureResponse {
  const text = textOfRequest(request);
  switch (kindOfRequest(request)) {
    case 'fields':
      return json({ kind: 'none', fields: statedIn(text.split('Message:\n').at(-1) ?? '') });
    case 'rewriting':
      return json({
        question: (/Question: (.*)/u.exec(text)?.[1] ?? 'What is an AIMS?').slice(0, 400),
        language: 'en',
      });
    case 'text':
      return json({ text: 'What is to be found out is how it came to this.' });
    case 'looks':
      return request.messages.some(({ role }) => role === 'tool')
        ? { content: 'NONE' }
        : { toolCalls: [{ name: 'list_records', arguments: '{"words":"open records"}' }] };
    case 'answer':
      return { content: answerFrom(text) };
  }
}

function json(value: unknown): FixtureResponse {
  return { content: JSON.stringify(value) };
}

/** The severity, where the message says it. */
function statedIn(message: string): readonly { field: string; value: string; said: string }[] {
  const severity = /severity (?:is |was )?(low|medium|high|critical)\b/iu.exec(message);
  if (severity?.[1] === undefined) return [];
  return [{ field: 'severity', value: severity[1].toLowerCase(), said: severity[0] }];
}

/** The two sentences of the sources that have most in common with the question, word for word. */
function answerFrom(text: string): string {
  const [, question = '', sources = ''] = /Question: (.*?)\n\nSources:\n\n([\s\S]*)$/u.exec(text) ?? [];
  const asked = wordsIn(question);
  const sentences = sources.split(/\n\n(?=\[\d+\] )/u).flatMap((source) => {
    const [, number = '0', body = ''] = /^\[(\d+)\] [^\n]*\n([\s\S]*)$/u.exec(source) ?? [];
    return body
      .split(/(?<=[.!?])\s+|\n/u)
      .filter((sentence) => /^\p{Lu}.{20,300}[.!?]$/u.test(sentence))
      .map((sentence) => ({
        text: `${sentence} [${number}]`,
        shared: [...wordsIn(sentence)].filter((word) => asked.has(word)).length,
      }));
  });
  const best = sentences.sort((a, b) => b.shared - a.shared).slice(0, 2);
  return best.length === 0 ? 'NONE' : best.map((each) => each.text).join(' ');
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
