import { withMentions } from '../capture/name-mentions.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { TurnDeps } from './deps.ts';
import { findFitting } from './find-fitting.ts';
import type { IncomingOf } from './incoming.ts';
import { findingFor, listFound, requestFor, withFirst } from './list-records.ts';
import type { Rich } from './reply.ts';
import { paragraph } from './rich-text.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

const MANY =
  /^(?:(?:please|can you|could you|ok(?:ay)?|now)[,\s]+)*(?:give|hand(?: over)?|pass(?: on)?|move|transfer|assign|re-?assign) (?<which>(?:(?:all|every|everything|each|the|open|of)\b ?)*(?:(?:high|critical|medium|low|overdue|ai) )*(?:records|incidents|risks|changes|stuff|things|ones|everything|all)?(?: (?:of|from|owned by|that belong to|belonging to) .{2,60}?)|my (?:(?:open|high|overdue) )*(?:records|incidents|risks|changes)|everything of mine) (?:over )?to (?<to><@[^>]+>|\p{Lu}\p{L}+|me|my (?:deputy|colleague))[.!?\s]*$/iu;

/** “Give all open records of Tomas to Sara”: each goes by itself, for whoever gets it is told of it. Null for other words. */
export async function handOverMany(
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  const said = withMentions(incoming.text.trim(), context.people ?? []).text;
  const { which, to = '' } = MANY.exec(said)?.groups ?? {};
  if (which === undefined) return null;
  const asking = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps };
  const { query } = await requestFor(which, asking);
  if (query.owner === null || query.words.length > 0) return null;
  const open = { ...query, open: true };
  const { records } = await findFitting(open, { from: 0, limit: 1 }, await findingFor(incoming, deps));
  const [first] = records;
  const person: Rich = /^<@[^>]+>$/u.test(to) ? [{ person: to.slice(2, -1).replace(/\|.*/u, '') }] : [to];
  const how: Rich =
    first === undefined
      ? ['There is nothing to hand over.']
      : [
          'I hand records over one at a time, so that nobody gets many unseen: say “change the owner of ',
          first.number,
          ' to ',
          ...person,
          '”. These are the open ones:',
        ];
  return withFirst(await listFound({ query: open, from: 0 }, incoming, deps), paragraph(...how));
}
