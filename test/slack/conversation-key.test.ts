import { describe, expect, it } from 'vitest';
import {
  conversationKey,
  readConversationKey,
  type SlackConversation,
} from '../../src/slack/conversation-key.ts';

describe('a conversation key', () => {
  it.each<[string, SlackConversation]>([
    [
      'slack:C0GENERAL1:1790000000.000100',
      { kind: 'thread', channel: 'C0GENERAL1', thread: '1790000000.000100' },
    ],
    ['slack:C0GENERAL1:only.U0PRIYA001', { kind: 'only', channel: 'C0GENERAL1', user: 'U0PRIYA001' }],
    ['slack:U0PRIYA001:direct', { kind: 'direct', user: 'U0PRIYA001' }],
  ])('%s is written and read', (key, conversation) => {
    expect(conversationKey(conversation)).toBe(key);
    expect(readConversationKey(key)).toEqual(conversation);
  });

  it.each(['terminal:1', 'slack:', 'slack:C1', 'slack:C1:', 'slack:C1:1:2', ''])(
    'reads %j as not Slack’s',
    (key) => {
      expect(readConversationKey(key)).toBeNull();
    },
  );
});
