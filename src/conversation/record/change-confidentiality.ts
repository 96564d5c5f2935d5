import type { Draft } from '../../capture/draft.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { EVERYBODY, mayDo } from '../../records/access.ts';
import type { Confidentiality, RecordVersion } from '../../records/record.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import { changeDraft } from '../draft-from-record.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan, SEEN_WHEN_RESTRICTED } from '../present-record.ts';
import type { Reply } from '../reply.ts';
import { reviewMark } from '../review-mark.ts';
import { listed, notice, paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { StateChange, Turn } from '../turn.ts';
import { rememberRecord } from './show-record.ts';

/**
 * "Mark it restricted": from then on only those it concerns find it, by number, in lists and in answers. To open it to
 * everybody is asked once more: who has read it since cannot unread it.
 */
export async function changeConfidentiality(
  record: RecordVersion,
  confidentiality: Confidentiality,
  incoming: Incoming,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const may = mayDo('restrict', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  if (record.confidentiality === confidentiality)
    return respond(replyTo(incoming), notice(numberSpan(record), ` is ${confidentiality} already.`));
  if (confidentiality === 'internal') return askToOpenUp(record, incoming, context, deps);
  return respond(
    replyTo(incoming),
    notice(
      numberSpan(record),
      ` is restricted now. ${SEEN_WHEN_RESTRICTED}${await readElsewhere(record, deps)}`,
    ),
    seenBy(record, confidentiality, incoming),
  );
}

const MOST_NAMED = 5;

/** Where its number, or its title, can still be read by everybody; empty for nowhere. */
async function readElsewhere({ number, data }: RecordVersion, { register }: TurnDeps): Promise<string> {
  const title = typeof data['title'] === 'string' ? data['title'].toLowerCase() : number;
  const all = await Promise.all(
    (['incident', 'risk', 'change'] as const).map((kind) => register.list({ kind }, EVERYBODY)),
  );
  const naming = all.flat().filter((other) => {
    if (other.number === number) return false;
    const said = Object.values(other.data).join('\n').toLowerCase();
    return said.includes(number.toLowerCase()) || said.includes(title);
  });
  if (naming.length === 0) return '';
  const named = listed(naming.slice(0, MOST_NAMED).map((other) => other.number));
  const more = naming.length > MOST_NAMED ? ` and ${naming.length - MOST_NAMED} more` : '';
  return ` Take care: everybody can still read of it in the words of ${named}${more}. Correct them there, or make them restricted as well.`;
}

function seenBy(
  record: RecordVersion,
  confidentiality: Confidentiality,
  incoming: Incoming,
): readonly StateChange[] {
  const { number, version: fromVersion, data } = record;
  const of = { number, fromVersion, data, confidentiality };
  return [
    { change: 'update-record', ...of, changedBy: incoming.user, source: sourceOf(incoming) },
    rememberRecord(incoming, record),
  ];
}

function askToOpenUp(
  record: RecordVersion,
  incoming: Incoming,
  context: UnderstandContext,
  deps: TurnDeps,
): Turn {
  const begun: Draft = { ...changeDraft(record, incoming, context, deps), confidentiality: 'internal' };
  const saved = saveDraft(begun, context.now);
  return respond(replyTo(incoming), presentOpeningUp(record.number, saved.draft), [
    saved.change,
    rememberRecord(incoming, record),
  ]);
}

/** None of what the record says is in the question. */
function presentOpeningUp(number: string, draft: Draft): Reply {
  const asked = `${number} is restricted. Opened, everybody here can see all that stands in it, also personal data, and its history. Shall I open it? Say “yes” or “cancel”.`;
  const { id, revision } = draft;
  return reply(
    'draft-review',
    [paragraph(asked)],
    [
      button(
        'Open it to everybody',
        { do: 'confirm', draft: id, revision, shows: reviewMark(draft) },
        'primary',
      ),
      button('Cancel', { do: 'cancel', draft: id }),
    ],
  );
}

/** What follows the “yes” to that: who may is judged by the record of now. */
export function openedUp(
  record: RecordVersion,
  incoming: Incoming,
  deps: Pick<TurnDeps, 'actor'>,
): { readonly reply: Reply; readonly changes: readonly StateChange[] } {
  const may = mayDo('restrict', deps.actor(incoming.user), record);
  if (!may.allowed) return { reply: notice(may.reason), changes: [] };
  const said = ' is internal now: everybody here can see it.';
  return { reply: notice(numberSpan(record), said), changes: seenBy(record, 'internal', incoming) };
}
