import type { Draft } from '../../capture/draft.ts';
import { mayEdit } from '../../records/may-edit.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { RecordVersion } from '../../records/record.ts';
import { changeDraft } from '../draft-from-record.ts';
import { viewOf } from '../draft-view.ts';
import { presentReview } from '../present-draft.ts';
import { notice, paragraph } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { StateChange, Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { changeRecord } from './change-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { match, NUMBER, wholeNumber, withNumbers } from './record-reference.ts';
import { recognizeStepWords } from './recognize-step-words.ts';
import { stepInWords } from './step-in-words.ts';
import { rememberRecord } from './show-record.ts';

const MEANT = String.raw`^(?:(?:no|nope|sorry|wait|oops|actually|hey|hm+|please|but|stop)[,.!\s]+)*(?:i (?:mean|meant|am talking about|was talking about)|i['’]m talking about|all (?:of )?(?:this|that) (?:is|was) about|(?:that|this|it)(?:['’]s| is| was| belongs| goes)?(?: (?:all|meant|still|only))?(?: (?:about|for|to|of|with))?|belongs to|not (?:that|this) one[,.]?(?: but)?|(?:add|put|move) (?:it|that|this)(?: all)? (?:to|into|in|on|under))\s*(?:the )?(?:incident |risk |change )?(?<number>${NUMBER})(?:[,.;\s–—-]+(?:and |it is |it['’]s |so )?(?:not|no|isn['’]t) (?:an?|the|any|another|a new)?\s*(?:new |separate |other |further |different )*(?:incident|risk|change|one|record|draft|case|report|thing))?[.!\s]*$`;

/**
 * “No, I meant INC-2026-0004”: what was begun as a record of its own, or as changes of another one, is said of that record. Null
 * for anything else, and for a step.
 */
export async function meantRecord(draft: Draft, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const typed = match(MEANT, withNumbers(incoming.text.trim().replace(/\s+/gu, ' ')))?.['number'];
  const { updates, kind } = draft;
  if (typed === undefined || kind === 'concern' || updates?.step !== undefined) return null;
  const number = wholeNumber(typed, context.now);
  if (number === updates?.number) return null;
  const record = await deps.register.byNumber(number, viewerOf(incoming, deps));
  if (record === null) return null;
  const may = mayEdit(deps.actor(incoming.user), record);
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  const turn = updates === null ? await saidOf(record, draft, talk) : moved(draft, record, talk);
  const away: StateChange = { change: 'close-draft', draft, outcome: 'cancelled' };
  return turn === null ? null : { ...turn, changes: [away, ...turn.changes] };
}

/** All that was told for the new one: a step of the record, or something of it. */
async function saidOf(record: RecordVersion, draft: Draft, talk: RecordTalk): Promise<Turn> {
  const { description } = draft.answers;
  const words = typeof description?.value === 'string' ? description.value : draft.firstMessage;
  const step = recognizeStepWords(words, talk.context.now);
  const isOfKind = recordTypes[record.kind].steps.some(({ name }) => step?.steps.includes(name));
  return step !== null && step.of.by === 'context' && isOfKind
    ? stepInWords(record, step, talk)
    : changeRecord(record, words, talk);
}

/** The answers that were said for the other one; not what was kept as a note of it. */
function moved(draft: Draft, record: RecordVersion, { incoming, context, deps }: RecordTalk): Turn | null {
  if (draft.kind !== record.kind) return null;
  const own = Object.entries(draft.answers).filter(
    ([name, { from }]) => from !== 'record' && !['description', 'notes'].includes(name),
  );
  if (own.length === 0) return null;
  const fresh = changeDraft(record, incoming, context, deps);
  const answers = { ...fresh.answers, ...Object.fromEntries(own) };
  const saved = saveDraft({ ...fresh, answers }, context.now);
  const said = paragraph(
    `Taken for ${record.number}; ${draft.updates?.number ?? 'the other one'} stays as it is.`,
  );
  return respond(replyTo(incoming), presentReview(viewOf(saved.draft, context, deps), [said]), [
    saved.change,
    rememberRecord(incoming, record),
  ]);
}
