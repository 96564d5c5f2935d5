import { withMentions } from '../capture/name-mentions.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { listFound, queryFor } from './list-records.ts';
import { small } from './rich-text.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

/** “AI risks”, “supplier changes”: the documents have sections on them. */
const TOPICS = new Set([
  'ai',
  'supplier',
  'serious',
  'significant',
  'planned',
  'security',
  'privacy',
  'bias',
  'manage',
  'treat',
  'assess',
  'report',
  'handle',
]);

/** Words that can mean the register as well as the documents, with what has to be understood of them. */
const ASKED: readonly { readonly words: RegExp; readonly isMeant: (query: RegisterQuery) => boolean }[] = [
  {
    // “Everything about the chatbot”: nothing but a system is named.
    words:
      /^(?:please )?(?:(?:can you |could you )?(?:show|list|give|tell|find|get)(?: me)? )?(?:everything|anything|all)(?: (?:that )?(?:we (?:have|know|recorded|logged)|there is|is on record|on record|recorded|logged))? (?:about|on|of|for|regarding|concerning) .{2,60}$/iu,
    isMeant: ({ system, words }) => system !== null && words.length === 0,
  },
  {
    // “Failed changes”, “refund incidents”: nothing but what they are about, and not what all of them are.
    words:
      /^(?:(?:please )?(?:the |our |all |any )?(?:[\p{L}\d-]+ ){1,2}(?:incidents|risks|changes)(?: (?:this|last|next) (?:week|month|quarter|year))?)[.!?]*$/iu,
    isMeant: ({ words }) => words.length > 0 && !words.some((word) => TOPICS.has(word)),
  },
  {
    words:
      /^(?:(?:please )?(?:show|list|tell)(?: me)? )?(?:what|everything|all)(?: (?:else|records|entries))?(?: that)? (?:(?:did|has|have) )?(?:<@[^>]+>|i)(?: (?:has|have))?(?: already)? (?:log|record|report|raise|file|register|enter|submit|note)\w*\b.{0,60}$/iu,
    isMeant: ({ recordedBy, words }) => recordedBy !== undefined && words.length === 0,
  },
];

/** A search of the register where records fit; null where none does, so that the documents are asked. */
export async function recordsThatFit(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const context = await contextFor(incoming.user, deps);
  const text = withMentions(incoming.text.trim(), context.people ?? []).text;
  const asked = ASKED.find(({ words }) => words.test(text));
  if (asked === undefined) return null;
  const viewer = viewerOf(incoming, deps);
  const query = await queryFor(text, { user: incoming.user, viewer, context, deps });
  if (!asked.isMeant(query)) return null;
  const { total } = await deps.register.search(query, deps.settings.risk, viewer, { from: 0, limit: 1 });
  if (total === 0) return null;
  const turn = await listFound({ query, from: 0 }, incoming, deps);
  if (query.system === null) return turn;
  const hint = small(
    `That is what is on record. The documents answer questions, such as “what is ${query.system} used for?”.`,
  );
  return {
    ...turn,
    replies: (outcome) =>
      turn.replies(outcome).map(({ destination, reply }) => ({
        destination,
        reply: { ...reply, parts: [...reply.parts, hint] },
      })),
  };
}
