import { mayDo } from '../../records/access.ts';
import type { Confidentiality, RecordVersion } from '../../records/record.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { numberSpan, SEEN_WHEN_RESTRICTED } from '../present-record.ts';
import { notice } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { rememberRecord } from './show-record.ts';

/** "Mark it restricted": from then on only those it concerns find it, by number, in lists and in answers. */
export function changeConfidentiality(
  record: RecordVersion,
  confidentiality: Confidentiality,
  incoming: Incoming,
  deps: TurnDeps,
): Turn {
  const may = mayDo('restrict', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  if (record.confidentiality === confidentiality)
    return respond(replyTo(incoming), notice(numberSpan(record), ` is ${confidentiality} already.`));
  const said =
    confidentiality === 'restricted'
      ? ` is restricted now. ${SEEN_WHEN_RESTRICTED}`
      : ' is internal now: everybody here can see it.';
  return respond(replyTo(incoming), notice(numberSpan(record), said), [
    {
      change: 'update-record',
      number: record.number,
      fromVersion: record.version,
      data: record.data,
      confidentiality,
      changedBy: incoming.user,
      source: sourceOf(incoming),
    },
    rememberRecord(incoming, record),
  ]);
}
