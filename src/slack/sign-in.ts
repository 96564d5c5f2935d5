import type { webApi } from '@slack/bolt';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { BotIdentity } from './bot-identity.ts';
import { callFailure } from './slack-errors.ts';

/** Why Slack does not let us in, and what to do about it. */
export interface SignInProblem {
  readonly code: 'slack-token' | 'slack-app-token' | 'slack-unreachable';
  readonly problem: string;
  readonly fix: string;
  readonly cause?: unknown;
}

const BOT_TOKEN_FIX =
  'Set SLACK_BOT_TOKEN to the “Bot User OAuth Token” (xoxb-…) on the app’s page “OAuth & Permissions”.';
const APP_TOKEN_FIX =
  'Set SLACK_APP_TOKEN to an app-level token (xapp-…) with the scope connections:write, made on the app’s page “Basic Information”.';
const REACH_FIX = 'Check the network, the proxy and SLACK_API_URL.';

/** Who the bot token belongs to. */
export async function signIn(client: webApi.WebClient): Promise<Result<BotIdentity, SignInProblem>> {
  try {
    const answer = await client.auth.test();
    if (!answer.user_id) {
      return err({
        code: 'slack-token',
        problem: 'The bot token belongs to no bot user.',
        fix: BOT_TOKEN_FIX,
      });
    }
    return ok({
      botUserId: answer.user_id,
      botId: answer.bot_id ?? null,
      workspaceUrl: answer.url === undefined ? null : answer.url.replace(/\/?$/, '/'),
    });
  } catch (thrown) {
    const failure = callFailure(thrown);
    if (failure.failure !== 'credentials') return err(unreachable(thrown));
    const problem = `Slack does not accept the bot token (${failure.code}).`;
    return err({ code: 'slack-token', problem, fix: BOT_TOKEN_FIX, cause: thrown });
  }
}

/** Whether a socket can be opened. The address that Slack gives for it is not used, and lapses. */
export async function tryAppToken(client: webApi.WebClient): Promise<Result<null, SignInProblem>> {
  try {
    await client.apps.connections.open({});
    return ok(null);
  } catch (thrown) {
    return err(socketProblem(thrown));
  }
}

export function socketProblem(thrown: unknown): SignInProblem {
  const failure = callFailure(thrown);
  if (failure.failure !== 'credentials') return unreachable(thrown);
  const problem = `Slack does not accept the app token (${failure.code}).`;
  return { code: 'slack-app-token', problem, fix: APP_TOKEN_FIX, cause: thrown };
}

export function signInError({ code, problem, fix, cause }: SignInProblem): AppError {
  return new AppError(code, `${problem} ${fix}`, { cause });
}

function unreachable(thrown: unknown): SignInProblem {
  const problem = `Slack could not be reached (${messageOf(thrown)}).`;
  return { code: 'slack-unreachable', problem, fix: REACH_FIX, cause: thrown };
}
