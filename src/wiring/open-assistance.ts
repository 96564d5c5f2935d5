import { join } from 'node:path';
import type { Answer, WrittenSentence } from '../answer/answer.ts';
import { investigateQuestion } from '../answer/investigate/investigate-question.ts';
import { isSafeRewriting } from '../answer/written/is-safe-rewriting.ts';
import { assistAnswers } from '../answer/written/assist-answers.ts';
import type { Config } from '../config.ts';
import type { Investigation } from '../conversation/deps.ts';
import type { Model } from '../model/open-model.ts';
import { dayIn } from '../records/when.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { readSettings } from '../settings.ts';
import { chatEndpoint } from './chat-endpoint.ts';
import { mayLeave as documentMayLeave, recordMayLeave } from './may-leave.ts';
import type { ModelAccess } from './model-access.ts';
import type { DocumentAsker, Knowledge } from './open-knowledge.ts';

const PROMPTS = join(import.meta.dirname, '..', '..', 'prompts');

/** Null when no chat model is configured: then nothing here is loaded, and every job works without it. */
export async function openConfiguredModel(config: Config, access: ModelAccess): Promise<Model | null> {
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
    ...access,
    onCall: access.onCall('chat'),
  });
}

/** How questions are answered: with the model where there is one, and always from what the asker may read. */
export function askWith(model: Model | null, knowledge: Knowledge, config: Config): Ask {
  const ask = askByWords(model, knowledge, config);
  return (question, asker, written) =>
    knowledge.about({ question, asker }, () => ask(question, asker, written));
}

/** `written` hears each sentence that a model wrote and that has passed the checks. */
type Ask = (
  question: string,
  asker: DocumentAsker | 'operator',
  written?: (words: string) => void,
) => Promise<Answer>;

function askByWords(model: Model | null, knowledge: Knowledge, config: Config): Ask {
  if (model === null) return (question, asker) => Promise.resolve(knowledge.ask(question, asker));
  return (question, asker, written) => {
    const { answerer, registry, index, readable } = knowledge.library();
    const { mayLeave, today } = leaving(index, config);
    const assisted = assistAnswers({
      ...{ answerer, registry, index, ...model, mayLeave },
      today: () => today,
    });
    const { user, memory } = asker === 'operator' ? { user: OPERATOR, memory: null } : asker;
    const allows = readable(asker);
    return model.withinTurn(() => heard(assisted.stream(question, { user, memory, allows }), written));
  };
}

/** Looks into questions with the model; null without one. */
export function investigateWith(
  model: Model | null,
  knowledge: Knowledge,
  config: Config,
  emailOf: (user: string) => Promise<string | null>,
): Investigation | null {
  if (model === null) return null;
  const settings = readSettings(config.settingsFile).model;
  return {
    mayLeave: (record) => recordMayLeave(record, settings),
    async inEnglish(question, user) {
      const told = await model.withinTurn(() =>
        model.rewriter.rewrite({ asker: user, question, before: null }),
      );
      if (told.outcome === 'fault' || !isSafeRewriting(told.question, question)) return null;
      return { question: told.question, language: told.language };
    },
    async investigate({ question, understood, asker, shelf, tell }) {
      const { answerer, registry, index, readable } = knowledge.library();
      const allows = readable({ ...asker, email: await emailOf(asker.user) });
      const looking = { question, understood, asker: { user: asker.user, allows }, shelf, tell };
      return knowledge.about({ question: understood.question, asker }, () =>
        investigateQuestion(looking, {
          ...{ answerer, registry, index, investigator: model.investigator },
          ...leaving(index, config),
        }),
      );
    },
  };
}

/** What of the documents may go to the model, and the day on which that is asked. */
function leaving(
  index: SearchIndex,
  config: Config,
): { mayLeave(id: string): boolean; readonly today: string } {
  const settings = readSettings(config.settingsFile).model;
  return {
    mayLeave: (id) => id.startsWith('knowledge/') || documentMayLeave(index.document(id)?.audience, settings),
    today: dayIn(config.timezone, new Date()),
  };
}

/** Each sentence as it comes, then the whole. */
async function heard(
  sentences: AsyncGenerator<WrittenSentence, Answer>,
  written: (words: string) => void = () => undefined,
): Promise<Answer> {
  for (;;) {
    const next = await sentences.next();
    if (next.done === true) return next.value;
    written(`${next.value.text} `);
  }
}

/** Whose share of the budget the terminal uses. */
const OPERATOR = 'operator';
