import type { Draft } from '../capture/draft.ts';
import { recognizeCommand } from '../capture/recognize-command.ts';
import { recognizeNamedField } from '../capture/recognize-correction.ts';
import { recognizeDraftingWords } from '../capture/suggest/recognize-drafting-words.ts';
import { saysWhoWasTold } from '../capture/hear-told.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { understandMessage, type Understanding } from '../capture/understand/understand-message.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import { takeRecordOffer } from './answer-and-offer.ts';
import { answerQuestion } from './answer-question.ts';
import { askWhoDid } from './ask-who-did.ts';
import { asksOfRegister } from './asks-register.ts';
import { readAsReport } from './assist/read-as-report.ts';
import { beginsRecord, isElsewhere } from './begins-record.ts';
import { contextFor } from './context-for.ts';
import { aboutConcern } from './concern/about-concern.ts';
import { continueDraft } from './continue-draft.ts';
import type { TurnDeps } from './deps.ts';
import { findOpenDraft } from './find-open-draft.ts';
import type { IncomingOf } from './incoming.ts';
import { askForText } from './assist/ask-for-text.ts';
import { askedOfTrail } from './asked-of-trail.ts';
import { answerFromRecords } from './assist/answer-from-records.ts';
import { editList, followList } from './follow-list.ts';
import { handOverMany } from './hand-over-many.ts';
import { asksForRecords } from './asks-for-records.ts';
import { actionInDraft, addAction, recognizeActionWords } from './record/add-action.ts';
import { asksForDrafts, listDrafts } from './my-drafts.ts';
import { asksForOpenQuestions, listOpenQuestions } from './questions/handle-open-questions.ts';
import { answerOfRecord } from './record/answer-of-record.ts';
import { meantRecord } from './record/meant-record.ts';
import { answerStatus, withNamedRecord } from './record/named-record.ts';
import { withOwnRecord } from './record/own-record.ts';
import { overheard } from './overheard.ts';
import { deriveRecord } from './record/derive-record.ts';
import { happenedWhileChanged } from './record/happened-again.ts';
import { handleRecordWords, type RecordTalk } from './record/handle-record-words.ts';
import { rememberNamed } from './record/remember-named.ts';
import { recognizeRecordWords, type RecordWords } from './record/recognize-record-words.ts';
import { reviewsBehind } from './reviews-behind.ts';
import { stepInForm } from './record/step-in-form.ts';
import { recordsThatFit } from './records-that-fit.ts';
import { moreOfRecord, tellOfRecord, toldOfNumber } from './record/tell-of-record.ts';
import { asksForUnlistedSystems, listUnlistedSystems } from './record/unlisted-systems.ts';
import { answerOfReview, handleReviewWords, recognizeReviewWords } from './review-words.ts';
import { notice } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import { saidToThread } from './said-to-thread.ts';
import type { Turn } from './turn.ts';
import { withoutOldQuestion } from './without-old-question.ts';
import { lastCancelled, undoCancel } from './undo-cancel.ts';
import { unreadableNotice } from './unreadable-notice.ts';
import { askImport, offerImport } from './work/ask-import.ts';
import { recognizeWorkWords } from './work/recognize-work-words.ts';
import { startWork } from './work/start-work.ts';
import { whereSeen } from './where-seen.ts';
import { answerWhetherAll } from './whether-all.ts';
import { commandWithoutDraft, withoutDraft } from './without-draft.ts';
import { withoutModelFor } from './without-model-for.ts';

export async function handleMessage(incoming: IncomingOf<'message'>, wired: TurnDeps): Promise<Turn> {
  const draft = await findOpenDraft(incoming, wired);
  return withoutOldQuestion(await handleSaid(draft, incoming, wired), draft, incoming);
}

async function handleSaid(
  draft: Draft | null,
  incoming: IncomingOf<'message'>,
  wired: TurnDeps,
): Promise<Turn> {
  const deps = await withoutModelFor(draft, incoming.text, wired);
  if (draft === null && !incoming.addressed) return overheard(incoming, deps);
  const notWords = fileOrUnreadable(incoming, draft, deps);
  if (notWords !== null) return notWords;
  const context = await contextFor(incoming.user, deps);
  const heard = draft === null ? 'anything' : 'order';
  const isOfRegister = await asksOfRegister(incoming, draft, context, deps);
  const followed = draft === null ? await followsOrAsksAll(incoming, deps) : null;
  if (followed !== null) return followed;
  const about = await aboutSomethingOnFile(draft, { incoming, context, deps }, isOfRegister);
  if (about !== null) return about;
  const edited = draft === null ? await editList(incoming, deps) : null;
  if (edited !== null) return edited;
  const many = draft === null ? await handOverMany(incoming, context, deps) : null;
  if (many !== null) return many;
  const whether = draft === null ? await answerWhetherAll(incoming, context, deps) : null;
  if (whether !== null) return whether;
  if (asksForRecords(incoming.text, heard) || isOfRegister)
    return answerFromRecords(incoming.text, incoming, deps);
  const talk = { incoming, context, deps };
  const understood = understandMessage(incoming.text, context);
  const begun = await beginsRecord(draft, understood, talk);
  if (begun !== null) return begun;
  const list = asksOfForm(draft, incoming) ? null : await listAskedFor(incoming, deps);
  if (list !== null) return list;
  if (draft !== null) return sayToDraft(draft, talk);
  return rememberNamed(await sayWithoutDraft(understood, talk), talk);
}

/** What leans on a list just shown, and what is asked of the register as a whole. */
async function followsOrAsksAll(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const followed = await followList(incoming, deps);
  return followed ?? (await askedOfTrail(incoming, deps)) ?? reviewsBehind(incoming, deps);
}

async function sayToDraft(draft: Draft, { incoming, context, deps }: RecordTalk): Promise<Turn> {
  const undone = await undoNewer(draft, incoming, context, deps);
  return undone ?? continueDraft(draft, await whereSeen(draft, incoming, deps), context, deps);
}

async function sayWithoutDraft(
  understood: Understanding,
  { incoming, context, deps }: RecordTalk,
): Promise<Turn> {
  const { perhaps } = understood;
  const asked = await deps.memories.of(incoming.conversation);
  const taken = await takeRecordOffer(asked, { incoming, context, deps });
  if (taken !== null) return taken;
  const command = commandWithoutDraft(incoming.text, asked?.asker === incoming.user && asked.question !== '');
  if (command === 'undo') return undoLast(incoming, context, deps);
  if (command === 'resume') return listDrafts(incoming, deps);
  if (command !== null) return withoutDraft(command, incoming, deps);
  const review = recognizeReviewWords(incoming.text);
  const reviewed = review === null ? null : await handleReviewWords(review, incoming, deps);
  if (reviewed !== null) return reviewed;
  const recorded =
    (await recordsThatFit(incoming, deps)) ?? (await moreOfRecord(understood, { incoming, context, deps }));
  if (recorded !== null) return recorded;
  const asReport = () => readAsReport(incoming, context, deps);
  // What may well be a report is read as one before it is answered like a question.
  const read = perhaps === null ? null : await asReport();
  if (read !== null && 'turn' in read) return read.turn;
  return answerQuestion(
    incoming.text,
    incoming,
    deps,
    perhaps === null ? asReport : () => Promise.resolve(read),
  );
}

/** A register to import, and what holds no words that could be understood; null for everything else. */
function fileOrUnreadable(incoming: IncomingOf<'message'>, draft: Draft | null, deps: TurnDeps): Turn | null {
  const importing = incoming.addressed ? askImport(incoming, deps) : null;
  if (importing !== null) return importing;
  const unreadable = unreadableNotice(incoming, draft);
  if (unreadable === null) return null;
  return (draft === null ? offerImport(incoming, deps) : null) ?? respond(replyTo(incoming), unreadable);
}

/** "What do I have to do now?" in the middle of a form is what it still needs, and not the weekly review. */
function asksOfForm(draft: Draft | null, incoming: IncomingOf<'message'>): boolean {
  const isHere = draft !== null && !isElsewhere(draft, incoming);
  return isHere && recognizeCommand(incoming.text) === 'show' && !/\breviews?\b/iu.test(incoming.text);
}

/** What is one's own, asked for by its name, whatever draft is open. "Mine" alone and "review" can be answers to it. */
async function listAskedFor(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const { text } = incoming;
  if (asksForDrafts(text)) return listDrafts(incoming, deps);
  if (asksForOpenQuestions(text)) return listOpenQuestions(incoming, deps);
  if (asksForUnlistedSystems(text)) return listUnlistedSystems(incoming, deps);
  const byName = /^(?:show|open|what|my)\b/iu.test(text.trim());
  if (!byName || recognizeReviewWords(text)?.says !== 'show') return null;
  return handleReviewWords({ says: 'show' }, incoming, deps);
}

/** A concern, a code of one, long work, or a record that is named: said in words of their own, whatever else is going on. */
async function aboutSomethingOnFile(
  draft: Draft | null,
  talk: RecordTalk,
  isOfRegister: boolean,
): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const text = recognizeDraftingWords(incoming.text);
  if (text !== null) {
    const here = draft === null ? incoming : await whereSeen(draft, incoming, deps);
    return askForText(text, draft, here, context, deps);
  }
  const concern = await aboutConcern(draft, incoming, deps);
  if (concern !== null) return concern;
  const here = draft !== null && draft.conversation === incoming.conversation;
  const said = here ? null : await saidToThread(incoming, context, deps);
  if (said !== null) return said;
  const work = draft === null ? recognizeWorkWords(incoming.text) : null;
  if (work !== null) return startWork(work, incoming, deps);
  const answered = draft === null ? await answerOfReview(incoming, deps) : null;
  if (answered !== null) return answered;
  const action = await aboutAction(draft, talk);
  return action ?? aboutRecord(draft, talk, isOfRegister);
}

/** What is to be done about a record: of the one that is open, of another, or of none yet. */
async function aboutAction(draft: Draft | null, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const words = recognizeActionWords(incoming.text, context.now);
  if (words === null || draft === null) return words && addAction(words, talk);
  const text = actionInDraft(words, draft);
  return text === null ? null : sayToDraft(draft, { incoming: { ...incoming, text }, context, deps });
}

async function aboutRecord(
  draft: Draft | null,
  talk: RecordTalk,
  isOfRegister: boolean,
): Promise<Turn | null> {
  const { incoming, context } = talk;
  const other =
    draft === null
      ? await deriveRecord(talk)
      : ((await meantRecord(draft, talk)) ?? (await happenedWhileChanged(draft, talk)));
  if (other !== null) return other;
  const answered = await askedOfOne(draft, talk);
  if (answered !== null) return answered;
  // “Closed incidents with no root cause” closes none.
  if (isOfRegister) return null;
  const words = recognizeRecordWords(incoming.text, context.now);
  const told = words === null || words.wants === 'tell' ? await toldOfNumber(talk) : null;
  if (told !== null) return told;
  if (draft === null) return words === null ? tellOfRecord(talk) : handleRecordWords(words, talk);
  return words === null ? null : aboutRecordInDraft(draft, words, talk);
}

/** Words about a record, said in the middle of a form. */
async function aboutRecordInDraft(draft: Draft, words: RecordWords, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context } = talk;
  // Of what is open, what it still needs stands in it so far; changes of a record need nothing, and its steps do.
  const isChange = draft.updates !== null && draft.updates.step === undefined;
  if (words.wants === 'missing' && words.of.by === 'context' && isChange)
    return handleRecordWords({ ...words, of: { by: 'number', number: draft.updates.number } }, talk);
  if (words.wants === 'missing' && words.of.by === 'context')
    return sayToDraft(draft, { ...talk, incoming: { ...incoming, text: 'show' } });
  const step = words.wants === 'step' ? await stepInForm(draft, words, await seenFor(draft, talk)) : null;
  if (step !== null) return step;
  return interrupts(words, context) ? handleRecordWords(words, talk) : null;
}

/** What is asked of one record, by its number or by what it is about. */
async function askedOfOne(draft: Draft | null, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const asking = await withNamedRecord(await withOwnRecord(talk));
  if ('turn' in asking) return asking.turn;
  const answered =
    (await answerOfRecord(draft, asking)) ??
    (await answerStatus(asking)) ??
    (await askWhoDid(asking.incoming.text, incoming, context, deps));
  if (answered !== null || draft !== null || asking === talk) return answered;
  const words = recognizeRecordWords(asking.incoming.text, context.now);
  return words?.wants === 'missing' ? handleRecordWords(words, asking) : null;
}

async function seenFor(draft: Draft, talk: RecordTalk): Promise<RecordTalk> {
  return { ...talk, incoming: await whereSeen(draft, talk.incoming, talk.deps) };
}

/** In the middle of a form only what names a record by its number and wants something of it, or of a field of it, is not an answer. */
function interrupts(words: RecordWords, context: UnderstandContext): boolean {
  if (words.of.by === 'counter') return words.wants === 'step';
  if (words.of.by !== 'number') return false;
  if (words.wants !== 'tell') return true;
  const { number } = words.of;
  const kind = recordKinds.find((one) => number.startsWith(`${recordTypes[one].prefix}-`));
  if (kind === undefined) return false;
  const type = recordTypes[kind];
  return recognizeNamedField(type, words.words) !== null || saysWhoWasTold(type, words.words, context);
}

async function undoLast(
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const cancelled = await lastCancelled(incoming, incoming.direct, deps);
  if (cancelled !== null) {
    const here = await whereSeen(cancelled, incoming, deps);
    return undoCancel(cancelled, here, replyTo(here), context, deps);
  }
  return respond(
    replyTo(incoming),
    notice('There is nothing to undo here. “My drafts” lists what you have begun.'),
  );
}

/** “Undo” behind a cancelled draft means that one, although an older one is open again. */
async function undoNewer(
  draft: Draft,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  if (recognizeCommand(incoming.text) !== 'undo') return null;
  const cancelled = await lastCancelled(incoming, false, deps);
  if (cancelled === null || cancelled.changedAt < draft.changedAt) return null;
  return undoLast(incoming, context, deps);
}
