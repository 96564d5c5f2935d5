import { EVERYBODY } from '../../records/access.ts';
import { numberInLink } from '../../records/record-link.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { RecordVersion } from '../../records/record.ts';
import { currentLevel } from '../../records/risk-criteria.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { titleOf } from '../present-record.ts';
import type { Reply, Rich } from '../reply.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import { nothing, type Outgoing, type Turn } from '../turn.ts';
import { statusInWords } from './present-card.ts';

type LinkDeps = Pick<TurnDeps, 'register' | 'actor' | 'settings' | 'publicUrl'>;

/**
 * Links to records in somebody's message. What is shown beneath the message is read by everybody there, so that it holds
 * only what everybody may see; of another record the person who shared its link gets a card that nobody else sees, where
 * that can be. Of one that they may not see either nothing is said, as of one that is not there.
 */
export async function showLinks(incoming: IncomingOf<'links-shared'>, deps: LinkDeps): Promise<Turn> {
  const { publicUrl } = deps;
  if (publicUrl === null) return nothing;
  const seen = new Set<string>();
  const outgoing: Outgoing[] = [];
  for (const url of incoming.links) {
    const number = numberInLink(publicUrl, url);
    if (number === null || seen.has(number)) continue;
    seen.add(number);
    const shown = await showLink(number, url, incoming, deps);
    if (shown !== null) outgoing.push(shown);
  }
  return outgoing.length === 0 ? nothing : { changes: [], replies: () => outgoing };
}

async function showLink(
  number: string,
  url: string,
  incoming: IncomingOf<'links-shared'>,
  deps: LinkDeps,
): Promise<Outgoing | null> {
  const { register, actor, settings } = deps;
  const { user, conversation, shownAt } = incoming;
  const readers = incoming.direct ? actor(user) : EVERYBODY;
  const forAll = await register.byNumber(number, readers);
  if (forAll !== null)
    return { destination: { to: 'unfurl', url, at: shownAt }, reply: presentLink(forAll, settings) };
  const forThem = incoming.reachable ? await register.byNumber(number, actor(user)) : null;
  if (forThem === null) return null;
  const card = presentLink(forThem, settings, 'Only you see this: it is not for everybody here.');
  return { destination: { to: 'aside', user, conversation }, reply: card };
}

/** A record in two lines: what it is, how it stands and whose it is. */
export function presentLink(
  record: RecordVersion,
  { risk }: LinkDeps['settings'],
  note: string | null = null,
): Reply {
  const { number, kind, data, status, owner } = record;
  const weight = kind === 'risk' ? currentLevel(risk, data) : data['severity'];
  const facts: Rich = [
    capitalized(recordTypes[kind].noun),
    ` · ${statusInWords(status)}`,
    ...(typeof weight === 'string' ? [` · ${weight}`] : []),
    ' · ',
    { person: owner },
  ];
  return reply('record', [
    paragraph({ bold: number }, ` ${titleOf(record)}`),
    { part: 'small', spans: facts },
    ...(note === null ? [] : [small(note)]),
  ]);
}
