import { afterAll } from 'vitest';
import { openChat, withStore } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { ChatSession } from '../../src/cli/chat.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import type { AuditEvent } from '../../src/records/audit-event.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { newDataDir } from '../support/new-data-dir.ts';

export interface Said {
  readonly text: string;
  readonly records: readonly RecordVersion[];
}

/** The whole assistant, as the terminal opens it, with a model endpoint or without one. */
export interface Chat {
  say(text: string, options?: { readonly user?: string; readonly conversation?: string }): Promise<Said>;
  draft(options?: {
    readonly user?: string;
    readonly conversation?: string;
  }): ReturnType<ChatSession['draft']>;
  auditEvents(): Promise<readonly AuditEvent[]>;
}

export const NOW = new Date('2026-11-24T09:30:00Z');

export async function chatWith(
  baseUrl: string | null,
  environment: Readonly<Record<string, string>> = {},
): Promise<Chat> {
  const dataDir = newDataDir('model-chat');
  const config = readConfig({
    AIMS_DATA_DIR: dataDir,
    AIMS_TIMEZONE: 'Europe/Amsterdam',
    ...(baseUrl === null
      ? {}
      : { OPENAI_API_KEY: 'test-key', OPENAI_BASE_URL: baseUrl, AIMS_CHAT_MODEL: 'test-model' }),
    ...environment,
  });
  const session = await (await openChat(config)).open({ dataDir });
  afterAll(() => session.close());
  let number = 0;
  return {
    async say(text, { user = 'U0AUTHOR', conversation = 'terminal' } = {}) {
      number += 1;
      const { replies, records } = await session.say(
        {
          kind: 'message',
          ...{ conversation, place: conversation, user, text },
          message: `${conversation}:${String(number)}`,
          permalink: null,
          addressed: true,
          direct: true,
          onlyVisibleToUser: false,
          files: 0,
        },
        { now: NOW, timezone: 'Europe/Amsterdam' },
      );
      return { text: replies.map((reply) => replyText(reply, (id) => `<@${id}>`)).join('\n'), records };
    },
    draft: ({ user = 'U0AUTHOR', conversation = 'terminal' } = {}) => session.draft(conversation, user),
    auditEvents: () => withStore(config, (store) => store.auditEvents()),
  };
}
