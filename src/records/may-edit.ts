import { mayDo, type Actor, type Verdict } from './access.ts';
import type { RecordVersion } from './record.ts';
import { recordTypes } from './record-types.ts';

/**
 * Whether `actor` may give a record other answers. One that is closed is evidence of how it ended, and what was decided on
 * at its end must still hold: it is opened again first, with a reason, so that its steps are taken anew. Evidence, links, who
 * sees it and its erasure are no answers: the access table alone decides on those.
 */
export function mayEdit(actor: Actor, record: RecordVersion): Verdict {
  const may = mayDo('change', actor, record);
  const { closedStatuses } = recordTypes[record.kind];
  if (!may.allowed || !closedStatuses.includes(record.status)) return may;
  const { number, status } = record;

  const opens = mayDo('reopen', actor, record);
  const how = opens.allowed
    ? `To change it, open it again first: “reopen ${number} because …”.`
    : `To change it, it has to be opened again first. ${opens.reason}`;
  return { allowed: false, reason: `${number} is ${status}: its answers stay as they are. ${how}` };
}
