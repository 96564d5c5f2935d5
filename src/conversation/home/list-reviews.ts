import type { Actor } from '../../records/access.ts';
import type { ReviewRecord } from '../../records/review-record.ts';
import { onTime, onTimeSince } from '../../review/on-time.ts';
import { dayInWords } from '../../review/day-words.ts';
import type { TurnDeps } from '../deps.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Rich } from '../reply.ts';
import { shortened } from '../rich-text.ts';

const LONGEST_TITLE = 90;

interface ReviewLines {
  readonly total: number;
  lines(from: number, most: number): Promise<readonly Rich[]>;
}

/**
 * The reviews of the last weeks that came late, or on time. The number that leads here counts all of them: one whose subject
 * the person may not see, or that is gone, has a line that says so and no more.
 */
export async function listReviews(
  which: 'late' | 'on-time',
  actor: Actor,
  deps: TurnDeps,
): Promise<ReviewLines> {
  const now = deps.clock.now();
  const { onTime: inTime, late } = onTime(
    await deps.reviews.sources.reviews({ since: onTimeSince(now) }),
    now,
  );
  const all = which === 'late' ? late : inTime;
  const today = now.toISOString().slice(0, 10);
  return {
    total: all.length,
    async lines(from, most) {
      const page = all.slice(from, from + most);
      const names = await namesOf(page, actor, deps);
      return page.map((review): Rich => {
        const name = names(review);
        return name === null ? NOT_SHOWN : [...name, ...whenAndWho(review, today)];
      });
    },
  };
}

const NOT_SHOWN: Rich = ['One about something that is not shown to you, or no longer there.'];

function whenAndWho({ plannedOn = '', decidedAt, decidedBy }: ReviewRecord, today: string): Rich {
  const [planned, actual] = [plannedOn, decidedAt.slice(0, 10)].map((day) => dayInWords(day, today));
  return [` · planned ${planned}, answered ${actual} by `, { person: decidedBy }];
}

/** What each was about, in words; null for what the person may not see or what is gone. */
async function namesOf(
  reviews: readonly ReviewRecord[],
  actor: Actor,
  { register, reviews: { sources } }: TurnDeps,
): Promise<(review: ReviewRecord) => Rich | null> {
  const documents = new Map((await sources.documents()).map(({ id, title }) => [id, title]));
  const records = new Map<string, Rich>();
  for (const { subject } of reviews) {
    if (subject.kind === 'document' || subject.kind === 'activity' || records.has(subject.id)) continue;
    const record = await register.byNumber(subject.id, actor);
    if (record !== null)
      records.set(subject.id, [numberSpan(record), ` ${shortened(titleOf(record), LONGEST_TITLE)}`]);
  }
  return ({ subject: { kind, id } }) => {
    if (kind === 'document') return said(documents.get(id));
    if (kind === 'activity') return said(sources.rules.activities.find(({ name }) => name === id)?.title);
    return records.get(id) ?? null;
  };
}

function said(title: string | undefined): Rich | null {
  return title === undefined ? null : [{ bold: shortened(title, LONGEST_TITLE) }];
}
