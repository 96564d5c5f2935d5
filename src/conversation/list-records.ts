import { withMentions } from '../capture/name-mentions.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { Actor } from '../records/access.ts';
import { businessYearIn } from '../records/search/business-year.ts';
import type { QueryContext } from '../records/search/read-query.ts';
import { readRequest, type ReadRequest } from '../records/search/read-request.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import type { Repaired } from '../records/search/repair-slips.ts';
import { dayIn } from '../records/when.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { findFitting, unfoundWords, type Finding } from './find-fitting.ts';
import type { NotedOf } from './find-further.ts';
import { highestThereIs } from './highest-there-is.ts';
import { presentCounts, type Counting } from './present-counts.ts';
import { changesMade } from './record/changes-made.ts';
import { MOST_SHOWN, presentFound } from './present-found.ts';
import type { Part } from './reply.ts';
import { notice, small } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { ConversationMemory, Destination, StateChange, Turn } from './turn.ts';
import { strangerIn } from './stranger-in.ts';
import { decisionsTold } from './decisions-told.ts';
import { viewerOf } from './viewer-of.ts';
import { EVERY_PAGE } from './every-page.ts';

/** What of the register the words ask for, of what those may see who read the reply; with what was understood. */
export async function listRecords(words: string, incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const viewer = viewerOf(incoming, deps);
  const context = await contextFor(incoming.user, deps);
  const turn = await listRequested(
    await requestFor(words, { user: incoming.user, viewer, context, deps }),
    incoming,
    deps,
  );
  return businessYearIn(words) === null ? turn : withPart(turn, YEAR_TAKEN);
}

const YEAR_TAKEN = small(
  'I took that year as one from July to June. If yours begins in another month, say the days: “incidents from 1 September 2025 to 31 August 2026”.',
);

/** The same with something below it. */
export const withPart = (turn: Turn, part: Part): Turn => withParts(turn, (parts) => [...parts, part]);

/** The same with something above it. */
export const withFirst = (turn: Turn, part: Part): Turn => withParts(turn, (parts) => [part, ...parts]);

function withParts(turn: Turn, change: (parts: readonly Part[]) => readonly Part[]): Turn {
  return {
    ...turn,
    replies: (outcome) =>
      turn.replies(outcome).map(({ destination, reply }) => ({
        destination,
        reply: { ...reply, parts: change(reply.parts) },
      })),
  };
}

/** The same of a request that was read before. */
export async function listRequested(request: ReadRequest, incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const { ruledOut, assumedOpen, count, offScale, stranger } = request;
  if (stranger !== undefined) return respond(destinationOf(incoming), notice(stranger));
  const finding = await findingFor(incoming, deps);
  const rated = await highestThereIs(request.query, offScale, count !== null, finding);
  const { query } = rated;
  const { repaired } = request;
  const listed =
    count === null
      ? await listFound({ query, from: 0, ruledOut, repaired, assumedOpen }, incoming, deps)
      : await countFound({ query, count, ruledOut, repaired, assumedOpen }, incoming, deps);
  return rated.note === null ? listed : withFirst(listed, rated.note);
}

export interface Wanted {
  readonly query: RegisterQuery;
  /** How many of the first ones have been shown before. */
  readonly from: number;
  /** Words that rule something out, and were not understood. */
  readonly ruledOut?: readonly string[];
  /** Slips in the words of the search. */
  readonly repaired?: readonly Repaired[];
  /** Nobody said that they have to be open. */
  readonly assumedOpen?: boolean;
}

/** A page of what a query asks for, with buttons that ask for more or otherwise. */
export async function listFound(
  { query, from, ruledOut = [], repaired = [], assumedOpen = false }: Wanted,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const finding = await findingFor(incoming, deps);
  const found = await findFitting(query, { from, limit: MOST_SHOWN }, finding);
  const closed =
    assumedOpen && found.total === 0
      ? (await findFitting({ ...query, open: false }, { from: 0, limit: 1 }, finding)).total
      : 0;
  const { viewer, timezone } = finding;
  const changes = await changesMade(query, found.records, { viewer, timezone }, deps);
  const shown = presentFound(
    {
      ...{ query, from, user: incoming.user, changes, ruledOut, repaired, assumedOpen, closed },
      unfound: found.total === 0 ? await unfoundWords(query, finding) : null,
      ...{ noted: found.noted, criteria: deps.settings.risk, timezone },
      decided: await decisionsTold(query, found.records, finding),
      besides: await undecidedClocks(query, found.noted, finding),
    },
    found,
  );
  return respond(destinationOf(incoming), shown, [await rememberList({ query, from }, incoming, deps)]);
}

/** What is overdue if a duty applies that nobody has decided on yet is said beside what surely is. */
async function undecidedClocks(
  query: RegisterQuery,
  noted: NotedOf,
  finding: Finding,
): Promise<readonly Part[]> {
  if (query.overdue !== true || (query.kinds.length > 0 && !query.kinds.includes('incident'))) return [];
  const clocks: RegisterQuery = { ...query, overdue: undefined, clocks: { state: 'ended', of: null } };
  const { records } = await findFitting(clocks, EVERY_PAGE, finding);
  const more = records.filter(({ number }) => !noted.has(number)).length;
  if (more === 0) return [];
  const of = more === 1 ? '1 more incident' : `${String(more)} more incidents`;
  return [
    small(
      `Of ${of} the time for a report to an authority has passed, and it is not said whether that duty applies: “which reporting deadlines have passed?” lists them.`,
    ),
  ];
}

/** How many there are of each kind, with a button that lists them. */
export async function countFound(
  { query, count, ...left }: Omit<Counting, 'user' | 'unfound'>,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const finding = await findingFor(incoming, deps);
  const { records } = await findFitting(query, EVERY_PAGE, finding);
  const unfound = records.length === 0 ? await unfoundWords(query, finding) : null;
  const counting = { query, count, ...left, unfound, user: incoming.user };
  const shown = presentCounts(counting, records, deps.settings);
  return respond(destinationOf(incoming), shown, [await rememberList({ query, count }, incoming, deps)]);
}

function destinationOf(incoming: Incoming): Destination {
  return incoming.kind === 'action'
    ? { to: 'replace', conversation: incoming.conversation, message: incoming.message }
    : replyTo(incoming);
}

/** Where it is looked for, for those who read the reply. */
export async function findingFor(incoming: Incoming, deps: TurnDeps): Promise<Finding> {
  const { timezone } = await deps.people.byId(incoming.user);
  const { register, settings, clock } = deps;
  return {
    ...{ register, settings, timezone, now: clock.now(), viewer: viewerOf(incoming, deps) },
    actor: (user) => deps.actor(user),
  };
}

async function rememberList(
  list: Omit<NonNullable<ConversationMemory['list']>, 'asker'>,
  { conversation, user }: Incoming,
  { memories }: Pick<TurnDeps, 'memories'>,
): Promise<StateChange> {
  const before = (await memories.of(conversation)) ?? {
    conversation,
    asker: user,
    question: '',
    references: [],
  };
  return { change: 'remember', memory: { ...before, list: { asker: user, ...list } } };
}

export interface Asking {
  readonly user: string;
  readonly viewer: Actor;
  readonly context: UnderstandContext;
  readonly deps: Pick<TurnDeps, 'register' | 'settings'>;
}

/** What words ask for of records, for a person and at their time. */
export async function queryFor(words: string, asking: Asking): Promise<RegisterQuery> {
  return (await requestFor(words, asking)).query;
}

/** The same with how it was understood. */
export async function requestFor(words: string, asking: Asking): Promise<ReadRequest> {
  const named = withMentions(words, asking.context.people ?? []);
  const stranger = strangerIn(named);
  const request = readRequest(stranger?.text ?? named.text, await queryContext(asking));
  return stranger === null ? request : { ...request, stranger: stranger.why };
}

/** A system is asked for as it is called on record, too. */
export async function queryContext({ user, viewer, context, deps }: Asking): Promise<QueryContext> {
  const { now, timezone, systems } = context;
  const onRecord = (await deps.register.systems(viewer)).map((name) => ({ name, aliases: [] }));
  return {
    ...{ user, today: dayIn(timezone, now), systems: [...systems, ...onRecord] },
    criteria: deps.settings.risk,
  };
}
