import type { Draft } from '../../src/capture/draft.ts';
import type { MessageReader } from '../../src/capture/understand/reader/message-reader.ts';
import { readSettings } from '../../src/settings.ts';
import { readConfig, type Config } from '../../src/config.ts';
import type { Action } from '../../src/conversation/action.ts';
import { draftForms, type DraftForms } from '../../src/conversation/draft-forms.ts';
import { handleTurn } from '../../src/conversation/handle-turn.ts';
import type { Incoming } from '../../src/conversation/incoming.ts';
import { offerLeftDrafts } from '../../src/conversation/offer-left-drafts.ts';
import type { Control, Reply } from '../../src/conversation/reply.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import type { Commit } from '../../src/conversation/run-turn.ts';
import type { Destination, Outgoing, Turn } from '../../src/conversation/turn.ts';
import type { TurnDeps } from '../../src/conversation/deps.ts';
import type { Model } from '../../src/model/open-model.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import type { Store } from '../../src/store/store.ts';
import { decidedAnew } from '../../src/wiring/decided-anew.ts';
import { turnDeps } from '../../src/wiring/open-turns.ts';
import { testModel } from '../model/test-model.ts';
import { mustBeTaken } from '../slack/shown-problems.ts';
import type { Place } from './databases.ts';
import { KNOWS_ONE_THING } from './knows-one-thing.ts';

const MODEL_URL = process.env['OPENAI_BASE_URL'];

export const PRIYA = 'U0PRIYA001';
export const TOMAS = 'U0TOMAS001';
export const INGRID = 'U0INGRID01';

/** The workspace; two of them are called Anna. */
const PEOPLE = [
  { id: PRIYA, name: 'Priya Raman' },
  { id: TOMAS, name: 'Tomás Oliveira' },
  { id: INGRID, name: 'Ingrid Solberg' },
  { id: 'U0ANNA0001', name: 'Anna Berg' },
  { id: 'U0ANNA0002', name: 'Anna Lind' },
  { id: 'U0WILL0001', name: 'Will Stone' },
];

/** What the assistant said, and to whom. */
export interface Said {
  readonly to: Destination;
  readonly reply: Reply;
  readonly text: string;
}

export interface Saying {
  readonly user?: string;
  /** A thread; a direct conversation with the user unless it is said otherwise. */
  readonly conversation?: string;
  readonly direct?: boolean;
  /** The message's id; the same id is the same message, however often it is delivered. */
  readonly message?: string;
  readonly permalink?: string;
}

/**
 * A conversation with the assistant as the app wires it, over a real database: each message goes through the inbox and is
 * committed with it. Time stands still until `at` moves it.
 */
export class Talk {
  readonly #place: Place;
  #store: Store;
  #deps: TurnDeps;
  readonly #config: Config;
  readonly #model: Model | null;
  #now = new Date('2026-11-24T09:30:00Z');
  #count = 0;
  #sightOf: MessageReader = () => null;
  readonly said: Said[] = [];

  private constructor(place: Place, store: Store, environment: NodeJS.ProcessEnv, model: Model | null) {
    this.#model = model;
    this.#place = place;
    this.#store = store;
    this.#config = readConfig({
      AIMS_TIMEZONE: 'Europe/Amsterdam',
      AIMS_MANAGERS: PRIYA,
      AIMS_AUDITORS: INGRID,
      ...environment,
    });
    this.#deps = this.#wire();
  }

  /** With the model that the tests run with (see `models/use-model.ts`), unless another one is given. */
  static async begin(
    place: Place,
    environment: NodeJS.ProcessEnv = {},
    model: Model | null = MODEL_URL === undefined ? null : testModel(MODEL_URL),
  ): Promise<Talk> {
    return new Talk(place, await place.open(), environment, model);
  }

  #wire(): TurnDeps {
    const zone = 'Europe/Amsterdam';
    return turnDeps({
      config: this.#config,
      settings: readSettings(this.#config.settingsFile),
      store: this.#store,
      knowledge: { ...KNOWS_ONE_THING, sightOf: this.#sightOf },
      model: this.#model,
      people: {
        byId: (id) => Promise.resolve({ id, name: id, email: null, timezone: zone }),
        everyone: () => Promise.resolve(PEOPLE.map((person) => ({ ...person, email: null, timezone: zone }))),
      },
      findPerson: () => Promise.resolve(null),
      clock: { now: () => this.#now },
    });
  }

  get store(): Store {
    return this.#store;
  }

  get deps(): TurnDeps {
    return this.#deps;
  }

  get forms(): DraftForms {
    return draftForms(this.#deps, (turn, user) => this.#commit(turn, user));
  }

  /** What is seen of each message from here on: nothing, if it is not said. */
  sees(sightOf: MessageReader): this {
    this.#sightOf = sightOf;
    this.#deps = this.#wire();
    return this;
  }

  at(now: string): this {
    this.#now = new Date(now);
    return this;
  }

  /** As after a deploy: nothing is left but the database. */
  async restart(): Promise<void> {
    this.#store = await this.#place.open();
    this.#deps = this.#wire();
  }

  /** Says something; what came back. Nothing comes back for a message that was delivered before. */
  async say(text: string, saying: Saying = {}): Promise<readonly Said[]> {
    const user = saying.user ?? TOMAS;
    const message = saying.message ?? `m${++this.#count}`;
    const conversation = saying.conversation ?? `slack:D-${user}:1.1`;
    const place = conversation.split(':')[1] ?? '';
    return this.deliver(`message:${message}`, {
      kind: 'message',
      ...{ conversation, place, user, text, message },
      permalink: saying.permalink ?? null,
      addressed: true,
      direct: saying.direct ?? place.startsWith('D'),
      onlyVisibleToUser: false,
      files: 0,
    });
  }

  async command(command: string, text: string, user = TOMAS): Promise<readonly Said[]> {
    const message = `command-${++this.#count}`;
    const conversation = `slack:C1:only.${user}`;
    return this.deliver(message, {
      kind: 'command',
      ...{ conversation, place: 'C1', user, command, text, message },
      responseHandle: 'https://respond.example/1',
    });
  }

  /** Presses the newest button with this label; `value` for what is chosen in a select or picker. */
  async press(
    label: string,
    { user = TOMAS, value }: { user?: string; value?: string } = {},
  ): Promise<readonly Said[]> {
    for (const said of [...this.said].reverse()) {
      const control = controlsOf(said.reply).find((one) => one.label === label);
      if (control === undefined) continue;
      return this.act(actionOf(control, value), said.to, user);
    }
    throw new Error(`Nobody offered “${label}”`);
  }

  async act(action: Action, to: Destination, user = TOMAS): Promise<readonly Said[]> {
    const conversation =
      to.to === 'conversation' || to.to === 'replace' ? to.conversation : `slack:D-${user}:1.1`;
    const place = conversation.split(':')[1] ?? '';
    return this.deliver(`press-${++this.#count}`, {
      kind: 'action',
      ...{ conversation, place, user, action },
      message: `card-${this.#count}`,
    });
  }

  async edit(message: string, text: string, user = TOMAS): Promise<readonly Said[]> {
    const where = { conversation: 'slack:C1:1.1', place: 'C1', user, message };
    return this.deliver(`edit-${++this.#count}`, { kind: 'message-edited', ...where, text });
  }

  async delete(message: string, user = TOMAS): Promise<readonly Said[]> {
    const where = { conversation: 'slack:C1:1.1', place: 'C1', user, message };
    return this.deliver(`delete-${++this.#count}`, { kind: 'message-deleted', ...where });
  }

  /** As the queue does it: saved once for its key, then worked off in the transaction that settles it. */
  async deliver(key: string, incoming: Incoming): Promise<readonly Said[]> {
    const from = this.said.length;
    await this.#store.inbox.save({ key, lane: incoming.conversation, envelope: incoming }, this.#now);
    for (;;) {
      const claim = await this.#store.inbox.claim(this.#now, 60_000);
      if (claim === null) return this.said.slice(from);
      const turn = await handleTurn(claim.envelope as Incoming, this.#deps);
      await this.#commit(turn, incoming.user, claim);
    }
  }

  offerLeft(): ReturnType<typeof offerLeftDrafts> {
    return offerLeftDrafts(this.#deps, this.#now, (turn, person) => this.#commit(turn, person));
  }

  async #commit(
    turn: Turn,
    actor: string,
    claim: Parameters<Store['commitTurn']>[1]['claim'] = null,
  ): ReturnType<Commit> {
    let outgoing: readonly Outgoing[] = [];
    const result = await this.#store.commitTurn(
      { changes: turn.changes, replies: (outcome) => (outgoing = turn.replies(outcome)) },
      { claim, actor: this.#deps.actor(actor), now: this.#now },
    );
    if (result.outcome === 'committed') this.said.push(...outgoing.map(said));
    return decidedAnew(result);
  }

  draft(user = TOMAS, conversation = `slack:D-${user}:1.1`): Promise<Draft | null> {
    return this.#store.drafts.inConversation(conversation, user);
  }

  versions(): Promise<readonly RecordVersion[]> {
    return this.#store.recordVersions();
  }
}

/** Whatever a test is about: what Slack would not take is a failure. */
function said({ destination, reply }: Outgoing): Said {
  mustBeTaken(reply);
  return { to: destination, reply, text: replyText(reply, (person) => `@${person}`) };
}

/** Everything that was said, as one text. */
export function textOf(all: readonly Said[]): string {
  return all.map(({ text }) => text).join('\n');
}

export function controlsOf(reply: Reply): readonly Control[] {
  return [
    ...reply.controls,
    ...reply.parts.flatMap((part) => (part.part === 'controls' ? part.controls : [])),
  ];
}

function actionOf(control: Control, value: string | undefined): Action {
  if (control.control === 'feedback') throw new Error('A thumb is not pressed by its label');
  const { action } = control;
  return value === undefined || action.do !== 'answer' ? action : { ...action, value };
}
