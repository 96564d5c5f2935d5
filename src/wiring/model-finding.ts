import type { Config } from '../config.ts';
import type { ModelSettings } from '../model/model-settings.ts';
import type { Finding } from '../cli/doctor.ts';
import { readSettings } from '../settings.ts';
import { chatEndpoint } from './chat-endpoint.ts';

const NO_CHAT_MODEL =
  'Set AIMS_CHAT_MODEL to the name of the chat model, or leave OPENAI_API_KEY and OPENAI_BASE_URL out.';

/** Which language model is asked, and what leaves for it. */
export function modelFinding(config: Config): Finding {
  const endpoint = chatEndpoint(config);
  if (config.model === null)
    return { state: 'ok', what: 'Language model: none; every job works without one', fix: null };
  if (endpoint === null)
    return {
      state: 'note',
      what: 'Language model: an endpoint is configured, and no chat model',
      fix: NO_CHAT_MODEL,
    };
  const embedding = config.model.embeddingModel;
  const embedded = embedding === null ? '' : `, passages embedded by ${embedding}`;
  const what = `Language model: ${endpoint.chatModel} at ${endpoint.baseUrl ?? 'OpenAI'}${embedded}`;
  return { state: 'ok', what: `${what}. ${leaving(readSettings(config.settingsFile).model)}`, fix: null };
}

function leaving({ mayLeave, maskNames, budget }: ModelSettings): string {
  const { audiences, records } = mayLeave;
  const number = (tokens: number) => tokens.toLocaleString('en-GB');
  const names =
    ['', ' and one name of a person'][maskNames.length] ?? ` and ${String(maskNames.length)} names of people`;
  return [
    `What may leave: documents for ${audiences.join(', ') || 'nobody'}; messages and records of ${records.join(', ') || 'no type'}.`,
    'What stays: all other documents, restricted records, concerns.',
    `Masked: e-mail addresses, telephone, card and account numbers, keys, mentions${names}.`,
    `A day at most ${number(budget.perPerson)} tokens a person and ${number(budget.inAll)} in all`,
  ].join(' ');
}
