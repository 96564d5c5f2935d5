import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Logger } from '../kernel/logger.ts';
import { jsonLogger } from '../json-logger.ts';
import { localSlackAbilities, slackAbilities } from '../slack/client-abilities.ts';
import { EXAMPLE_WORKSPACE, examplePeople } from '../slack/example-workspace.ts';
import { startLocalSlack } from '../slack/start-local-slack.ts';
import type { Surroundings } from './connect-workspace.ts';
import { documentsFolder } from './documents.ts';
import { exampleGreeting } from './example-greeting.ts';
import type { Running } from './running.ts';
import { serveWorkspace } from './serve-workspace.ts';

const LOCAL_SLACK_PORT = 3100;

const IN_SLACK: Surroundings = { abilities: slackAbilities, linksTo: null, concernReaders: [] };

/** Serves the workspace that the tokens belong to; without tokens, an example workspace on this machine. */
export async function serve(config: Config): Promise<Running> {
  const logger = jsonLogger(config.logLevel);
  if (config.slack.mode !== 'none') return serveWorkspace(config, config.slack, IN_SLACK, logger);
  return serveExample(config, logger);
}

async function serveExample(config: Config, logger: Logger): Promise<Running> {
  const server = await startLocalSlack({
    port: LOCAL_SLACK_PORT,
    dir: join(config.dataDir, 'local-slack'),
    mode: 'socket',
  });
  if (!server.ok) throw server.error;
  const { app, users } = EXAMPLE_WORKSPACE;
  const example: Config = {
    ...config,
    slackApiUrl: server.value.apiUrl,
    managers: [users[0].id],
    auditors: [users[2].id],
    documentsDir: documentsFolder(config),
  };
  const slack = { mode: 'socket', botToken: app.botToken, appToken: app.appToken } as const;
  try {
    const local: Surroundings = {
      abilities: localSlackAbilities(examplePeople()),
      linksTo: `${server.value.url}/`,
      concernReaders: [users[0].id],
    };
    const running = await serveWorkspace(example, slack, local, logger);
    return {
      greeting: exampleGreeting(server.value.url),
      stop: async () => {
        await running.stop();
        await server.value.stop();
      },
    };
  } catch (thrown) {
    await server.value.stop();
    throw thrown;
  }
}
