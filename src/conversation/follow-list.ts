import type { UnderstandContext } from '../capture/understand/context.ts';
import { editQuery } from '../records/search/edit-query.ts';
import { readFollowUp, type FollowUp } from '../records/search/read-follow-up.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { withMentions } from '../capture/name-mentions.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import { findFitting } from './find-fitting.ts';
import type { IncomingOf } from './incoming.ts';
import { countFound, findingFor, listFound, queryContext } from './list-records.ts';
import { MOST_SHOWN } from './present-found.ts';
import { showRecord } from './record/show-record.ts';
import { respond, replyTo } from './respond.ts';
import { notice } from './rich-text.ts';
import type { ConversationMemory, Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

type List = NonNullable<ConversationMemory['list']>;

/**
 * “More”, “the second one”, “and by system?” behind a list of the same person in the same conversation; null for everything
 * else. What may be seen is looked up anew: a list remembers what was asked, and no record.
 */
export async function followList(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const list = await listBefore(incoming, deps);
  const said = list === null ? null : readFollowUp(incoming.text);
  if (list === null || said === null) return null;
  switch (said.says) {
    case 'more':
      return pageOf(list, (list.from ?? 0) + MOST_SHOWN, incoming, deps);
    case 'back':
      return pageOf(list, Math.max(0, (list.from ?? 0) - MOST_SHOWN), incoming, deps);
    case 'list':
      return listFound({ query: list.query, from: 0 }, incoming, deps);
    case 'show':
      return showOne(list, said.which, incoming, deps);
    case 'order':
      return listFound({ query: { ...list.query, order: said.order ?? undefined }, from: 0 }, incoming, deps);
    case 'count':
      return countedBy(list, said, incoming, deps);
  }
}

/** “Only high” behind a list of the same person in the same conversation; null for everything else. */
export async function editList(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const list = await listBefore(incoming, deps);
  if (list === null) return null;
  const query = await edited(list.query, incoming.text, incoming, deps);
  if (query === null) return null;
  const { count } = list;
  if (count === undefined) return listFound({ query, from: 0 }, incoming, deps);
  return countFound({ query, count, ruledOut: [], repaired: [], assumedOpen: false }, incoming, deps);
}

async function listBefore(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<List | null> {
  const list = (await deps.memories.of(incoming.conversation))?.list;
  return list?.asker === incoming.user ? list : null;
}

async function edited(
  query: RegisterQuery,
  words: string,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<RegisterQuery | null> {
  const context = await contextFor(incoming.user, deps);
  const asking = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps };
  return editQuery(query, withMentions(words, context.people ?? []).text, await queryContext(asking));
}

async function pageOf(
  { query, count }: List,
  from: number,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn> {
  // Behind a number the records themselves come first.
  if (count !== undefined) return listFound({ query, from: 0 }, incoming, deps);
  const { total } = await findFitting(query, { from: 0, limit: 1 }, await findingFor(incoming, deps));
  if (from < total) return listFound({ query, from }, incoming, deps);
  const all = total === 1 ? 'It is the only one.' : `These were all ${String(total)} of them.`;
  return respond(replyTo(incoming), notice(total === 0 ? 'There are none.' : all));
}

/** By where it stands in what was shown last. */
async function showOne(
  { query, from = 0, count }: List,
  which: number,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn | null> {
  if (count !== undefined) return null;
  const finding = await findingFor(incoming, deps);
  const { records } = await findFitting(query, { from, limit: MOST_SHOWN }, finding);
  const record = records.at(which < 0 ? which : which - 1);
  if (record === undefined) {
    if (records.length === 0) return respond(replyTo(incoming), notice('There are none.'));
    const shown = `${String(records.length)} ${records.length === 1 ? 'record' : 'records'}`;
    return respond(
      replyTo(incoming),
      notice(`I showed ${shown}: say which of them, such as “the first one”.`),
    );
  }
  const context: UnderstandContext = await contextFor(incoming.user, deps);
  return showRecord(record, incoming, context, deps);
}

async function countedBy(
  list: List,
  { by, rest }: Extract<FollowUp, { says: 'count' }>,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn | null> {
  const query = rest === '' ? list.query : await edited(list.query, rest, incoming, deps);
  if (query === null) return null;
  return countFound({ query, count: by, ruledOut: [], repaired: [], assumedOpen: false }, incoming, deps);
}
