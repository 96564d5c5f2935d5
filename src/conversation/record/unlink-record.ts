import { mayDo } from '../../records/access.ts';
import { RELATION_IN_WORDS, type LinkTarget, type RecordLink } from '../../records/link.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan } from '../present-record.ts';
import type { Part, Reply, Rich, Span } from '../reply.ts';
import { notice, paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Destination, Turn } from '../turn.ts';
import { viewerAt, viewerOf } from '../viewer-of.ts';
import { documentCalled } from './find-documents.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { linkNames } from './link-names.ts';
import { linkTargets } from './link-targets.ts';
import type { RecordWords } from './recognize-record-words.ts';
import { rememberRecord } from './show-record.ts';

/** A record's links in both directions, with what stands at the other end. */
interface Linked {
  readonly link: RecordLink;
  readonly other: LinkTarget;
}

/**
 * "Remove the link to RSK-2026-0003": a person asked for it, so it is done; where it is not clear which one they mean, the
 * links are shown with a button each.
 */
export async function unlinkRecord(
  record: RecordVersion,
  { of, to }: Extract<RecordWords, { wants: 'unlink' }>,
  talk: RecordTalk,
): Promise<Turn | null> {
  const { incoming, deps } = talk;
  // “Remove the link to the old page from the chatbot” names nothing that a record is linked to: it is said of something else.
  if (of.by === 'context' && to !== null && !namesSomething(to, deps)) return null;
  const from = to === null ? await contextOf(record, talk) : null;
  const about = from ?? record;
  const said = from === null ? to : record.number;
  const linked = await linksOf(about, incoming, deps);
  const meant = said === null ? linked : linked.filter(({ other }) => isMeant(other, said, deps));
  const [only, ...more] = meant;
  if (only === undefined || (more.length > 0 && said === null))
    return showLinksOf(about, incoming, deps, replyTo(incoming), said);
  return takeAway(about, meant, incoming, deps, replyTo(incoming));
}

/** “Unlink RSK-2026-0003” said of another record: that one is the record that it is taken off. */
async function contextOf(
  { number }: RecordVersion,
  { incoming, deps }: RecordTalk,
): Promise<RecordVersion | null> {
  const here = await deps.memories.recordIn(incoming.conversation);
  if (here === null || here === number) return null;
  const record = await deps.register.byNumber(here, viewerOf(incoming, deps));
  if (record === null) return null;
  const linked = await linksOf(record, incoming, deps);
  return linked.some(({ other }) => other.id === number) ? record : null;
}

async function linksOf(
  { number }: RecordVersion,
  incoming: Incoming,
  deps: TurnDeps,
  viewer = viewerOf(incoming, deps),
): Promise<readonly Linked[]> {
  const dossier = await deps.register.dossier(number, viewer);
  return [
    ...(dossier?.links ?? []).map((link) => ({ link, other: link.target })),
    ...(dossier?.linkedFrom ?? []).map((link) => ({
      link,
      other: { kind: 'record', id: link.number } as const,
    })),
  ];
}

function namesSomething(said: string, deps: TurnDeps): boolean {
  return linkTargets(said, deps.clock.now()).length > 0 || documentCalled(said, deps.documents()) !== null;
}

function isMeant({ kind, id }: LinkTarget, said: string, deps: TurnDeps): boolean {
  if (kind === 'document') return documentCalled(said, deps.documents())?.id === id;
  return linkTargets(said, deps.clock.now()).some((target) => target.kind === kind && target.id === id);
}

async function takeAway(
  record: RecordVersion,
  linked: readonly Linked[],
  incoming: Incoming,
  deps: TurnDeps,
  destination: Destination,
): Promise<Turn> {
  for (const { link } of linked) {
    const owning = link.number === record.number ? record : await ownerOf(link, incoming, deps, destination);
    const may = owning === null ? null : mayDo('link', deps.actor(incoming.user), owning);
    if (may?.allowed !== true)
      return respond(destination, notice(may?.reason ?? 'That link cannot be taken away here.'));
  }
  const nameOf = await linkNames(
    linked.map(({ other }) => ({ target: other })),
    viewerAt(destination, incoming, deps),
    deps,
  );
  const names = [...new Map(linked.map(({ other }) => [other.id, nameOf(other)])).values()];
  const said = notice(
    'No longer linked: ',
    numberSpan(record),
    ' and ',
    ...separated(names),
    '. The history keeps it.',
  );
  return respond(destination, said, [
    ...linked.map(({ link }) => ({ change: 'remove-link', id: link.id, by: incoming.user }) as const),
    rememberRecord(incoming, record),
  ]);
}

function ownerOf({ number }: RecordLink, incoming: Incoming, deps: TurnDeps, destination: Destination) {
  return deps.register.byNumber(number, viewerAt(destination, incoming, deps));
}

function separated(names: readonly Span[]): Rich {
  return names.flatMap((name, at) => (at === 0 ? [name] : [' and ', name]));
}

/** What a record is linked to, with a button to take each link away. `said` fits none of them, or is null. */
export async function showLinksOf(
  record: RecordVersion,
  incoming: Incoming,
  deps: TurnDeps,
  destination: Destination,
  said: string | null = null,
): Promise<Turn> {
  const viewer = viewerAt(destination, incoming, deps);
  const linked = await linksOf(record, incoming, deps, viewer);
  const nameOf = await linkNames(
    linked.map(({ other }) => ({ target: other })),
    viewer,
    deps,
  );
  const may = mayDo('link', deps.actor(incoming.user), record).allowed;
  const head: Rich =
    linked.length === 0
      ? [numberSpan(record), ' has no links.']
      : [
          ...(said === null ? [] : [`I find no link to “${said}”. `]),
          numberSpan(record),
          linked.length === 1 ? ' has one link:' : ` has ${linked.length} links:`,
        ];
  const parts = linked.flatMap(({ link, other }): Part[] => [
    paragraph(...lineOf(link, other, record.number, nameOf)),
    ...(may
      ? [
          {
            part: 'controls',
            controls: [button('Remove this link', { do: 'remove-link', number: record.number, id: link.id })],
          } as const,
        ]
      : []),
  ]);
  const card: Reply = reply('record', [paragraph(...head), ...parts]);
  return respond(destination, card, [rememberRecord(incoming, record)]);
}

function lineOf(
  { number, relation }: RecordLink,
  other: LinkTarget,
  own: string,
  nameOf: (target: LinkTarget) => Span,
): Rich {
  return number === own
    ? [`It ${RELATION_IN_WORDS[relation]} `, nameOf(other)]
    : [nameOf(other), ` ${RELATION_IN_WORDS[relation]} this one`];
}

/** The button of one link. Pressed twice it has been taken away once. */
export async function pressUnlink(
  id: string,
  record: RecordVersion,
  incoming: Incoming,
  deps: TurnDeps,
  destination: Destination,
): Promise<Turn> {
  const linked = await linksOf(record, incoming, deps, viewerAt(destination, incoming, deps));
  const meant = linked.filter(({ link }) => link.id === id);
  return meant.length === 0
    ? respond(destination, notice('That link is not there any more.'))
    : takeAway(record, meant, incoming, deps, destination);
}
