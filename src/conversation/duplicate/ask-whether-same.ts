import type { Draft } from '../../capture/draft.ts';
import { findDuplicate, type LikelyDuplicate } from '../../capture/find-duplicate.ts';
import type { RecordData } from '../../records/define-record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { Confirming } from '../confirm-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan, recordLine, titleOf } from '../present-record.ts';
import { listed, paragraph, reply, small } from '../rich-text.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';

/**
 * Among the records that may be shown where the person is. Asked once: who has said that it is something else than the
 * likeliest one is not led through the others.
 */
export async function likelyDuplicate(
  draft: Draft,
  data: RecordData,
  incoming: Incoming,
  deps: Pick<TurnDeps, 'register' | 'actor'>,
): Promise<LikelyDuplicate | null> {
  if (draft.setApart.length > 0) return null;
  return findDuplicate(
    draft.kind,
    data,
    await deps.register.list({ kind: draft.kind }, viewerOf(incoming, deps)),
  );
}

export function askWhetherSame(
  { draft, context, destination }: Confirming,
  { record, shared, days }: LikelyDuplicate,
): Turn {
  const { number } = record;
  const { noun } = recordTypes[draft.kind];
  const saved = saveDraft({ ...draft, duplicateAsked: number }, context.now);
  const apart =
    days === null ? '' : days === 0 ? ', the same day' : `, ${days} ${days === 1 ? 'day' : 'days'} apart`;
  const card = reply(
    'question',
    [
      paragraph({ bold: `Is this the same ${noun} as ` }, numberSpan(record), {
        bold: `, ${titleOf(record)}?`,
      }),
      { part: 'list', items: [recordLine(record)] },
      small(`The same AI system${apart}, and both speak of ${listed(shared.slice(0, 5))}.`),
    ],
    [
      button('It is the same', { do: 'same', draft: draft.id, number }),
      button('No, record it', { do: 'different', draft: draft.id, number }, 'primary'),
    ],
  );
  return respond(destination, card, [saved.change]);
}
