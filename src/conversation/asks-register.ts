import type { Draft } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { nextQuestion } from '../capture/next-question.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { ReadRequest } from '../records/search/read-request.ts';
import { eachSide, wordsSought } from '../records/search/alternatives.ts';
import { withNouns } from '../records/search/repair-slips.ts';
import { withoutShorthand } from '../records/search/idioms.ts';
import { restrictsFurther } from '../records/search/register-query.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { requestFor } from './list-records.ts';
import { recognizeReviewWords } from './recognize-review-words.ts';
import { viewerOf } from './viewer-of.ts';

const PLURALS = recordKinds.map((kind) => recordTypes[kind].plural).join('|');
/** Many, never one: “open an incident” wants to log it. */
const NOUNS = new RegExp(`\\b(?:${PLURALS}|records|register|approvals)\\b`, 'iu');
/** One can be asked for by where it stands among them. */
const ONE = new RegExp(`\\b(?:${recordKinds.map((kind) => recordTypes[kind].noun).join('|')})\\b`, 'iu');
/** How a question to the register begins; another may be one about the rules: “are changes approved by the owner?”. */
const BEGINS = new RegExp(
  String.raw`^(?:(?:and|so|ok(?:ay)?|hi|hello|please|can you|could you|tell me|i (?:want|need|would like) to (?:see|know))[,\s]+)*(?:which|what(?:['’]s)?|who|how many|how much|(?:are|is|were|was) (?:there|any|some|all|anything)|(?:has|have|did|does|do) (?:any(?:body|one|thing)?|some(?:body|one)|no ?(?:body|one)|we|all)|do we (?:still )?have|have we|did we|any|some|my next|show|list|give|find|get|pull|bring|display|fetch|count|(?:the )?(?:total )?number of|everything|approvals|decisions|anything|all|my|our|the|top|oldest|longest|open|closed|overdue|upcoming)\b`,
  'iu',
);
/** “Incidents without a root cause”: no sentence about incidents. */
const NOUN_FIRST = new RegExp(String.raw`^(?:[\p{L}-]+ ){0,4}?(?:${PLURALS}|records)\b`, 'iu');
const SENTENCE = new RegExp(
  String.raw`\b(?:${PLURALS}|records)\b(?! (?:that|which|nobody|no one)\b)[^?]*?\s(?:are|were|is|was|have|has|should|must)\b`,
  'iu',
);
/** “What are high risks?” asks what they are. */
const DEFINES = new RegExp(
  String.raw`^what (?:is|are) (?:an? )?(?:[\p{L}-]+ ){0,2}(?:${PLURALS}|risk|incident|change|concern)[?.!\s]*$`,
  'iu',
);
const OF_OURS = /^what (?:is|are) (?:the|our|my|all)\b/iu;
/** How a question begins that answers no form. */
const ASKS = /^(?:which|what|who|how many|(?:are|is|were|was) there|do we have|show|list|count)\b/iu;
const LONGEST = 220;

/**
 * Whether words ask the register and nothing else: they begin like such a question, every word of them is understood, and
 * they say more than a type. What holds one word that is not understood may be a question to the documents.
 * @param heard `order` where a form is being filled in: then it has to be said more plainly.
 */
export function asksRegister(text: string, request: ReadRequest, heard: 'anything' | 'order'): boolean {
  const said = withoutShorthand((request.repaired.length === 0 ? text : request.said).trim());
  const { query, loose, ruledOut } = request;
  if (!beginsLikeOne(said, heard)) return false;
  if (wordsSought(query).length + loose.length + ruledOut.length > 0) return false;
  return (saysWhich(request) && (NOUNS.test(said) || isOfOne(said, request))) || saysAlone(said, request);
}

/** Told by the words alone, before anything is looked up for them. */
function beginsLikeOne(said: string, heard: 'anything' | 'order'): boolean {
  if (said.length > LONGEST || said.includes('\n')) return false;
  if (DEFINES.test(said) && !OF_OURS.test(said)) return false;
  const asks = BEGINS.test(said) || (NOUN_FIRST.test(said) && !SENTENCE.test(said));
  return asks && (heard === 'anything' || ASKS.test(said));
}

function saysWhich({ query, count, assumedOpen }: ReadRequest): boolean {
  return (
    count !== null ||
    (query.open !== null && !assumedOpen) ||
    query.order !== undefined ||
    query.waitsFor !== undefined ||
    restrictsFurther(query)
  );
}

/** “The oldest open incident”, “is there a critical incident”. */
function isOfOne(said: string, { query }: ReadRequest): boolean {
  return ONE.test(said) && (query.order !== undefined || /\b(?:(?:is|was) there|every|each)\b/iu.test(said));
}

/** How a question begins that names no type of record. */
const ALONE =
  /^(?:(?:and|so|ok(?:ay)?|please)[,\s]+)*(?:what|which|who|everything|anything|all|show|list|is|are|was|were|has|have|did|any|my|our|the|approvals|decisions|overdue|upcoming)\b/iu;
/** “List all approvals”, “who approved what?”: it is said of no type. */
const APPROVALS =
  /^(?:(?:show|list|give|get|find)(?: me)? )?(?:(?:all|the|our|of) )*(?:approvals|decisions)\b|^who (?:has )?(?:approved|signed off|decided) (?:what|on what|anything|whom?)\b/iu;

/** “What is overdue?”, “what was closed last month?”: no type is named, and none is needed. */
function saysAlone(said: string, request: ReadRequest): boolean {
  if (!ALONE.test(said)) return false;
  const { query, assumedOpen } = request;
  const { decision, recordedBy, when, open, owner } = query;
  if (eachSide(query).some((side) => saysMuch(said, { ...request, query: side }))) return true;
  // Without a time the documents may answer it, where no record does.
  if (recordedBy !== undefined) return when !== null;
  if (decision !== undefined) return decision.by !== null || decision.period !== null;
  // “Show my review” is the weekly one.
  if (query.kinds.length === 0 && recognizeReviewWords(said) !== null) return false;
  if (owner !== null && open !== null && !assumedOpen) return true;
  if (when === null) return false;
  if (when.about === 'due' || when.about === 'review') return true;
  return query.kinds.length > 0 || when.about === 'changed' || open !== null;
}

/** What no document is asked, whatever the rest is. */
function saysMuch(said: string, { query, count, assumedOpen }: ReadRequest): boolean {
  const { overdue, waitsFor, clocks, comingUp, open, decision } = query;
  if (overdue === true || waitsFor !== undefined || clocks !== undefined || comingUp === true) return true;
  // “Who has the most open stuff?”
  if (count === 'owner' && open !== null) return true;
  if (decision?.said === 'by-requester') return true;
  // “Is there anything critical open?”
  if (open === true && !assumedOpen && query.severities.length + query.levels.length > 0) return true;
  return APPROVALS.test(said) && decision !== undefined;
}

/**
 * The same of what somebody says, for those who read the reply. “Changes waiting for approval” is no day and no severity; a question of a
 * draft that is answered in words of one's own may be answered with any.
 */
export async function asksOfRegister(
  incoming: IncomingOf<'message'>,
  draft: Draft | null,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<boolean> {
  const { user, text } = incoming;
  const asked = draft === null ? null : nextQuestion(formOf(draft, deps.settings), draft);
  const heard = asked?.input.kind === 'text' ? 'order' : 'anything';
  if (text.length > LONGEST || !beginsLikeOne(withNouns(withoutShorthand(text.trim())), heard)) return false;
  return asksRegister(
    text,
    await requestFor(text, { user, viewer: viewerOf(incoming, deps), context, deps }),
    heard,
  );
}
