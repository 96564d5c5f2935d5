import { unlistedSystemOf } from '../../capture/understand/unlisted-system-of.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { button } from '../present-question.ts';
import type { Part, Reply } from '../reply.ts';
import { listed, notice, paragraph, reply, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { inventoryChange } from './propose-system.ts';

const ASKS =
  /^(?:(?:please )?(?:show|list)(?: me)? )?(?:(?:which|what|the|all|our) )*(?:ai )?systems? (?:(?:that|which) )?(?:(?:are|is) )?(?:still )?(?:waiting(?: to be (?:listed|added))?(?: (?:for|to|in) (?:the|our) inventory)?|unlisted|not (?:yet )?(?:listed|in (?:the|our) inventory)(?: yet)?|missing (?:in|from) (?:the|our) inventory|proposed(?: for (?:the|our) inventory)?)[.!?\s]*$|^(?:show |list )?(?:the )?unlisted (?:ai )?systems[.!?\s]*$/iu;

export function asksForUnlistedSystems(text: string): boolean {
  return ASKS.test(text.trim());
}

/** A message has room for this many with their buttons. */
const MOST_SHOWN = 8;
const MOST_NUMBERS = 4;

/** Systems that records name and the inventory does not list: for AIMS managers, who add them. */
export async function listUnlistedSystems(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn> {
  if (!deps.actor(incoming.user).roles.includes('manager'))
    return respond(
      replyTo(incoming),
      notice(
        'The list of systems that wait for the inventory is for AIMS managers. AIMS_MANAGERS says who they are.',
      ),
    );
  const records = await deps.register.list({}, viewerOf(incoming, deps));
  const inventory = deps.systems();
  const unlisted = records.flatMap((record) => {
    const system = unlistedSystemOf(record.data['system'], inventory);
    return system === null ? [] : [{ system, record }];
  });
  const bySystem = Map.groupBy(unlisted, ({ system }) => system.trim().toLowerCase());
  const waiting = [...bySystem.values()].map((all) => ({
    system: all[0]?.system ?? '',
    records: all.map(({ record }) => record),
  }));
  return respond(replyTo(incoming), presentWaiting(waiting));
}

interface Waiting {
  readonly system: string;
  readonly records: readonly RecordVersion[];
}

function presentWaiting(waiting: readonly Waiting[]): Reply {
  if (waiting.length === 0)
    return reply('notice', [paragraph('Every system that a record names is in the inventory.')]);
  const more = waiting.length - MOST_SHOWN;
  return reply('notice', [
    paragraph(
      { bold: waiting.length === 1 ? '1 system waits' : `${waiting.length} systems wait` },
      ' for the inventory:',
    ),
    ...waiting.slice(0, MOST_SHOWN).flatMap(waitingParts),
    ...(more > 0 ? [small(`And ${more} more; they come up when these are listed.`)] : []),
    small(
      'To add one, log the change with its button, and write it into the inventory document. Once that is read in again, ' +
        'it leaves this list. One that is called otherwise there needs its other name in the inventory.',
    ),
  ]);
}

function waitingParts({ system, records }: Waiting): readonly Part[] {
  const numbers = records.map(({ number }) => number);
  const rest = numbers.length - MOST_NUMBERS;
  const named = [...numbers.slice(0, MOST_NUMBERS), ...(rest > 0 ? [`${rest} more`] : [])];
  const text = inventoryChange(system, numbers[0] ?? '');
  return [
    paragraph({ bold: `“${system}”` }, `: ${listed(named)}`),
    {
      part: 'controls',
      controls: [button(`Add ${system.slice(0, 50)}`, { do: 'start', kind: 'change', text })],
    },
  ];
}
