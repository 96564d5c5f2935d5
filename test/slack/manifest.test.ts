import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_WORKSPACE } from '../../src/slack/example-workspace.ts';
import { HANDLED_EVENTS, parseEvent } from '../../src/slack/parse-event.ts';
import { globalShortcut, mention, message, messageShortcut, SELF } from './envelopes.ts';

const ROOT = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as Manifest;

interface Manifest {
  readonly _metadata: { readonly major_version: number };
  readonly display_information: {
    readonly name: string;
    readonly description: string;
    readonly long_description: string;
  };
  readonly features: {
    readonly agent_view: {
      readonly agent_description: string;
      readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
    };
    readonly app_home: Readonly<Record<string, boolean>>;
    readonly bot_user: { readonly display_name: string };
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: string;
      readonly callback_id: string;
      readonly description: string;
    }[];
    readonly slash_commands: readonly { readonly command: string; readonly should_escape: boolean }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
    readonly socket_mode_enabled: boolean;
  };
}

/** Why each scope is asked for: a Web API method that is called, an event, or a feature. Nothing else may be in the manifest. */
const SCOPE_USES: Readonly<
  Record<string, { readonly why: string; readonly source?: string; readonly event?: string }>
> = {
  'app_mentions:read': { why: 'somebody mentions the assistant', event: 'app_mention' },
  'assistant:write': { why: 'the agent view in Slack' },
  'channels:history': {
    why: 'threads in public channels; finding an earlier delivery',
    event: 'message.channels',
  },
  'chat:write': { why: 'replies', source: 'chat.postMessage' },
  commands: { why: '/aims and the shortcuts' },
  'dnd:read': { why: 'reviews wait while somebody has paused their notifications', source: 'dnd.info' },
  'files:read': { why: 'the hash of a file that is attached as evidence', source: 'url_private' },
  'groups:history': { why: 'threads in private channels', event: 'message.groups' },
  'im:history': { why: 'direct messages', event: 'message.im' },
  'im:write': { why: 'the weekly review begins a direct conversation', source: 'conversations.open' },
  'links:read': { why: 'the link of a record is shown with what it leads to', event: 'link_shared' },
  'links:write': { why: 'the link of a record is shown with what it leads to', source: 'chat.unfurl' },
  'users:read': { why: 'names and time zones', source: 'users.info' },
  'users:read.email': { why: 'owners that a document names by e-mail', source: 'profile?.email' },
};

describe('the app manifest', () => {
  it('asks for no scope without a feature that uses it', () => {
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(Object.keys(SCOPE_USES).sort());
    for (const { event } of Object.values(SCOPE_USES)) {
      if (event !== undefined) expect(manifest.settings.event_subscriptions.bot_events).toContain(event);
    }
  });

  it.each(
    Object.entries(SCOPE_USES).flatMap(([scope, { source }]) =>
      source === undefined ? [] : [[scope, source]],
    ),
  )('asks for %s, and the code calls %s', (_, source) => {
    const files = [
      'deliver',
      'do-not-disturb',
      'post-message',
      'direct-channels',
      'people-directory',
      'parse-message',
    ];
    const code = files.map((file) => readFileSync(join(ROOT, `src/slack/${file}.ts`), 'utf8')).join('\n');
    expect(code).toContain(source);
  });

  it('subscribes to the events that are read, and to no others', () => {
    const types = manifest.settings.event_subscriptions.bot_events.map((event) => event.split('.')[0]);
    expect(new Set(types)).toEqual(new Set(HANDLED_EVENTS));
    for (const envelope of [message(), mention('<@U0AIMSBOT1> hi')])
      expect(parseEvent(envelope, SELF).kind).toBe('message');
  });

  it('names the command and the shortcuts as they are read', () => {
    expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(['/aims']);
    const callbacks = manifest.features.shortcuts.map((shortcut) => [shortcut.type, shortcut.callback_id]);
    expect(callbacks).toEqual([
      ['message', 'log_incident'],
      ['global', 'log_record'],
      ['global', 'log_risk'],
      ['global', 'log_change'],
    ]);
    expect(parseEvent(messageShortcut(), SELF).kind).toBe('shortcut');
    expect(parseEvent(globalShortcut(), SELF).kind).toBe('shortcut');
  });

  it('stays within what Slack takes', () => {
    const { display_information: about, features } = manifest;
    expect(manifest._metadata.major_version).toBe(2);
    expect(about.name.length).toBeLessThanOrEqual(35);
    expect(about.description.length).toBeLessThanOrEqual(140);
    expect(about.long_description.length).toBeGreaterThanOrEqual(174);
    expect(about.long_description.length).toBeLessThanOrEqual(4000);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    for (const shortcut of features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
    }
  });

  it('opens the Home and Messages tabs, controls and Socket Mode', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.features.bot_user.display_name).toBe(EXAMPLE_WORKSPACE.app.botName);
  });
});
