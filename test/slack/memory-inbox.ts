import type { Inbox, NewInboxItem } from '../../src/jobs/ports.ts';

/** Keeps what is saved, as JSON like a database would; can be told to fail, or to take its time. */
export class MemoryInbox implements Pick<Inbox, 'save'> {
  readonly items: NewInboxItem[] = [];
  failing = false;
  /** Awaited before each save. */
  gate: Promise<void> = Promise.resolve();

  async save(item: NewInboxItem): Promise<'saved' | 'duplicate'> {
    await this.gate;
    if (this.failing) throw new Error('the disk is full');
    if (this.items.some((kept) => kept.key === item.key || kept.key === item.alias)) return 'duplicate';
    this.items.push(JSON.parse(JSON.stringify(item)) as NewInboxItem);
    return 'saved';
  }
}
