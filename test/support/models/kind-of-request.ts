import type { ChatCompletionRequest } from '@copilotkit/aimock';

export type RequestKind = 'fields' | 'rewriting' | 'text' | 'looks' | 'answer';

/** Which job a request is for, by the shape that it wants back. */
export function kindOfRequest({ response_format, tools }: ChatCompletionRequest): RequestKind {
  if (tools !== undefined && tools.length > 0) return 'looks';
  const wanted = JSON.stringify(response_format ?? '');
  if (wanted.includes('"said"')) return 'fields';
  if (wanted.includes('"language"')) return 'rewriting';
  return wanted.includes('"text"') && wanted.includes('json_schema') ? 'text' : 'answer';
}

/** All that a request says to the model. */
export function textOfRequest({ messages }: ChatCompletionRequest): string {
  return messages
    .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
    .join('\n');
}
