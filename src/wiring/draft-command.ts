import type { DraftCommandDeps } from '../cli/draft.ts';
import type { Config } from '../config.ts';
import { jsonLogger } from '../json-logger.ts';
import { readSettings } from '../settings.ts';
import { chatEndpoint } from './chat-endpoint.ts';
import { openKnowledge } from './open-knowledge.ts';

/** `aims draft`: what a first message says, by the rules and, where there is one, by the model. */
export async function openDraft(config: Config): Promise<DraftCommandDeps> {
  const read = {
    timezone: config.timezone,
    knowledge: () => openKnowledge(config, jsonLogger('error')),
    scales: readSettings(config.settingsFile).risk,
  };
  if (chatEndpoint(config) === null) return { ...read, suggester: null, close: () => Promise.resolve() };
  // The budget is kept with the records, which nothing else here needs.
  const [{ openStore }, { openConfiguredModel }, { modelAccess }] = await Promise.all([
    import('../store/open-store.ts'),
    import('./open-assistance.ts'),
    import('./model-access.ts'),
  ]);
  const store = await openStore(config);
  const model = await openConfiguredModel(config, modelAccess(config, store.modelUse, jsonLogger('error')));
  const suggester =
    model === null
      ? null
      : {
          suggest: (task: Parameters<typeof model.suggester.suggest>[0]) =>
            model.withinTurn(() => model.suggester.suggest(task)),
        };
  return { ...read, suggester, close: () => store.close() };
}
