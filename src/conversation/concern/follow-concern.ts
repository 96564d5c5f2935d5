import { ANONYMOUS, mayDo } from '../../records/access.ts';
import { codeHash } from '../../records/follow-up.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import type { ReportedConcern } from '../ports.ts';
import { button } from '../present-question.ts';
import type { Reply, Rich } from '../reply.ts';
import { notice, paragraph, reply, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Outgoing, StateChange, Turn } from '../turn.ts';
import { privately } from './offer-concern.ts';
import type { ConcernWords } from './recognize-concern-words.ts';

/** A follow-up is a message, not a document. */
const LONGEST_FOLLOW_UP = 3000;

/** Somebody comes back with their code: what became of it, and what they add. Nothing of the coming back is kept. */
export async function followConcern(
  { code, text }: Extract<ConcernWords, { wants: 'follow-up' }>,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const { conversation, user } = incoming;
  const forget: StateChange = {
    change: 'forget-trail',
    conversations: [conversation],
    person: user,
    draft: null,
  };
  if (incoming.kind === 'message' && !incoming.direct) {
    const here = notice(
      'Send me a code in a direct message, not where others read along. Delete this message.',
    );
    return respond(replyTo(incoming), here, [forget]);
  }
  const found = await deps.concerns.byCode(codeHash(code));
  if (found === null)
    return respond(
      privately(incoming),
      notice('I know no concern with this code. Check it letter by letter.'),
      [forget],
    );
  if (text === '') return respond(privately(incoming), presentConcern(found), [forget]);
  const said = text.slice(0, LONGEST_FOLLOW_UP);
  const outgoing: Outgoing[] = [
    {
      destination: privately(incoming),
      reply: presentConcern(found, ['Added. Whoever handles it sees it now.']),
    },
    { destination: { to: 'direct', user: found.handler }, reply: presentAdded(found.number, said) },
  ];
  const followUp = { number: found.number, from: 'reporter', by: ANONYMOUS, text: said } as const;
  return { changes: [{ change: 'follow-up', followUp }, forget], replies: () => outgoing };
}

/** Whoever handles a concern asks the person behind it; one without a name sees it with the code. */
export async function askReporter(
  record: RecordVersion,
  text: string,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const may = mayDo('advance', deps.actor(incoming.user), record);
  if (!may.allowed || record.kind !== 'concern')
    return respond(
      replyTo(incoming),
      notice(may.allowed ? 'Only a concern has somebody to ask.' : may.reason),
    );
  const followUp = { number: record.number, from: 'handler', by: incoming.user, text } as const;
  const nameless = record.createdBy === ANONYMOUS;
  const said = nameless
    ? 'Noted. The person sees it when they come back with their code.'
    : 'Noted, and sent to the person.';
  const outgoing: Outgoing[] = [
    { destination: replyTo(incoming), reply: notice(said) },
    ...(nameless
      ? []
      : [
          {
            destination: { to: 'direct', user: record.createdBy },
            reply: presentAsked(record.number, text),
          } as const,
        ]),
  ];
  return { changes: [{ change: 'follow-up', followUp }], replies: () => outgoing };
}

function presentConcern({ status, response, followUps }: ReportedConcern, before: Rich = []): Reply {
  const items = followUps.map(({ from, text }): Rich => [
    { bold: from === 'handler' ? 'They asked or said' : 'You added' },
    `: ${text}`,
  ]);
  return reply('record', [
    ...(before.length === 0 ? [] : [paragraph(...before)]),
    paragraph('Your concern is ', { bold: status.replaceAll('-', ' ') }, '.'),
    ...(response === null ? [] : [paragraph({ bold: 'Answer' }, `: ${response}`)]),
    ...(items.length === 0 ? [] : [{ part: 'list', items } as const]),
    small(
      'To add something or to answer, send “concern code (your code): …”. Delete your messages here afterwards.',
    ),
  ]);
}

function presentAdded(number: string, text: string): Reply {
  return reply(
    'record',
    [paragraph('The person behind ', { bold: number }, ' added:'), { part: 'quote', text, source: [number] }],
    [button('Show it', { do: 'show-record', number })],
  );
}

function presentAsked(number: string, text: string): Reply {
  return reply('record', [
    paragraph('About your concern ', { bold: number }, ' you are asked:'),
    { part: 'quote', text, source: [number] },
    small('Answer in a direct message to me: “' + number + ': …”.'),
  ]);
}
