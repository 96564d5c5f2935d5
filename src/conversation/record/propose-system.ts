import { maySee } from '../../records/access.ts';
import type { RecordVersion } from '../../records/record.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan } from '../present-record.ts';
import { notice, paragraph, reply } from '../rich-text.ts';
import { respond } from '../respond.ts';
import type { Destination, Outgoing, StateChange, Turn } from '../turn.ts';

/**
 * A system that the inventory does not list: the AIMS manager is asked, and can start the change of the inventory with one
 * press. Without a manager it is noted with the open questions.
 */
export function proposeSystem(
  system: string,
  record: RecordVersion,
  incoming: Incoming,
  destination: Destination,
  deps: Pick<TurnDeps, 'managers' | 'actor'>,
  settled: readonly StateChange[] = [],
): Turn {
  const gap = {
    change: 'note-gap',
    question: `Is “${system}” an AI system of ours? It is named in ${record.number} and missing in the inventory.`,
    askedBy: incoming.user,
    source: sourceOf(incoming),
  } as const;
  const said = notice(`Noted: “${system}” is proposed for the inventory. The AIMS manager decides on it.`);
  const managers = deps.managers.filter((user) => maySee(deps.actor(user), record));
  if (managers.length === 0) return respond(destination, said, [gap, ...settled]);
  const text = inventoryChange(system, record.number);
  const request = reply(
    'notice',
    [
      paragraph(
        { person: incoming.user },
        ` proposes to add “${system}” to the inventory; `,
        numberSpan(record),
        ' is about it.',
      ),
    ],
    [button('Log the change', { do: 'start', kind: 'change', text }, 'primary')],
  );
  const outgoing: Outgoing[] = [
    { destination, reply: said },
    ...managers.map((user): Outgoing => ({ destination: { to: 'direct', user }, reply: request })),
  ];
  return { changes: [gap, ...settled], replies: () => outgoing };
}

/** The words with which the change of the inventory is begun. */
export function inventoryChange(system: string, number: string): string {
  return (
    `Change to the management system: add “${system}” to the inventory of AI systems, ` +
    `because ${number} is about it and the inventory does not list it.`
  );
}
