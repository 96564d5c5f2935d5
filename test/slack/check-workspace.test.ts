import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { checkWorkspace } from '../../src/slack/check-workspace.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { apiError, ScriptedSlack } from './scripted-slack.ts';

let slack: ScriptedSlack;
beforeEach(async () => {
  slack = await ScriptedSlack.start();
  slack.answer('auth.test', {
    ok: true,
    user_id: 'U0AIMSBOT1',
    url: 'https://harbour-mutual.slack.com/',
    ...granted(NEEDED),
  });
  slack.answer('apps.connections.open', { ok: true, url: 'wss://x' });
});
afterEach(() => slack.stop());

const NEEDED = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'dnd:read',
  'files:read',
  'groups:history',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
  'users:read',
  'users:read.email',
];

/** Slack lists scopes in a header; the client puts that list here. */
function granted(scopes: readonly string[]) {
  return { response_metadata: { scopes } };
}

function check() {
  const client = (token: string) => slackClient(token, slack.apiUrl, silentLogger);
  return checkWorkspace({ bot: client('xoxb-test'), app: client('xapp-test') });
}

describe('the check of a workspace', () => {
  it('finds nothing to mend when all is in order', async () => {
    expect(await check()).toEqual([
      { check: 'Slack bot token', found: 'U0AIMSBOT1 at https://harbour-mutual.slack.com/', fix: null },
      { check: 'Slack scopes', found: `all ${String(NEEDED.length)} granted`, fix: null },
      { check: 'Slack app token (Socket Mode)', found: 'a socket can be opened', fix: null },
    ]);
  });

  it('names the scopes that are missing, and how to get them', async () => {
    const answer = { ok: true, user_id: 'U0AIMSBOT1', ...granted(NEEDED.slice(2)) };
    slack.answer('auth.test', answer);
    const scopes = (await check()).find((finding) => finding.check === 'Slack scopes');
    expect(scopes?.found).toBe('missing: app_mentions:read, assistant:write');
    expect(scopes?.fix).toContain('manifest.json');
  });

  it('says that a server tells no scopes', async () => {
    slack.answer('auth.test', { ok: true, user_id: 'U0AIMSBOT1' });
    expect((await check()).find((finding) => finding.check === 'Slack scopes')).toMatchObject({ fix: null });
  });

  it('says what to set when the tokens are wrong', async () => {
    slack.answer('auth.test', apiError('account_inactive'));
    slack.answer('apps.connections.open', apiError('not_allowed_token_type'));
    const findings = await check();
    expect(findings.map((finding) => finding.found)).toEqual([
      'Slack does not accept the bot token (account_inactive).',
      'Slack does not accept the app token (not_allowed_token_type).',
    ]);
    expect(findings[0]?.fix).toContain('SLACK_BOT_TOKEN');
    expect(findings[1]?.fix).toContain('SLACK_APP_TOKEN');
  });

  it('tells a network that is down from a wrong token', async () => {
    slack.answer('auth.test', { status: 503 });
    const [token] = await check();
    expect(token?.found).toContain('could not be reached');
    expect(token?.fix).toContain('SLACK_API_URL');
  });
});
