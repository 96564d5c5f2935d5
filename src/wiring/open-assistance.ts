import { join } from 'node:path';
import type { Answer } from '../answer/answer.ts';
import { assistAnswers } from '../answer/written/assist-answers.ts';
import type { Config } from '../config.ts';
import type { ModelUse } from '../conversation/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Endpoint } from '../model/chat-models.ts';
import type { Model } from '../model/open-model.ts';
import { dayIn } from '../records/when.ts';
import { readSettings } from '../settings.ts';
import { mayLeave } from './may-leave.ts';
import type { DocumentAsker, Knowledge } from './open-knowledge.ts';

const PROMPTS = join(import.meta.dirname, '..', '..', 'prompts');

/** Null when no chat model is configured. */
export function chatEndpoint({ model }: Config): Endpoint | null {
  if (model === null || model.chatModel === null) return null;
  return { apiKey: model.apiKey, baseUrl: model.baseUrl, chatModel: model.chatModel };
}

/** Null when no chat model is configured: then nothing here is loaded, and every job works without it. */
export async function openConfiguredModel(
  config: Config,
  use: ModelUse,
  logger: Logger,
): Promise<Model | null> {
  const endpoint = chatEndpoint(config);
  if (endpoint === null) return null;
  const [{ openModel }, { loadPrompts }] = await Promise.all([
    import('../model/open-model.ts'),
    import('../model/prompts.ts'),
  ]);
  return openModel({
    endpoint,
    settings: readSettings(config.settingsFile).model,
    prompts: loadPrompts(PROMPTS),
    use,
    logger,
    now: () => Date.now(),
    today: () => dayIn(config.timezone, new Date()),
  });
}

/** How questions are answered: with the model where there is one, and always from what the asker may read. */
export function askWith(
  model: Model | null,
  knowledge: Knowledge,
  config: Config,
): (question: string, asker: DocumentAsker | 'operator') => Promise<Answer> {
  const ask = askByWords(model, knowledge, config);
  return (question, asker) => knowledge.about(question, () => ask(question, asker));
}

function askByWords(
  model: Model | null,
  knowledge: Knowledge,
  config: Config,
): (question: string, asker: DocumentAsker | 'operator') => Promise<Answer> {
  if (model === null) return (question, asker) => Promise.resolve(knowledge.ask(question, asker));
  const settings = readSettings(config.settingsFile).model;
  return (question, asker) => {
    const { answerer, registry, index, readable } = knowledge.library();
    const assisted = assistAnswers({
      ...{ answerer, registry, index, ...model },
      mayLeave: (id) => id.startsWith('knowledge/') || mayLeave(index.document(id)?.audience, settings),
      today: () => dayIn(config.timezone, new Date()),
    });
    const { user, memory } = asker === 'operator' ? { user: OPERATOR, memory: null } : asker;
    return assisted.answer(question, { user, memory, allows: readable(asker) });
  };
}

/** Whose share of the budget the terminal uses. */
const OPERATOR = 'operator';
