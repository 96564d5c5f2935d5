import type { AskDeps } from '../cli/ask.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../kernel/logger.ts';
import { jsonLogger } from '../json-logger.ts';
import { openKnowledge, type Knowledge } from './open-knowledge.ts';

/**
 * `aims ask`. Whoever sits at the terminal of the machine has the documents themselves. Only what answers is loaded: the
 * rest of the assistant costs more time to load than an answer takes.
 */
export async function openAnswers(config: Config): Promise<AskDeps> {
  const logger = jsonLogger('error');
  return config.model === null
    ? withoutModel(await openKnowledge(config, logger))
    : withModel(config, logger);
}

function withoutModel(knowledge: Knowledge): AskDeps {
  return {
    understand: (onProgress) => knowledge.understandAtOnce(onProgress),
    ask: (question) => Promise.resolve(knowledge.ask(question, 'operator')),
    statement: () => knowledge.statement('operator'),
    close: () => Promise.resolve(),
  };
}

/** The budget is kept with the records, which nothing else here needs. */
async function withModel(config: Config, logger: Logger): Promise<AskDeps> {
  const [{ openStore }, { askWith, openConfiguredModel }, { modelAccess }] = await Promise.all([
    import('../store/open-store.ts'),
    import('./open-assistance.ts'),
    import('./model-access.ts'),
  ]);
  const store = await openStore(config);
  const access = modelAccess(config, store.modelUse, logger);
  const knowledge = await openKnowledge(config, logger, access);
  const model = await openConfiguredModel(config, access);
  const ask = askWith(model, knowledge, config);
  return {
    understand: (onProgress) => knowledge.understandAtOnce(onProgress),
    ask: (question) => ask(question, 'operator'),
    statement: () => knowledge.statement('operator'),
    close: () => store.close(),
  };
}
