import type { BotIdentity } from '../../src/slack/bot-identity.ts';

/** Payloads as Slack sends them (docs.slack.dev), with the keys that we do not read left in where they are usual. */
export const SELF: BotIdentity = {
  botUserId: 'U0AIMSBOT1',
  botId: 'B0AIMSBOT1',
  workspaceUrl: 'https://harbour-mutual.slack.com/',
};

export const TS = '1790000000.000100';
export const REPLY_TS = '1790000060.000200';

export function callback(event: Record<string, unknown>, eventId = 'Ev0PRIYA0001'): Record<string, unknown> {
  return {
    token: 'verification-token',
    team_id: 'T0HARBOUR1',
    api_app_id: 'A0AIMS0001',
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: 1790000000,
    authorizations: [
      {
        enterprise_id: null,
        team_id: 'T0HARBOUR1',
        user_id: 'U0AIMSBOT1',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: '4-eyJldCI6Im1lc3NhZ2UifQ',
  };
}

export function message(more: Record<string, unknown> = {}): Record<string, unknown> {
  return callback({
    type: 'message',
    user: 'U0PRIYA001',
    text: 'the chatbot told a customer the wrong price',
    ts: TS,
    client_msg_id: '6f9a0a3c-7d1e-4f57-9f5a-2c3d4e5f6a7b',
    team: 'T0HARBOUR1',
    blocks: [{ type: 'rich_text', block_id: 'xYz', elements: [] }],
    channel: 'C0GENERAL1',
    event_ts: TS,
    channel_type: 'channel',
    ...more,
  });
}

export function mention(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const event = {
    type: 'app_mention',
    user: 'U0PRIYA001',
    text,
    ts: TS,
    channel: 'C0GENERAL1',
    event_ts: TS,
  };
  return callback({ ...event, ...more }, 'Ev0PRIYA0002');
}

/** Somebody wrote an address of a domain that the app has registered. */
export function linkShared(more: Record<string, unknown> = {}): Record<string, unknown> {
  return callback({
    type: 'link_shared',
    user: 'U0PRIYA001',
    channel: 'C0GENERAL1',
    message_ts: TS,
    event_ts: TS,
    unfurl_id: 'C0GENERAL1.1790000000.000100.abc',
    source: 'conversations_history',
    is_bot_user_member: true,
    links: [{ domain: 'aims.example.org', url: 'https://aims.example.org/records/INC-2026-0001' }],
    ...more,
  });
}

export function changed(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  const both = { type: 'message', user: 'U0PRIYA001', ts: TS, team: 'T0HARBOUR1' };
  return callback({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: 'C0GENERAL1',
    channel_type: 'channel',
    ts: REPLY_TS,
    event_ts: REPLY_TS,
    message: { ...both, edited: { user: 'U0PRIYA001', ts: REPLY_TS }, ...after },
    previous_message: { ...both, ...before },
  });
}

export function deleted(previous: Record<string, unknown>): Record<string, unknown> {
  return callback({
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: 'C0GENERAL1',
    channel_type: 'channel',
    ts: REPLY_TS,
    event_ts: REPLY_TS,
    deleted_ts: TS,
    previous_message: { type: 'message', user: 'U0PRIYA001', text: 'said', ts: TS, ...previous },
  });
}

export function slashCommand(text: string): Record<string, unknown> {
  return {
    token: 'verification-token',
    team_id: 'T0HARBOUR1',
    team_domain: 'harbour-mutual',
    channel_id: 'C0GENERAL1',
    channel_name: 'general',
    user_id: 'U0PRIYA001',
    user_name: 'priya',
    command: '/aims',
    text,
    api_app_id: 'A0AIMS0001',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/T0HARBOUR1/1/abc',
    trigger_id: '13345224609.738474920.8088930838d88f008e0',
  };
}

export function press(
  control: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'block_actions',
    user: { id: 'U0PRIYA001', username: 'priya', name: 'priya', team_id: 'T0HARBOUR1' },
    api_app_id: 'A0AIMS0001',
    token: 'verification-token',
    container: {
      type: 'message',
      message_ts: REPLY_TS,
      channel_id: 'C0GENERAL1',
      is_ephemeral: false,
      thread_ts: TS,
    },
    trigger_id: '12466734323.1395872398',
    team: { id: 'T0HARBOUR1', domain: 'harbour-mutual' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'C0GENERAL1', name: 'general' },
    message: {
      bot_id: 'B0AIMSBOT1',
      type: 'message',
      text: 'How severe is it?',
      user: 'U0AIMSBOT1',
      ts: REPLY_TS,
      thread_ts: TS,
    },
    state: { values: {} },
    response_url: 'https://hooks.slack.com/actions/T0HARBOUR1/1/abc',
    actions: [{ block_id: 'bl1', action_ts: '1790000070.123456', ...control }],
    ...more,
  };
}

export function messageShortcut(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message_action',
    token: 'verification-token',
    callback_id: 'log_incident',
    trigger_id: '13345224609.738474920.aaa',
    action_ts: '1790000080.000001',
    response_url: 'https://hooks.slack.com/app/T0HARBOUR1/1/abc',
    team: { id: 'T0HARBOUR1', domain: 'harbour-mutual' },
    channel: { id: 'C0GENERAL1', name: 'general' },
    user: { id: 'U0INGRID01', name: 'ingrid' },
    message_ts: TS,
    message: {
      type: 'message',
      user: 'U0TOMAS001',
      ts: TS,
      text: 'the model &amp; the data drifted',
      team: 'T0HARBOUR1',
    },
    ...more,
  };
}

export function globalShortcut(callbackId = 'log_record'): Record<string, unknown> {
  return {
    type: 'shortcut',
    token: 'verification-token',
    action_ts: '1790000090.000001',
    team: { id: 'T0HARBOUR1', domain: 'harbour-mutual' },
    user: { id: 'U0PRIYA001', username: 'priya', team_id: 'T0HARBOUR1' },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: callbackId,
    trigger_id: '944799105734.773906753841.bbb',
  };
}
