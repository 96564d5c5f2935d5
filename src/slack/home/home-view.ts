import type { types } from '@slack/bolt';
import { listPageSchema, type ListPage, type ListRequest } from '../../conversation/home/list-request.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from '../render-controls.ts';
import { renderBlocks } from '../render-reply.ts';

/** A reply as the Home tab of one person. */
export function homeView(reply: Reply, abilities: ClientAbilities): types.HomeView {
  return { type: 'home', blocks: viewBlocks(reply, abilities) };
}

/** The same as a dialog: what a number of the Home tab leads to. Its buttons work like those of a message. */
export function listView(page: ListPage, reply: Reply, abilities: ClientAbilities): types.ModalView {
  return listDialog(page, viewBlocks(reply, abilities));
}

/** Opened at once, because the trigger lives three seconds; the list takes its place. */
export function loadingList(page: ListPage): types.ModalView {
  const text = { type: 'mrkdwn', text: 'One moment.' } as const;
  return listDialog(page, [{ type: 'section', text }]);
}

/** The page that a list of ours shows; null for metadata of an earlier version. */
export function pageShown(metadata: string): ListPage | null {
  try {
    return listPageSchema.safeParse(JSON.parse(metadata)).data ?? null;
  } catch {
    return null;
  }
}

export const LIST_CALLBACK = 'record_list';

const TITLES: Readonly<Record<ListRequest['of'], string>> = {
  records: 'Register',
  controls: 'Controls',
  reviews: 'Reviews',
  due: 'Due now',
  questions: 'Open questions',
  systems: 'AI systems',
};

/** What it shows travels with it, so that it can be drawn anew after something that was pressed in it. */
function listDialog(page: ListPage, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    callback_id: LIST_CALLBACK,
    private_metadata: JSON.stringify(page),
    title: plainText(TITLES[page.list.of], LIMITS.viewTitle),
    close: plainText('Close', LIMITS.viewButton),
    blocks,
  };
}

function viewBlocks(reply: Reply, abilities: ClientAbilities): types.KnownBlock[] {
  return renderBlocks(reply, { blocks: LIMITS.viewBlocks, text: LIMITS.viewBlocksText }, abilities);
}
