import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/slack/parse-event.ts';
import { changed, deleted, mention, message, REPLY_TS, SELF, TS } from './envelopes.ts';

const read = (envelope: unknown) => parseEvent(envelope, SELF);

describe('a message in Slack', () => {
  it('is overheard in a channel where the bot is not mentioned', () => {
    expect(read(message())).toEqual({
      kind: 'message',
      conversation: `slack:C0GENERAL1:${TS}`,
      place: 'C0GENERAL1',
      user: 'U0PRIYA001',
      text: 'the chatbot told a customer the wrong price',
      message: TS,
      permalink: 'https://harbour-mutual.slack.com/archives/C0GENERAL1/p1790000000000100',
      addressed: false,
      direct: false,
      onlyVisibleToUser: false,
      files: 0,
    });
  });

  it('reads the same whether it comes as a message or as a mention', () => {
    const text = '<@U0AIMSBOT1> which control covers logging?';
    const asMention = read(mention(text));
    expect(asMention).toMatchObject({
      kind: 'message',
      addressed: true,
      text: 'which control covers logging?',
    });
    expect(read(message({ text }))).toEqual(asMention);
  });

  it('belongs to its thread when it is a reply', () => {
    expect(read(message({ ts: REPLY_TS, thread_ts: TS }))).toMatchObject({
      conversation: `slack:C0GENERAL1:${TS}`,
      message: REPLY_TS,
      permalink: `https://harbour-mutual.slack.com/archives/C0GENERAL1/p1790000060000200?thread_ts=${TS}&cid=C0GENERAL1`,
    });
  });

  it('starts a thread of its own in a direct conversation, and is said to the bot', () => {
    expect(read(message({ channel: 'D0PRIYA001', channel_type: 'im' }))).toMatchObject({
      conversation: `slack:D0PRIYA001:${TS}`,
      addressed: true,
      direct: true,
    });
  });

  it('keeps a bare mention, so that it can be answered with help', () => {
    expect(read(mention('<@U0AIMSBOT1>'))).toMatchObject({ kind: 'message', text: '', addressed: true });
  });

  it('counts files, also when no word comes with them', () => {
    const files = [{ id: 'F1' }, { id: 'F2' }];
    expect(read(message({ subtype: 'file_share', text: '', files, upload: true }))).toMatchObject({
      kind: 'message',
      text: '',
      files: 2,
    });
  });

  it('counts as a message when a reply is also sent to the channel', () => {
    const root = { text: 'root', ts: TS };
    expect(read(message({ subtype: 'thread_broadcast', ts: REPLY_TS, thread_ts: TS, root }))).toMatchObject({
      kind: 'message',
      conversation: `slack:C0GENERAL1:${TS}`,
    });
  });

  it('has no link when the workspace’s address is not known', () => {
    expect(parseEvent(message(), { ...SELF, workspaceUrl: null })).toMatchObject({ permalink: null });
  });

  it.each([
    ['the bot itself', { user: 'U0AIMSBOT1', bot_id: 'B0AIMSBOT1' }],
    ['another bot', { user: 'U0OTHERBOT', bot_id: 'B0OTHERBOT' }],
    ['a bot without a user', { user: undefined, subtype: 'bot_message', bot_id: 'B0OTHERBOT' }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['nobody', { user: undefined }],
  ])('is ignored when it was written by %s', (_, more) => {
    expect(read(message(more))).toMatchObject({ kind: 'ignored' });
  });

  it.each(['channel_join', 'channel_topic', 'me_message', 'message_replied', 'reminder_add'])(
    'is ignored when it is of subtype %s',
    (subtype) => {
      expect(read(message({ subtype }))).toMatchObject({ kind: 'ignored' });
    },
  );

  it('is ignored when it has neither words nor files and is said to nobody', () => {
    expect(read(message({ text: '' }))).toMatchObject({ kind: 'ignored' });
  });
});

describe('an edited message', () => {
  it('tells the new words and the message they stand in', () => {
    expect(
      read(changed({ text: 'severity is low' }, { text: 'severity is <@U0TOMAS001> &gt; low' })),
    ).toEqual({
      kind: 'message-edited',
      conversation: `slack:C0GENERAL1:${TS}`,
      place: 'C0GENERAL1',
      user: 'U0PRIYA001',
      message: TS,
      text: 'severity is <@U0TOMAS001> > low',
    });
  });

  it('stays in its thread', () => {
    const thread_ts = '1780000000.000001';
    expect(read(changed({ text: 'a', thread_ts }, { text: 'b', thread_ts }))).toMatchObject({
      conversation: `slack:C0GENERAL1:${thread_ts}`,
    });
  });

  it.each([
    [
      'Slack only added a preview',
      { text: 'see https://x.eu' },
      { text: 'see https://x.eu', attachments: [{}] },
    ],
    ['Slack only counted replies', { text: 'a' }, { text: 'a', reply_count: 2, edited: undefined }],
    [
      'a bot changed its own message',
      { text: 'a', bot_id: 'B1' },
      { text: 'b', bot_id: 'B1', user: 'U0OTHERBOT' },
    ],
    ['our bot replaced its card', { text: 'a' }, { text: 'b', user: 'U0AIMSBOT1' }],
    ['a bot edited it', { text: 'a' }, { text: 'b', edited: { user: 'U0AIMSBOT1', ts: TS } }],
  ])('is ignored when %s', (_, before, after) => {
    expect(read(changed(before, after))).toMatchObject({ kind: 'ignored' });
  });
});

describe('a deleted message', () => {
  it('is named by its own time stamp', () => {
    expect(read(deleted({}))).toEqual({
      kind: 'message-deleted',
      conversation: `slack:C0GENERAL1:${TS}`,
      place: 'C0GENERAL1',
      user: 'U0PRIYA001',
      message: TS,
    });
  });

  it('is known by its tombstone when it had replies', () => {
    const tombstone = {
      subtype: 'tombstone',
      text: 'This message was deleted.',
      user: 'USLACKBOT',
      hidden: true,
    };
    expect(read(changed({ text: 'said', thread_ts: TS }, { ...tombstone, thread_ts: TS }))).toMatchObject({
      kind: 'message-deleted',
      user: 'U0PRIYA001',
      message: TS,
    });
  });

  it('is ignored when it was the bot’s', () => {
    expect(read(deleted({ user: 'U0AIMSBOT1', bot_id: 'B0AIMSBOT1' }))).toMatchObject({ kind: 'ignored' });
  });
});
