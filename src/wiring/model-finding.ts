import type { Config } from '../config.ts';
import type { ModelSettings } from '../model/model-settings.ts';
import type { Finding } from '../cli/doctor.ts';
import { readSettings } from '../settings.ts';
import { chatEndpoint } from './chat-endpoint.ts';

const NO_CHAT_MODEL =
  'Set AIMS_CHAT_MODEL to the name of the chat model, or leave OPENAI_API_KEY and OPENAI_BASE_URL out.';

/**
 * Which language models are asked, what leaves for them, and within which limits. `usedToday`: tokens of everybody; null where
 * that cannot be read.
 */
export function modelFinding(config: Config, usedToday: number | null): Finding {
  if (config.model === null)
    return { state: 'ok', what: 'Language model: none; every job works without one', fix: null };
  const endpoint = chatEndpoint(config);
  const { embeddingModel, baseUrl } = config.model;
  if (endpoint === null && embeddingModel === null)
    return {
      state: 'note',
      what: 'Language model: an endpoint is configured, and no chat model',
      fix: NO_CHAT_MODEL,
    };
  const settings = readSettings(config.settingsFile).model;
  const models = [
    endpoint?.chatModel ?? 'no chat model',
    ...(embeddingModel === null ? [] : [`passages and questions embedded by ${embeddingModel}`]),
  ].join(', ');
  const what = `Language model: ${models} at ${baseUrl ?? 'OpenAI'}. ${leaving(settings, endpoint !== null)} ${limits(settings)} ${budget(settings, usedToday)}`;
  if (usedToday !== null && usedToday >= settings.budget.inAll) return { state: 'note', what, fix: USED_UP };
  return endpoint === null ? { state: 'note', what, fix: NO_CHAT_MODEL } : { state: 'ok', what, fix: null };
}

const USED_UP =
  'The day’s budget is used up: answers are plain until tomorrow, or raise model.budget.inAll in your settings file (AIMS_SETTINGS).';

function leaving({ mayLeave, maskNames }: ModelSettings, isAsked: boolean): string {
  const { audiences, records } = mayLeave;
  const names =
    ['', ' and one name of a person'][maskNames.length] ?? ` and ${String(maskNames.length)} names of people`;
  const said = isAsked ? `messages and records of ${records.join(', ') || 'no type'}` : 'questions';
  return [
    `What may leave: documents for ${audiences.join(', ') || 'nobody'}; ${said}.`,
    'What stays: all other documents, restricted records, concerns.',
    `Masked: e-mail addresses, telephone, card and account numbers, keys, mentions${names}.`,
  ].join(' ');
}

function limits({ atOnce, totalMs, rest }: ModelSettings): string {
  const failures =
    rest.afterFailures === 1 ? 'one failure' : `${String(rest.afterFailures)} failures in a row`;
  return `At most ${String(atOnce)} requests at once and ${seconds(totalMs)} an answer; after ${failures} a model is left alone for ${seconds(rest.forMs)}.`;
}

function budget({ budget: { perPerson, inAll } }: ModelSettings, usedToday: number | null): string {
  const used = usedToday === null ? '' : `, of which ${number(usedToday)} are used today`;
  return `A day at most ${number(perPerson)} tokens a person and ${number(inAll)} in all${used}`;
}

function seconds(ms: number): string {
  return `${number(ms / 1000)} s`;
}

function number(amount: number): string {
  return amount.toLocaleString('en-GB');
}
