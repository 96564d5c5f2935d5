import { readWhenAnswer } from '../capture/understand/answers/read-when-answer.ts';
import { readText } from '../capture/understand/text/reading.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordTypes, recordKinds } from '../records/record-types.ts';
import type { ReviewDecision, ReviewSubject } from '../records/review-record.ts';
import { digestFor, type DueDigest } from '../review/digest.ts';
import { dayOf } from '../review/local-day.ts';
import { POSSIBLE_ANSWERS } from '../review/possible-answers.ts';
import { subjectInWords } from '../review/subject-in-words.ts';
import type { TurnDeps } from './deps.ts';
import { handleReviewAnswer, type ReviewAnswer } from './handle-review.ts';
import type { Incoming } from './incoming.ts';
import { noteReview } from './note-review.ts';
import { presentDigest } from './present-review.ts';
import { recognizeReviewWords, type ReviewWords } from './recognize-review-words.ts';
import { capitalized } from '../kernel/capitalized.ts';
import { notice } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';

export { recognizeReviewWords };

type Decided = Extract<ReviewWords, { says: 'decide' }>;

/** Null when the words are about nothing that is due to this person: then they are something else. */
export async function handleReviewWords(
  words: ReviewWords,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn | null> {
  const now = deps.clock.now();
  const digest = await digestFor(incoming.user, deps.reviews.sources, now);
  return handleDue(words, digest, incoming, deps, now);
}

async function handleDue(
  words: ReviewWords,
  digest: DueDigest,
  incoming: Incoming,
  deps: TurnDeps,
  now: Date,
): Promise<Turn | null> {
  if (words.says === 'show') return showReview(digest, incoming);
  if (words.says === 'note') return noteInWords(words, digest, incoming, deps, now);
  const subject = await subjectNamed(words, digest, deps);
  if (subject === null) return answeredBefore(words, digest, incoming, deps, now);
  const remindOn = words.day === null ? null : dayIn(spanAsDay(words.day), digest, now);
  if (remindOn === 'unknown')
    return respond(
      replyTo(incoming),
      notice(`I do not know which day “${words.day ?? ''}” is. Say it as “on 12 January” or “in 3 weeks”.`),
    );
  const answer: ReviewAnswer = { ...words, ...subject, week: digest.week, remindOn };
  return handleReviewAnswer(answer, incoming, deps.reviews, now);
}

/** “By two weeks”, “for a week”: the day on which that span is over. */
function spanAsDay(day: string): string {
  return day.replace(/^(?:by|for)\s+(?=(?:another\s+)?(?:an?|\d+|\p{L}+)\s+(?:day|week|month)s?\b)/iu, 'in ');
}

/** A review names what only its owner may see: asked for in a channel, it comes in their direct messages. */
function showReview(digest: DueDigest, incoming: Incoming): Turn {
  const shown = presentDigest(digest);
  if (incoming.kind !== 'message' || incoming.direct) return respond(replyTo(incoming), shown);
  const outgoing = [
    { destination: { to: 'direct', user: incoming.user } as const, reply: shown },
    { destination: replyTo(incoming), reply: notice('Your review is in our direct messages.') },
  ];
  return { changes: [], replies: () => outgoing };
}

/** Said of a record that is due, these mean its review; other words about a record on file mean the record. */
const MEAN_REVIEW: readonly ReviewDecision[] = ['unchanged', 'later', 'hand-over', 'assigned', 'not-mine'];

/** Null for anything but an answer to a review that nothing else could mean. */
export async function answerOfReview(
  incoming: Incoming & { readonly text: string },
  deps: TurnDeps,
): Promise<Turn | null> {
  const words = recognizeReviewWords(incoming.text);
  if (words === null || words.says === 'show') return null;
  const now = deps.clock.now();
  const digest = await digestFor(incoming.user, deps.reviews.sources, now);
  const means =
    words.says === 'note' || MEAN_REVIEW.includes(words.decision) || isNoRecord(words.about, digest);
  return means ? handleDue(words, digest, incoming, deps, now) : null;
}

/** "Review of the AI objectives done": no record on file could be meant, and no new one. */
function isNoRecord(about: string, digest: DueDigest): boolean {
  const item = digest.items.find(({ subject, title }) => names(about, subject.id, title));
  const subject = item?.subject ?? answeredAbout(about, digest)?.review.subject;
  return subject !== undefined && !recordKinds.some((kind) => kind === subject.kind);
}

/** Said of a record by its number, all others are answers also before its review is due. */
const ONLY_WHEN_DUE: readonly ReviewDecision[] = ['update', 'done'];

/** Of such a record “reviewed” is a step of its life. */
function becomesReviewed(kind: RecordKind): boolean {
  return recordTypes[kind].statuses.includes('reviewed');
}

type Named = Pick<ReviewAnswer, 'kind' | 'id' | 'version' | 'hash'>;

/** What is due to the person; and by its number, what was offered to them, what they assign or have looked at. */
async function subjectNamed(
  { about, decision }: Decided,
  digest: DueDigest,
  deps: TurnDeps,
): Promise<Named | null> {
  const item = digest.items.find(({ subject, title }) => names(about, subject.id, title));
  if (item !== undefined) return named(item.subject);
  if (ONLY_WHEN_DUE.includes(decision)) return null;
  const later = answeredAbout(about, digest);
  if (later !== undefined && later.review.decision === 'later')
    return { ...named(later.review.subject), version: null, hash: null };
  const number = about.trim().toUpperCase();
  const kind = recordKinds.find((one) => number.startsWith(`${recordTypes[one].prefix}-`));
  if (kind === undefined || (decision === 'unchanged' && becomesReviewed(kind))) return null;
  if ((await deps.register.byNumber(number, deps.actor(digest.owner))) === null) return null;
  return { kind, id: number, version: null, hash: null };
}

function named({ kind, id, version, contentHash: hash }: ReviewSubject): Named {
  return { kind, id, version, hash };
}

/** The day that is meant; "later" and "in two days" are what the button says. */
function dayIn(said: string, { timezone }: DueDigest, now: Date): string | null {
  if (/^later$/iu.test(said.trim())) return null;
  const read = readWhenAnswer(readText(said), 'future', { now, timezone });
  if (read === null || 'reason' in read || typeof read.value !== 'string') return 'unknown';
  return dayOf(read.value, timezone);
}

/** A note for what was answered this week; of what is still due it is an answer that is missing. */
async function noteInWords(
  { about, note }: Extract<ReviewWords, { says: 'note' }>,
  digest: DueDigest,
  incoming: Incoming,
  deps: TurnDeps,
  now: Date,
): Promise<Turn | null> {
  const answered = answeredAbout(about, digest);
  if (answered !== undefined)
    return noteReview({ review: answered.review.id, note }, incoming, deps.reviews, now);
  const item = digest.items.find(({ subject, title }) => names(about, subject.id, title));
  if (item === undefined) return null;
  const answer = (['unchanged', 'done'] as const).find((one) =>
    POSSIBLE_ANSWERS[item.subject.kind].includes(one),
  );
  const name = subjectInWords(item.subject, item.title);
  const how = answer === undefined ? '' : ` To keep your note with one, write “${about} ${answer}: ${note}”.`;
  return respond(replyTo(incoming), notice(`${capitalized(name)} has no answer yet this week.${how}`));
}

/** What is said of it once more; a note that comes with it is kept with the answer that there is. */
async function answeredBefore(
  { about, note }: Decided,
  digest: DueDigest,
  incoming: Incoming,
  deps: TurnDeps,
  now: Date,
): Promise<Turn | null> {
  const answered = answeredAbout(about, digest);
  if (answered === undefined) return null;
  if (note !== null) return noteReview({ review: answered.review.id, note }, incoming, deps.reviews, now);
  const name = subjectInWords(answered.review.subject, answered.title);
  return respond(replyTo(incoming), notice(`${capitalized(name)} has been answered for this week already.`));
}

function answeredAbout(about: string, { answered }: DueDigest): DueDigest['answered'][number] | undefined {
  return answered.find(({ review, title }) => names(about, review.subject.id, title ?? review.subject.id));
}

function names(about: string, id: string, title: string): boolean {
  const words = about.trim().toLowerCase().replace(/^the /u, '');
  // An activity is known without the clause behind its title: "management review".
  const titled = title.toLowerCase();
  return words === id.toLowerCase() || words === titled || words === titled.replace(/ \([^)]*\)$/u, '');
}
