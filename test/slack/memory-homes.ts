import type { Homes } from '../../src/slack/ports.ts';

/** Homes of people who have nothing, and who asked for what. */
export class MemoryHomes implements Homes {
  readonly opened = new Set<string>();
  readonly drawn: string[] = [];
  readonly lists: unknown[] = [];

  home(user: string): ReturnType<Homes['home']> {
    this.drawn.push(user);
    return Promise.resolve({
      kind: 'home',
      parts: [{ part: 'heading', text: 'Waiting for you' }],
      controls: [],
    });
  }

  suggested = [{ title: 'Log an incident', message: 'I want to log an incident' }];

  prompts(): ReturnType<Homes['prompts']> {
    return Promise.resolve(this.suggested);
  }

  list(page: Parameters<Homes['list']>[0]): ReturnType<Homes['list']> {
    this.lists.push(page);
    return Promise.resolve({
      kind: 'records',
      parts: [{ part: 'text', spans: ['One record'] }],
      controls: [],
    });
  }

  noteOpened(user: string): Promise<void> {
    this.opened.add(user);
    return Promise.resolve();
  }

  hasOpened(user: string): Promise<boolean> {
    return Promise.resolve(this.opened.has(user));
  }
}
