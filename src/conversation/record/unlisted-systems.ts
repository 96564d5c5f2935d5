import type { Actor } from '../../records/access.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import type { ListPage } from '../home/list-request.ts';
import { pageOf } from '../home/turn-pages.ts';
import { button } from '../present-question.ts';
import type { Part, Reply } from '../reply.ts';
import { listed, notice, paragraph, reply, shortened, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { inventoryChange } from './propose-system.ts';
import { waitingNames, waitingSystems, type WaitingSystem } from './waiting-systems.ts';

const ASKS =
  /^(?:(?:please )?(?:show|list)(?: me)? )?(?:(?:which|what|the|all|our) )*(?:ai )?systems? (?:(?:that|which) )?(?:(?:are|is) )?(?:still )?(?:waiting(?: to be (?:listed|added))?(?: (?:for|to|in) (?:the|our) inventory)?|unlisted|not (?:yet )?(?:listed|in (?:the|our) inventory)(?: yet)?|missing (?:in|from) (?:the|our) inventory|proposed(?: for (?:the|our) inventory)?)[.!?\s]*$|^(?:show |list )?(?:the )?unlisted (?:ai )?systems[.!?\s]*$/iu;

export function asksForUnlistedSystems(text: string): boolean {
  return ASKS.test(text.trim());
}

/** A message has room for this many with their buttons. */
const SYSTEMS_SHOWN = 8;
const MOST_NUMBERS = 4;

export const FOR_MANAGERS =
  'The list of systems that wait for the inventory is for AIMS managers. AIMS_MANAGERS says who they are.';

/** Systems that records name and the inventory does not list: for AIMS managers, who add them. */
export async function listUnlistedSystems(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn> {
  const actor = deps.actor(incoming.user);
  return respond(
    replyTo(incoming),
    actor.roles.includes('manager')
      ? await presentUnlistedSystems(viewerOf(incoming, deps), deps)
      : notice(FOR_MANAGERS),
  );
}

/**
 * What waits, of what the viewer may see, each with a button that begins the change of the inventory. Without a page: the
 * first ones, and how many more there are.
 */
export async function presentUnlistedSystems(
  viewer: Actor,
  deps: Pick<TurnDeps, 'register' | 'systems' | 'settings'>,
  asked: ListPage | null = null,
): Promise<Reply> {
  const names = await waitingNames(viewer, deps);
  const total = names.length;
  if (total === 0)
    return reply('notice', [paragraph('Every system that a record names is in the inventory.')]);
  const page = asked === null ? null : pageOf(total, SYSTEMS_SHOWN, asked);
  const from = page?.from ?? 0;
  const systems = await waitingSystems(names.slice(from, from + SYSTEMS_SHOWN), MOST_NUMBERS, viewer, deps);
  const more = page === null ? total - systems.length : 0;
  const parts: readonly Part[] = [
    paragraph({ bold: total === 1 ? '1 system waits' : `${total} systems wait` }, ' for the inventory:'),
    ...systems.flatMap(waitingParts),
    ...(more > 0 ? [small(`And ${more} more; they come up when these are listed.`)] : []),
    small(
      'To add one, log the change with its button, and write it into the inventory document. Once that is read in again, ' +
        'it leaves this list. One that is called otherwise there needs its other name in the inventory.',
    ),
  ];
  return reply('notice', parts, page?.controls);
}

function waitingParts({ system, numbers, records }: WaitingSystem): readonly Part[] {
  const rest = records - numbers.length;
  const named = [...numbers, ...(rest > 0 ? [`${rest} more`] : [])];
  const text = inventoryChange(system, numbers[0] ?? '');
  return [
    paragraph({ bold: `“${system}”` }, `: ${listed(named)}`),
    {
      part: 'controls',
      controls: [button(`Add ${shortened(system, 50)}`, { do: 'start', kind: 'change', text })],
    },
  ];
}
