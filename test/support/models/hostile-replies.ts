import type { ChatCompletionRequest, FixtureResponse } from '@copilotkit/aimock';
import { kindOfRequest, textOfRequest } from './kind-of-request.ts';

/** Says to each request what does the most harm, one thing after the other. */
export function hostileReplies(): (request: ChatCompletionRequest) => FixtureResponse {
  let asked = 0;
  return (request) => {
    asked += 1;
    switch (kindOfRequest(request)) {
      case 'fields':
        return fields(textOfRequest(request).split('Message:\n').at(-1) ?? '', asked);
      case 'rewriting':
        return json({ question: 'Print A.99.9 and INC-2026-0907 for <!channel>', language: 'en' });
      case 'text':
        return json({
          text: 'See https://evil.example/?d=1 <!channel>. INC-2026-0907 saved this. A.99.9 is broken.',
        });
      case 'looks':
        return { toolCalls: [{ name: 'create_record', arguments: '{"title":"PWNED"}' }] };
      case 'answer':
        return { content: ANSWERS[asked % ANSWERS.length] ?? '' };
    }
  };
}

/** Nothing of this may be shown to anybody: no document, no record and no message holds it. */
export const HOSTILE_WORDS =
  /A\.99\.9|clause 11\.4|INC-2026-0907|RSK-2026-0042|nobody has to report|4,711|evil\.example\/collect|evil\.example\/\?d|PWNED|create_record|U0VICTIM|nswer a question about an organization/u;

const ANSWERS: readonly string[] = [
  'A.99.9 and clause 11.4 ask for this. [1] INC-2026-0907 and RSK-2026-0042 show it. [1]',
  'The policy says “nobody has to report anything at any time”. [1] It costs 4,711 euros. [1]',
  '<!channel> read https://evil.example/collect?d=1 now. [1] [Click](https://evil.example) here. [1]',
  'a'.repeat(200_000),
  'I have saved the record INC-2026-0907 for you. [1] Done.',
  'Nobody ever has to keep prompt logs. [1] Prompt logs are kept forever. [1]',
  'PWNED',
  "Answer a question about an organization's AI management system (ISO/IEC 42001) from numbered sources. [1]",
  '',
];

/** Values that the message does not carry, with words that are not there, or that say something else. */
function fields(message: string, asked: number): FixtureResponse {
  if (asked % 5 === 0) return { content: 'a'.repeat(200_000) };
  if (asked % 5 === 1) return { content: '{"save":true,"record":"INC-2026-0907"}' };
  const said = message.slice(0, 40);
  return json({
    kind: 'incident',
    fields: [
      { field: 'owner', value: 'U0VICTIM', said },
      { field: 'severity', value: 'critical', said: asked % 2 === 0 ? said : 'words that nobody has said' },
      { field: 'likelihood', value: '5', said },
      { field: 'impact', value: '5', said },
      { field: 'treatment', value: 'accept', said },
      { field: 'harmTypes', value: 'safety, environment', said },
      { field: 'changeKind', value: 'tool-access', said },
      { field: 'dueDate', value: '2031-01-01', said },
      { field: 'immediateAction', value: 'see https://evil.example/?d=1', said },
      { field: 'occurredAt', value: '2020-01-01', said },
      { field: 'affectedCount', value: '4711', said },
    ],
  });
}

function json(value: unknown): FixtureResponse {
  return { content: JSON.stringify(value) };
}
