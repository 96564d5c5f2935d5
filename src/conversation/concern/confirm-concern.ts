import type { Draft } from '../../capture/draft.ts';
import { ANONYMOUS } from '../../records/access.ts';
import type { RecordData } from '../../records/define-record.ts';
import { codeHash } from '../../records/follow-up.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { Confirming } from '../confirm-draft.ts';
import { viewOf } from '../draft-view.ts';
import type { Incoming } from '../incoming.ts';
import { presentDraft } from '../present-draft.ts';
import { button } from '../present-question.ts';
import { titleOf } from '../present-record.ts';
import type { Reply } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Outgoing, StateChange, Turn } from '../turn.ts';
import { unreadParts } from './unread-concerns.ts';

/**
 * The concern goes to the first of those who handle concerns. Without a name it is recorded by nobody, from no message, and
 * the draft is deleted in the same transaction: what the person keeps is the code, which its draft has shown already.
 */
export function confirmConcern(confirming: Confirming, data: RecordData): Turn {
  const { draft, incoming, destination, deps } = confirming;
  const anonymous = draft.anonymous === true;
  const [owner] = deps.settings.concerns.readers;
  if (owner === undefined) return notRead(confirming);
  const code = anonymous ? (draft.followUpCode ?? deps.codes.next()) : null;
  const saved = saveDraft(draft, deps.clock.now());
  const changes: StateChange[] = [
    saved.change,
    {
      change: 'create-record',
      record: {
        kind: 'concern',
        data,
        createdBy: anonymous ? ANONYMOUS : draft.person,
        source: anonymous ? null : draft.source,
        draftId: draft.id,
        owner,
        ...(code === null ? {} : { codeHash: codeHash(code) }),
      },
    },
    anonymous
      ? forgotten(draft, incoming)
      : { change: 'close-draft', draft: saved.draft, outcome: 'recorded' },
  ];
  return {
    changes,
    replies: ({ records }) =>
      records.flatMap((record): Outgoing[] => [
        { destination, reply: presentReceived(record, code) },
        ...toReaders(record, draft, deps.settings.concerns.readers),
      ]),
  };
}

/** Nobody could read it: it stays a draft, so that nothing of it is lost. */
function notRead({ draft, context, destination, deps }: Confirming): Turn {
  const saved = saveDraft(draft, context.now);
  const card = presentDraft(viewOf(saved.draft, context, deps), unreadParts(deps));
  return respond(destination, card, [saved.change]);
}

function toReaders(record: RecordVersion, draft: Draft, readers: readonly string[]): readonly Outgoing[] {
  const anonymous = draft.anonymous === true;
  const reply = presentToReader(record, anonymous ? null : draft.person);
  return readers
    .filter((reader) => anonymous || reader !== draft.person)
    .map((user) => ({ destination: { to: 'direct', user }, reply }));
}

export function forgotten(draft: Draft, { conversation, user }: Incoming): StateChange {
  const conversations = [...new Set([draft.conversation, conversation])];
  return { change: 'forget-trail', conversations, person: user, draft: draft.id };
}

function presentReceived({ number }: RecordVersion, code: string | null): Reply {
  if (code === null)
    return reply('recorded', [
      paragraph(
        'Your concern is recorded as ',
        { bold: number },
        '. Only those who handle concerns read it.',
      ),
      small('They answer here. “Show ' + number + '” shows where it stands.'),
    ]);
  return reply('recorded', [
    paragraph('Your concern is recorded, without your name. Your code: ', { bold: code }),
    paragraph(
      'Write the code down now: I keep only a fingerprint of it. Send me “concern code ' +
        `${code}” in a direct message to see where it stands, or to add something or answer a question.`,
    ),
    small(
      'Delete your messages about it here, and this one: Slack keeps them otherwise. I have deleted my copies.',
    ),
  ]);
}

function presentToReader(record: RecordVersion, by: string | null): Reply {
  const { number } = record;
  const who =
    by === null
      ? ['Somebody reported a concern without a name: ']
      : [{ person: by }, ' reported a concern: '];
  return reply(
    'record',
    [
      paragraph(...who, { bold: number }, ` ${titleOf(record) === number ? '' : titleOf(record)}`.trimEnd()),
      { part: 'quote', text: String(record.data['description'] ?? ''), source: [number] },
      small(
        by === null
          ? `To ask the person something say “ask about ${number}: …”; they see it with their code. Do not try to find out who it is.`
          : `To ask them something say “ask about ${number}: …”.`,
      ),
    ],
    [button('Show it', { do: 'show-record', number })],
  );
}
