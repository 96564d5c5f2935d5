import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { listOfCell } from '../conversation/home/list-request.ts';
import type { Incoming, IncomingOf } from '../conversation/incoming.ts';
import type { Inbox } from '../jobs/ports.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { beginInForm, type FormOpening } from './begin-in-form.ts';
import { boltLogger } from './bolt-logger.ts';
import type { BotIdentity } from './bot-identity.ts';
import { type HomeOpened, homeOpenedSchema, viewPayloadSchema } from './envelope.ts';
import { answerForm, type FormDialogDeps, openForm } from './form-dialog.ts';
import { FORM_CALLBACK } from './form-view.ts';
import { helpInOpenForm } from './help-in-form.ts';
import type { HomeTab } from './home/home-tab.ts';
import { openListOf } from './home/open-list-of.ts';
import type { Ignored } from './ignored.ts';
import { inboxKeyOf } from './inbox-key.ts';
import { openNote } from './note-dialog.ts';
import { parseEvent } from './parse-event.ts';
import { RepeatedPresses } from './repeated-presses.ts';

export interface DurableAppDeps extends FormDialogDeps {
  readonly identity: BotIdentity;
  readonly botToken: string;
  readonly receiver: Receiver;
  readonly inbox: Pick<Inbox, 'save'>;
  readonly clock: Clock;
  readonly homeTab: HomeTab;
  /** Wakes the worker. */
  readonly onSaved: () => void;
  readonly onEnvelope?: OnEnvelope;
}

/** `kind` is of `Incoming`, or `form`, `ignored`. `done`: it was answered at once and did not go through the inbox. */
export type OnEnvelope = (
  kind: string,
  outcome: 'saved' | 'duplicate' | 'not-saved' | 'done' | 'ignored',
) => void;

/**
 * No event is acknowledged before it is saved.
 *
 * Bolt acknowledges an Events API request before any listener runs, so what a listener saves is lost in a crash.
 * `processEvent` is where both receivers hand over; it is replaced as a whole, and there are no listeners. What is
 * saved is the payload as it came. If saving fails nothing is acknowledged, and Slack sends it again.
 *
 * Some things do not go through the inbox: a submitted form, because Slack waits for its validation errors; what is
 * typed in an open form and its closing, because each is kept before it is acknowledged; and what opens a form or a
 * list, because its trigger lives three seconds. Nor does the opening of the Home tab or of the conversation: it
 * changes nothing (`home/home-tab.ts`). A note to a review that was sent off is saved like any press.
 */
export class DurableApp extends App {
  readonly #deps: DurableAppDeps;
  readonly #presses = new RepeatedPresses();
  readonly #underWay = new Set<Promise<void>>();

  constructor(deps: DurableAppDeps) {
    const { botUserId, botId } = deps.identity;
    super({
      token: deps.botToken,
      botUserId,
      ...(botId === null ? {} : { botId }),
      receiver: deps.receiver,
      logger: boltLogger(deps.logger),
      tokenVerificationEnabled: false,
      ignoreSelf: false,
      convoStore: false,
    });
    this.#deps = deps;
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    const work = this.#process(event);
    const ended = work.catch(() => undefined).finally(() => this.#underWay.delete(ended));
    this.#underWay.add(ended);
    return work;
  }

  /** Resolves when every envelope that has arrived by now is saved and acknowledged, or answered. */
  async drain(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #process({ body, ack }: ReceiverEvent): Promise<void> {
    const { onEnvelope } = this.#deps;
    const view = viewPayloadSchema.safeParse(body);
    if (view.success && view.data.view.callback_id === FORM_CALLBACK) {
      onEnvelope?.('form', 'done');
      await ack(await answerForm(view.data, this.#deps));
      return helpInOpenForm(view.data, this.#deps);
    }
    const opened = homeOpenedSchema.safeParse(body);
    if (opened.success) {
      await ack();
      onEnvelope?.('home', 'done');
      return this.#opened(opened.data.event);
    }
    const incoming = parseEvent(body, this.#deps.identity);
    if (incoming.kind === 'ignored') return this.#ignore(incoming, ack);
    const dialog = this.#dialogFor(incoming, body);
    if (dialog !== null) {
      await ack();
      onEnvelope?.(incoming.kind, 'done');
      return dialog();
    }
    await this.#saveThenAcknowledge(body, incoming, ack);
  }

  /** What opens a dialog; null for what does not. */
  #dialogFor(incoming: Incoming, body: ReceiverEvent['body']): (() => Promise<void>) | null {
    const triggerId = textOf(body['trigger_id']) ?? '';
    if (incoming.kind === 'shortcut')
      return () => beginInForm(incoming, { triggerId, onTop: false }, this.#deps);
    if (incoming.kind !== 'action') return null;
    const { action, user } = incoming;
    switch (action.do) {
      case 'start':
        if (incoming.inView !== true || action.kind === 'concern') return null;
        return () => this.#begin(incoming, { triggerId, onTop: openListOf(body) !== null }, body);
      case 'open-form': {
        const responseUrl = textOf(body['response_url']);
        return () => openForm({ draftId: action.draft, user, triggerId, responseUrl }, this.#deps);
      }
      case 'open-list': {
        const { list, from } = action;
        const open = openListOf(body);
        if (open !== null) return () => this.#deps.homeTab.showPage({ list, from }, user, open.viewId);
        return () => this.#deps.homeTab.openList({ list, from }, user, triggerId);
      }
      case 'open-note':
        return () => openNote(incoming, action, triggerId, this.#deps);
      case 'open-cell':
        return () => this.#openCell(action.value, user, triggerId);
      default:
        return null;
    }
  }

  async #begin(pressed: IncomingOf<'action'>, opening: FormOpening, body: unknown): Promise<void> {
    if (this.#presses.repeats(body, pressed, this.#deps.clock.now())) return;
    await beginInForm(pressed, opening, this.#deps);
  }

  /** A choice stays chosen, and could not be chosen again: the tab is drawn anew behind the list. */
  async #openCell(cell: string, user: string, triggerId: string): Promise<void> {
    await this.#deps.homeTab.openList({ list: listOfCell(cell), from: 0 }, user, triggerId);
    await this.#deps.homeTab.changed([user]);
  }

  #opened({ user, channel, tab }: HomeOpened['event']): Promise<void> {
    if (tab === 'home') return this.#deps.homeTab.opened(user);
    return channel ? this.#deps.homeTab.conversationOpened(user, channel) : Promise.resolve();
  }

  async #saveThenAcknowledge(body: unknown, incoming: Incoming, ack: ReceiverEvent['ack']): Promise<void> {
    const { inbox, clock, logger, onSaved, onEnvelope } = this.#deps;
    let saved: 'saved' | 'duplicate';
    try {
      saved = await inbox.save({ ...inboxKeyOf(body, incoming), envelope: body }, clock.now());
    } catch (thrown) {
      onEnvelope?.(incoming.kind, 'not-saved');
      logger.error('an envelope could not be saved; Slack is not told that we have it', {
        kind: incoming.kind,
        why: messageOf(thrown),
      });
      throw thrown;
    }
    onEnvelope?.(incoming.kind, saved);
    try {
      await ack();
    } finally {
      if (saved === 'saved') onSaved();
    }
  }

  #ignore({ why }: Ignored, ack: ReceiverEvent['ack']): Promise<void> {
    this.#deps.onEnvelope?.('ignored', 'ignored');
    this.#deps.logger.debug('an envelope is ignored', { why });
    return ack();
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
