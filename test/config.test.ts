import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('starts without any setting', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      slack: { mode: 'none' },
      dataDir: 'data',
      databaseUrl: null,
      reviewAt: 'Mon 09:00',
      model: null,
    });
  });

  it('chooses Socket Mode with an app token and HTTP with a signing secret', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack.mode).toBe('socket');
    expect(
      readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '8080' }).slack,
    ).toMatchObject({
      mode: 'http',
      port: 8080,
    });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN must start with "xoxb-"'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN must start with "xapp-"'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: 'http' }, 'PORT must be a number'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must start with postgres://'],
    [{ AIMS_DOCUMENTS_URL: 'wiki/aims' }, 'AIMS_DOCUMENTS_URL must be the address'],
    [{ AIMS_PUBLIC_URL: 'aims.example.org' }, 'AIMS_PUBLIC_URL must be the https address'],
    [{ AIMS_PUBLIC_URL: 'http://aims.example.org' }, 'AIMS_PUBLIC_URL must be the https address'],
    [{ AIMS_PUBLIC_URL: 'https://localhost' }, 'AIMS_PUBLIC_URL must be the https address'],
    [{ AIMS_PUBLIC_URL: 'https://harbour.slack.com' }, 'AIMS_PUBLIC_URL must be the https address'],
    [{ AIMS_PUBLIC_URL: 'https://aims.example.org/?q=1' }, 'AIMS_PUBLIC_URL must be the https address'],
    [{ AIMS_MANAGERS: 'Anna Bell' }, 'AIMS_MANAGERS takes Slack user ids'],
    [{ AIMS_AUDITORS: 'U1; U2' }, 'AIMS_AUDITORS takes Slack user ids'],
    [{ AIMS_TIMEZONE: 'Mars/Olympus' }, 'AIMS_TIMEZONE must be a time zone'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be debug, info, warn or error'],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL must be a URL'],
    [{ LANGSMITH_TRACING: 'true' }, 'LANGSMITH_TRACING would send'],
    [{ LANGCHAIN_TRACING_V2: 'TRUE' }, 'LANGCHAIN_TRACING_V2 would send'],
  ])('stops with a sentence that says what to set: %o', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  it('takes empty variables for missing ones', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', DATABASE_URL: ' ' })).toMatchObject({
      slack: { mode: 'none' },
      databaseUrl: null,
    });
  });

  it('splits lists of people', () => {
    expect(readConfig({ AIMS_MANAGERS: 'U1, U2 ,' }).managers).toEqual(['U1', 'U2']);
    expect(readConfig({ AIMS_MANAGERS: 'you' }).managers).toEqual(['you']);
  });
});
