import type { webApi } from '@slack/bolt';
import manifest from '../../manifest.json' with { type: 'json' };
import { signIn, tryAppToken } from './sign-in.ts';

/** One thing that was checked, for `aims doctor`; `fix` is null when it is in order. */
export interface WorkspaceFinding {
  readonly check: string;
  readonly found: string;
  readonly fix: string | null;
}

export interface WorkspaceClients {
  readonly bot: webApi.WebClient;
  /** A client with the app-level token; null over HTTP. */
  readonly app: webApi.WebClient | null;
}

/** Token, scopes and socket. Calls only what changes nothing. */
export async function checkWorkspace({ bot, app }: WorkspaceClients): Promise<WorkspaceFinding[]> {
  const token = await checkToken(bot);
  const scopes = token.fix === null ? [await checkScopes(bot)] : [];
  return [token, ...scopes, ...(app === null ? [] : [await checkSocket(app)])];
}

async function checkToken(bot: webApi.WebClient): Promise<WorkspaceFinding> {
  const check = 'Slack bot token';
  const signedIn = await signIn(bot);
  if (!signedIn.ok) return { check, found: signedIn.error.problem, fix: signedIn.error.fix };
  const { botUserId, workspaceUrl } = signedIn.value;
  return { check, found: `${botUserId} at ${workspaceUrl ?? 'an unnamed workspace'}`, fix: null };
}

/** Slack lists the granted scopes in the header of every answer. */
async function checkScopes(bot: webApi.WebClient): Promise<WorkspaceFinding> {
  const check = 'Slack scopes';
  const needed = manifest.oauth_config.scopes.bot;
  const granted = (await bot.auth.test()).response_metadata?.scopes;
  if (granted === undefined) {
    return { check, found: 'the server does not say which are granted (local-slack does not)', fix: null };
  }
  const missing = needed.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return { check, found: `all ${String(needed.length)} granted`, fix: null };
  return {
    check,
    found: `missing: ${missing.join(', ')}`,
    fix: 'Paste manifest.json under "App Manifest" on the app’s page, save, and install the app again.',
  };
}

async function checkSocket(app: webApi.WebClient): Promise<WorkspaceFinding> {
  const check = 'Slack app token (Socket Mode)';
  const tried = await tryAppToken(app);
  if (!tried.ok) return { check, found: tried.error.problem, fix: tried.error.fix };
  return { check, found: 'a socket can be opened', fix: null };
}
