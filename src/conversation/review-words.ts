import { digestFor, type DueDigest } from '../review/digest.ts';
import type { DueItem } from '../review/due.ts';
import type { ReviewDecision } from '../records/review-record.ts';
import type { TurnDeps } from './deps.ts';
import { handleReviewAction } from './handle-review.ts';
import type { Incoming } from './incoming.ts';
import { presentDigest } from './present-review.ts';
import { notice } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';

/** What a person says to their weekly review instead of pressing its buttons. */
export type ReviewWords =
  | { readonly says: 'show' }
  | { readonly says: 'decide'; readonly decision: ReviewDecision; readonly about: string };

const SHOW =
  /^(?:show |open )?(?:me )?(?:my |the )?(?:weekly )?reviews?[.!?]*$|^what(?:'s|’s| is) (?:due|waiting|on my plate)(?: for me)?(?: this week)?[.!?]*$|^mine$/iu;

const DECISIONS: readonly (readonly [ReviewDecision, RegExp])[] = [
  [
    'unchanged',
    /^(?<about>.+?)[\s:,-]+(?:is |has |was )?(?:reviewed(?:[\s,;-]+(?:and )?(?:nothing (?:has )?changed|unchanged|no changes?))?|unchanged|nothing (?:has )?changed|no changes?)[.!]*$/iu,
  ],
  [
    'unchanged',
    /^(?:reviewed|nothing (?:has )?changed (?:on|in|for)|no changes? (?:on|in|to|for))[\s:]+(?<about>.+?)(?:[\s,;-]+(?:and )?(?:nothing (?:has )?changed|unchanged))?[.!]*$/iu,
  ],
  [
    'later',
    /^(?:remind me (?:of|about|on)|later|postpone|snooze)[\s:]+(?<about>.+?)(?:\s+(?:in (?:2|two) days|later))?[.!]*$/iu,
  ],
  ['later', /^remind me (?:in (?:2|two) days|later) (?:of|about|on)[\s:]+(?<about>.+?)[.!]*$/iu],
  ['update', /^update[\s:]+(?:the )?(?<about>.+?)[.!]*$/iu],
];

export function recognizeReviewWords(text: string): ReviewWords | null {
  const words = text.trim();
  if (SHOW.test(words)) return { says: 'show' };
  for (const [decision, pattern] of DECISIONS) {
    const about = pattern.exec(words)?.groups?.['about'];
    if (about !== undefined) return { says: 'decide', decision, about };
  }
  return null;
}

/** Null when the words are about nothing that is due to this person: then they are something else. */
export async function handleReviewWords(
  words: ReviewWords,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn | null> {
  const now = deps.clock.now();
  const digest = await digestFor(incoming.user, deps.reviews.sources, now);
  if (words.says === 'show') return respond(replyTo(incoming), presentDigest(digest));
  const item = itemNamed(words.about, digest);
  if (item === null) return answeredBefore(words.about, digest, incoming);
  const { kind, id, version, contentHash: hash } = item.subject;
  const action = {
    do: 'review',
    decision: words.decision,
    week: digest.week,
    kind,
    id,
    version,
    hash,
  } as const;
  return handleReviewAction(action, incoming, deps.reviews, now);
}

function answeredBefore(about: string, digest: DueDigest, incoming: Incoming): Turn | null {
  const answered = digest.answered.find(({ review, title }) => names(about, review.subject.id, title));
  if (answered === undefined) return null;
  return respond(
    replyTo(incoming),
    notice(`${answered.review.subject.id} has been answered for this week already.`),
  );
}

function itemNamed(about: string, { items }: DueDigest): DueItem | null {
  return items.find((item) => names(about, item.subject.id, item.title)) ?? null;
}

function names(about: string, id: string, title: string): boolean {
  const words = about.trim().toLowerCase().replace(/^the /u, '');
  return words === id.toLowerCase() || words === title.toLowerCase();
}
