import { createHmac } from 'node:crypto';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { connectSlack, type SlackConnection } from '../../src/slack/start-slack.ts';
import { MemoryForms } from './memory-forms.ts';
import { MemoryHomes } from './memory-homes.ts';
import { MemoryInbox } from './memory-inbox.ts';
import { ScriptedSlack } from './scripted-slack.ts';

const SECRET = 'a-signing-secret';

export interface Sending {
  readonly secret?: string;
  readonly headers?: Record<string, string>;
}

/** The real Bolt app behind a real port, with signed requests, and a scripted Web API beside it. */
export class HttpDoor {
  readonly api: ScriptedSlack;
  readonly inbox = new MemoryInbox();
  readonly forms = new MemoryForms();
  readonly homes = new MemoryHomes();
  woken = 0;
  url = '';
  #connection: SlackConnection | null = null;

  private constructor(api: ScriptedSlack) {
    this.api = api;
  }

  static async open(): Promise<HttpDoor> {
    const api = await ScriptedSlack.start();
    api.answer('auth.test', {
      ok: true,
      user_id: 'U0AIMSBOT1',
      bot_id: 'B0AIMSBOT1',
      url: 'https://harbour-mutual.slack.com',
    });
    const door = new HttpDoor(api);
    door.#connection = await door.signIn();
    const { port } = await door.#connection.listen();
    door.url = `http://localhost:${String(port)}`;
    return door;
  }

  get connection(): SlackConnection {
    if (this.#connection === null) throw new Error('The door is not open');
    return this.#connection;
  }

  async close(): Promise<void> {
    await this.connection.stop();
    await this.api.stop();
  }

  event(envelope: unknown, sending: Sending = {}): Promise<Response> {
    return this.#send(JSON.stringify(envelope), 'application/json', sending);
  }

  interactive(payload: unknown): Promise<Response> {
    return this.#form({ payload: JSON.stringify(payload) });
  }

  command(command: Record<string, unknown>): Promise<Response> {
    return this.#form(command as Record<string, string>);
  }

  #form(fields: Record<string, string>): Promise<Response> {
    return this.#send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
  }

  #send(
    body: string,
    contentType: string,
    { secret = SECRET, headers = {} }: Sending = {},
  ): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    return fetch(`${this.url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...headers,
      },
    });
  }

  /** Signs in once more; the door itself stays as it is. */
  signIn(): Promise<SlackConnection> {
    return connectSlack({
      connection: { mode: 'http', signingSecret: SECRET, port: 0 },
      botToken: 'xoxb-test',
      apiUrl: this.api.apiUrl,
      linksTo: null,
      inbox: this.inbox,
      forms: this.forms,
      homes: this.homes,
      abilities: slackAbilities,
      clock: systemClock,
      logger: silentLogger,
      onSaved: () => (this.woken += 1),
      routes: { '/health': () => Promise.resolve({ status: 200, type: 'text/plain', body: 'fine' }) },
    });
  }
}
