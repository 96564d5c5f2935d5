import { mayDo, readsOnly } from '../../records/access.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Outgoing, Turn } from '../turn.ts';
import { notice, paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { rememberRecord } from './show-record.ts';

/** What somebody says of a record that they may not change goes to its owner, who may: a colleague often knows more. */
export function passOn(record: RecordVersion, words: string, reason: string, talk: RecordTalk): Turn {
  const { incoming, deps } = talk;
  const { number, kind, owner, status } = record;
  const actor = deps.actor(incoming.user);
  const remember = [rememberRecord(incoming, record)];
  const goes =
    words.trim() !== '' &&
    kind !== 'concern' &&
    owner !== incoming.user &&
    !readsOnly(actor) &&
    !recordTypes[kind].closedStatuses.includes(status) &&
    mayDo('change', deps.actor(owner), record).allowed;
  if (!goes) return respond(replyTo(incoming), notice(reason), remember);
  const told = notice(
    `${reason} I have sent your words to `,
    { person: owner },
    ', its owner, who can add them.',
  );
  const passed: Outgoing = {
    destination: { to: 'direct', user: owner },
    reply: reply(
      'notice',
      [
        paragraph({ person: incoming.user }, ' says of ', numberSpan(record), ` ${titleOf(record)}:`),
        { part: 'quote', text: words, source: [] },
        paragraph(`Nothing was changed. To add it, say it yourself: “${number}: …”.`),
      ],
      [
        button('Change it', { do: 'change-record', number }),
        button('Show it', { do: 'show-record', number }),
      ],
    ),
  };
  const turn = respond(replyTo(incoming), told, remember);
  return { ...turn, replies: (outcome) => [...turn.replies(outcome), passed] };
}
