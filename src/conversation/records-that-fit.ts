import { withMentions } from '../capture/name-mentions.ts';
import { withoutShorthand } from '../records/search/idioms.ts';
import { wordsSought } from '../records/search/alternatives.ts';
import { EVERY_RECORD, type RegisterQuery } from '../records/search/register-query.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { findFitting } from './find-fitting.ts';
import { findingFor, listFound, queryFor, withPart } from './list-records.ts';
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
const RECORDS = String.raw`(?:log|record|report|rais|fil|regist|enter|submit|not)\w*`;

/** “What went wrong”, “what is going on”. */
const WENT_ON =
  /(?<=^.{0,40}\b(?:what|anything)\b.{0,12})\b(?:went wrong|go(?:ne|es)? wrong|gone on|been going on|going (?:on|wrong)|took place|come up|came up)\b/iu;

interface Asked {
  readonly words: RegExp;
  readonly isMeant: (query: RegisterQuery) => boolean;
  /** What the words mean where they are not read as they stand. */
  readonly read?: (query: RegisterQuery, said: string) => RegisterQuery;
}

const ASKED: readonly Asked[] = [
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
    // “Everything recorded by Ingrid”, “what did Priya log?”.
    words: new RegExp(
      String.raw`^(?:(?:please )?(?:show|list|tell|give)(?: me)? )?(?:what|everything|anything|all)(?: (?:else|records|entries|things))?(?: that)?(?: (?:was|were|has been))? (?:(?:(?:did|has|have) )?(?:<@[^>]+>|i)(?: (?:has|have))?(?: already)? ${RECORDS}|${RECORDS} by (?:<@[^>]+>|me))(?!\p{L}).{0,60}$`,
      'iu',
    ),
    isMeant: ({ recordedBy, words }) => recordedBy !== undefined && words.length === 0,
  },
  {
    // “What does Ingrid own?”, “what has Leon got on record?”.
    words:
      /^(?:and |so |please |who is <@[^>]+> and |(?:can you )?(?:show|list|tell|give)(?: me)? )*(?:what|which records|everything|anything|all)(?: (?:else|open|records|entries|things))*(?: (?:that|which))?(?: (?:does|do|did|has|have|is))? (?:<@[^>]+>|he|she|i)(?: (?:has|have|got|still|currently|all|own|owns))*(?: (?:on (?:record|file|(?:his|her|their|my) (?:name|plate|desk))|in the register|responsible for|recorded|(?:in|under) (?:his|her|their|my) name|open))*(?: (?:right )?now)?[.?!\s]*$/iu,
    isMeant: ({ owner }) => owner !== null,
  },
  {
    // “What happened on the chatbot since October?”, “what went wrong this quarter?”.
    words:
      /^(?:and |so |please |can you |tell me |do you know )*(?:what|anything|did anything|has anything|what all)(?:['’]s| has| have| was| is)? ?(?:all |else |ever )?(?:happen(?:ed|ing)?|occurr?(?:ed)?|went wrong|go(?:ne|es)? wrong|gone on|been going on|going on|going wrong|took place|come up|came up|new)\b.{2,80}$/iu,
    isMeant: ({ system, when, words }) => (system !== null || when !== null) && words.length === 0,
    read: (query, said) => ({
      ...query,
      kinds: /\bwrong\b/iu.test(said) && query.kinds.length === 0 ? ['incident'] : query.kinds,
      when: query.when === null ? null : { about: 'touched', period: query.when.period },
    }),
  },
  {
    // “Is my change approved?”, “what is the status of my risks?”.
    words:
      /^(?:and |so |please |can you |tell me |do you know )*(?:(?:is|are|was|were|has|have) (?:<@[^>]+>|my|our) (?:\p{L}+ )?(?:changes?|risks?|incidents?)(?: request)? (?:already |still |yet |been |now )*(?:approved|accepted|refused|closed|open|implemented|assessed|treated|reviewed|contained|investigated|corrected|due|overdue|done|decided)|(?:what(?:['’]s| is| are)|how is|how are|where is|where are) (?:the )?(?:status|state|progress)(?:es)? (?:of|on|with) my (?:changes?|risks?|incidents?|records?)|when (?:do|must|should) i (?:have to |need to )?(?:look at|review|check) my (?:risks?|incidents?|changes?|records?)(?: again| next)?)(?: yet| already| now)?[?.!\s]*$/iu,
    isMeant: () => true,
    read: (query, said) => ({
      ...EVERY_RECORD,
      kinds: query.kinds,
      owner: query.owner,
      when: null,
      open: /\b(?:approved|accepted|refused|closed|implemented|done|reviewed|decided)\b/iu.test(said)
        ? null
        : true,
    }),
  },
];

/** A search of the register where records fit; null where none does, so that the documents are asked. */
export async function recordsThatFit(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const context = await contextFor(incoming.user, deps);
  const text = withoutShorthand(withMentions(incoming.text.trim(), context.people ?? []).text);
  const asked = ASKED.find(({ words }) => words.test(text));
  if (asked === undefined) return null;
  const viewer = viewerOf(incoming, deps);
  const plain = await queryFor(text.replace(WENT_ON, ' happened '), {
    user: incoming.user,
    viewer,
    context,
    deps,
  });
  if (!asked.isMeant({ ...plain, words: wordsSought(plain) })) return null;
  const query = asked.read?.(plain, text) ?? plain;
  const { total } = await findFitting(query, { from: 0, limit: 1 }, await findingFor(incoming, deps));
  if (total === 0) return null;
  const turn = await listFound({ query, from: 0 }, incoming, deps);
  if (query.system === null) return turn;
  const hint = small(
    `That is what is on record. The documents answer questions, such as “what is ${query.system} used for?”.`,
  );
  return withPart(turn, hint);
}
