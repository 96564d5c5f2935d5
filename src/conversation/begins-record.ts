import { askedBeside } from '../capture/asked-beside.ts';
import type { Draft } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { nextQuestion } from '../capture/next-question.ts';
import { recognizeReportWish } from '../capture/report-wish.ts';
import { understandAs, type Understanding } from '../capture/understand/understand-message.ts';
import type { RecordKind } from '../records/define-record.ts';
import { asksWhetherOne } from './asked-of-kind.ts';
import { askWhich } from './another/ask-which.ts';
import { beginAs } from './another/begin-as.ts';
import { recognizeAnother } from './another/recognize-another.ts';
import { recognizeRetype } from './another/recognize-retype.ts';
import { answerAndOffer, answerWhatIf } from './answer-and-offer.ts';
import { beginSeveral } from './begin-several.ts';
import { askWhatHappened } from './ask-what-happened.ts';
import { beginDraft } from './begin-draft.ts';
import { beginTold } from './begin-told.ts';
import type { IncomingOf } from './incoming.ts';
import type { RecordTalk } from './record/handle-record-words.ts';
import type { Turn } from './turn.ts';
import { whereSeen } from './where-seen.ts';

/** The first words of a record, or those of another one in the middle of a form. */
export async function beginsRecord(
  draft: Draft | null,
  understood: Understanding,
  talk: RecordTalk,
): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const form = draft === null || isElsewhere(draft, incoming) ? null : draft;
  if (form === null) return beginsFirst(draft, understood, talk);
  const retyped = recognizeRetype(incoming.text, form);
  if (retyped !== null) return beginAs(retyped, form, await whereSeen(form, incoming, deps), context, deps);
  const asked = nextQuestion(formOf(form, deps.settings), form);
  const another = recognizeAnother(incoming.text, understood, form, asked);
  if (another === null) return null;
  if (another.then === 'begin') return beginSaid(another.kind, understood, form, talk);
  return askWhich(another.kind, form, await whereSeen(form, incoming, deps), context, deps);
}

/** What is asked with it comes first. @param other The draft that stays open elsewhere. */
async function beginsFirst(
  other: Draft | null,
  understood: Understanding,
  talk: RecordTalk,
): Promise<Turn | null> {
  const several = other === null ? await beginSeveral(talk) : null;
  if (several !== null) return several;
  const { kind } = understood;
  // “I changed the prompt, do I have to file that as a change?” asks, and orders nothing.
  const explicit =
    understood.explicit && !(asksWhetherOne(talk.incoming.text) && askedBeside(talk.incoming.text) !== null);
  if (kind === null) return beginsByWish(other, understood, talk);
  const further = explicit ? null : await answerWhatIf(kind, talk);
  if (further !== null) return further;
  const answered = explicit ? null : await answerAndOffer(kind, understood, talk);
  if (answered !== null && 'turn' in answered) return answered.turn;
  return beginSaid(kind, understood, other, talk, answered?.unanswered);
}

/** “I want to report something”, “there’s an issue with the fraud model”: nothing, or little, is told as yet. */
async function beginsByWish(
  other: Draft | null,
  understood: Understanding,
  talk: RecordTalk,
): Promise<Turn | null> {
  const wish = recognizeReportWish(talk.incoming.text);
  if (wish === null) return null;
  if (wish.wish === 'trouble') return beginSaid('incident', understood, other, talk);
  const { kind } = wish;
  if (kind === null) return askWhatHappened(talk.incoming);
  const empty = understandAs(kind, '', talk.context);
  return beginDraft(kind, talk.incoming, { text: '', understood: empty, other }, talk.context, talk.deps);
}

/**
 * @param other The draft that stays open meanwhile.
 * @param unanswered What was asked with it, and what nothing surely answers.
 */
async function beginSaid(
  kind: RecordKind,
  understood: Understanding,
  other: Draft | null,
  { incoming, context, deps }: RecordTalk,
  unanswered?: string,
): Promise<Turn> {
  const { text } = incoming;
  const said = understood.kind === kind ? understood : understandAs(kind, text, context);
  return beginTold(kind, incoming, { text, understood: said, other, unanswered }, context, deps);
}

/** A draft that a command opened waits for its person in direct messages: whatever they write there is said to it. */
export function isElsewhere(draft: Draft, { conversation }: IncomingOf<'message'>): boolean {
  return draft.conversation !== conversation && !draft.conversation.startsWith('direct:');
}
