import { eventually } from './eventually.ts';
import type { SlackBlock, SlackElement, TestSlack } from './local-slack.ts';

/** A person's Home tab as it was published last. */
export interface PublishedHome {
  /** Every text, line by line. */
  readonly text: string;
  readonly buttons: readonly SlackElement[];
  /** What the risk matrix offers to show. */
  readonly cells: NonNullable<SlackElement['options']>;
}

/** Waits until the person's Home tab shows something that fits. */
export function homeWith(slack: TestSlack, user: string, pattern: RegExp): Promise<PublishedHome> {
  return eventually(`a Home tab that matches ${String(pattern)}`, async () => {
    const home = await homeOf(slack, user);
    return home !== null && pattern.test(home.text) ? home : null;
  });
}

/** Null while there is none. */
export async function homeOf(slack: TestSlack, user: string): Promise<PublishedHome | null> {
  const published = (await slack.log()).findLast(
    ({ summary, detail }) => summary === 'views.publish' && (detail as { user_id?: string }).user_id === user,
  );
  const view = (published?.detail as { view?: { blocks: readonly SlackBlock[] } } | undefined)?.view;
  if (view === undefined) return null;
  const elements = view.blocks.flatMap((block) => block.elements ?? []);
  return {
    text: textsOf(view).join('\n'),
    buttons: elements.filter(({ type }) => type === 'button'),
    cells: elements.flatMap(({ options = [] }) => options),
  };
}

/** Every text in a view or a message. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}
