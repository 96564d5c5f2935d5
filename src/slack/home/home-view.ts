import type { types } from '@slack/bolt';
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
export function listView(reply: Reply, abilities: ClientAbilities): types.ModalView {
  return listDialog('Register', viewBlocks(reply, abilities));
}

/** Opened at once, because the trigger lives three seconds; the list takes its place. */
export function loadingList(): types.ModalView {
  const text = { type: 'mrkdwn', text: 'One moment.' } as const;
  return listDialog('Register', [{ type: 'section', text }]);
}

export const LIST_CALLBACK = 'record_list';

function listDialog(title: string, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    callback_id: LIST_CALLBACK,
    title: plainText(title, LIMITS.viewTitle),
    close: plainText('Close', LIMITS.viewButton),
    blocks,
  };
}

function viewBlocks(reply: Reply, abilities: ClientAbilities): types.KnownBlock[] {
  return renderBlocks(reply, { blocks: LIMITS.viewBlocks, text: LIMITS.viewBlocksText }, abilities);
}
