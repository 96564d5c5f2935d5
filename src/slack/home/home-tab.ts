import type { webApi } from '@slack/bolt';
import type { ListPage } from '../../conversation/home/list-request.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import type { Homes } from '../ports.ts';
import { callFailure } from '../slack-errors.ts';
import { homeView, listView, loadingList } from './home-view.ts';
import { slackPrompts } from './slack-prompts.ts';

export interface HomeTabDeps {
  readonly client: webApi.WebClient;
  readonly homes: Homes;
  readonly abilities: ClientAbilities;
  readonly logger: Logger;
}

/**
 * A person's Home tab, their suggested prompts, and the lists behind the numbers.
 *
 * All of it shows what is stored and changes nothing. So none of it is queued: what Slack refuses or a crash loses is
 * drawn anew at the next opening or action, and a failure is only logged.
 */
export class HomeTab {
  readonly #deps: HomeTabDeps;
  /** Drawn now; `again`: something changed meanwhile. */
  readonly #drawing = new Map<string, { again: boolean }>();

  constructor(deps: HomeTabDeps) {
    this.#deps = deps;
  }

  /** Draws the tab of a person who opened it. */
  async opened(user: string): Promise<void> {
    await this.#quietly('a Home tab could not be drawn', async () => {
      await this.#deps.homes.noteOpened(user);
      await this.#draw(user);
    });
  }

  /** Draws the tabs of those who have ever opened theirs. */
  async changed(users: Iterable<string>): Promise<void> {
    for (const user of new Set(users)) {
      await this.#quietly('a Home tab could not be drawn again', async () => {
        if (await this.#deps.homes.hasOpened(user)) await this.#draw(user);
      });
    }
  }

  /** The conversation with the assistant was opened. */
  async conversationOpened(user: string, channel: string): Promise<void> {
    await this.#quietly('prompts could not be suggested', async () => {
      const prompts = slackPrompts(await this.#deps.homes.prompts(user));
      if (prompts === null) return;
      await this.#deps.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
    });
  }

  /** Opens a dialog while the trigger lives (3 seconds), and puts the list into it when it has been read. */
  async openList(page: ListPage, user: string, triggerId: string): Promise<void> {
    const { client, homes, abilities } = this.#deps;
    await this.#quietly('a list could not be opened', async () => {
      const loading = homes.list(page, user);
      // Handled below; without this a failure before the dialog is open would end the process.
      loading.catch(() => undefined);
      const opened = await client.views.open({ trigger_id: triggerId, view: loadingList(page) });
      const view = listView(page, await loading, abilities);
      if (opened.view?.id !== undefined) await client.views.update({ view_id: opened.view.id, view });
    });
  }

  /** Puts a page into a list that is open: another one, or the same as it stands now. */
  async showPage(page: ListPage, user: string, viewId: string): Promise<void> {
    const { client, homes, abilities } = this.#deps;
    await this.#quietly('a list could not be drawn again', async () => {
      const view = listView(page, await homes.list(page, user), abilities);
      await client.views.update({ view_id: viewId, view });
    });
  }

  /** One drawing at a time a person: what changes meanwhile is drawn once more after it, however often it changes. */
  async #draw(user: string): Promise<void> {
    const running = this.#drawing.get(user);
    if (running !== undefined) {
      running.again = true;
      return;
    }
    const drawing = { again: true };
    this.#drawing.set(user, drawing);
    try {
      while (drawing.again) {
        drawing.again = false;
        const view = homeView(await this.#deps.homes.home(user), this.#deps.abilities);
        await this.#deps.client.views.publish({ user_id: user, view });
      }
    } finally {
      this.#drawing.delete(user);
    }
  }

  async #quietly(problem: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const failure = callFailure(thrown);
      this.#deps.logger.warn(problem, { why: 'code' in failure ? failure.code : failure.failure });
    }
  }
}
