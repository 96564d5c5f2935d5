import { due } from '../review/due.ts';
import { loadDue } from '../review/load-due.ts';
import { seenBy } from '../review/seen-by.ts';
import type { TurnDeps } from './deps.ts';
import { seesTheWhole } from './home/load-home.ts';
import type { IncomingOf } from './incoming.ts';
import type { Rich } from './reply.ts';
import { respond, replyTo } from './respond.ts';
import { notice, paragraph, reply, small } from './rich-text.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

const ASKED =
  /^(?:(?:and|so|please|tell me|show(?: me)?)[,\s]+)*(?:who (?:has(?: ?n[o’']t| not)|have(?: ?n[o’']t| not)|did(?: ?n[o’']t| not)|still has(?: ?n[o’']t| not)?)(?: yet)? (?:(?:to )?(?:review(?:ed)?|answer(?:ed)?|done|do|finish(?:ed)?|complet(?:ed?))) (?:(?:his|her|their|the|all|any)(?: (?:of|own))? ?)*(?:weekly )?(?:reviews?|records|items|things|ones)|(?:who|which (?:owners|people|colleagues)) (?:is|are) (?:still )?(?:behind|late|overdue|in arrears) (?:with|on|in) (?:(?:his|her|their|the) )*(?:weekly )?(?:reviews?|records)|whose (?:weekly )?reviews? (?:is|are) (?:still )?(?:open|late|overdue|missing|outstanding|not done))(?: yet| this week| now)?[.?!\s]*$/iu;
const MOST = 30;

/** “Who has not reviewed their records?”: what waits for a look, by owner. Null for other words. */
export async function reviewsBehind(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  if (!ASKED.test(incoming.text.trim())) return null;
  if (!seesTheWhole(viewerOf(incoming, deps)))
    return respond(
      replyTo(incoming),
      notice(
        'What waits for whom is for AIMS managers and auditors, in a direct message to me. “My review” shows what waits for you.',
      ),
    );
  const { reviews, clock } = deps;
  const { input } = await loadDue(reviews.sources, clock.now());
  const seen = seenBy(incoming.user, [input], reviews.sources);
  const counted = due(input).map(({ owner, items }) => ({
    owner,
    // A question waits for an answer, and not for a review.
    count: items.filter((item) => item.subject.kind !== 'question').filter(seen).length,
  }));
  const lines = counted
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST)
    .map(({ owner, count }): Rich => [
      ...(owner === null ? ['nobody in the workspace'] : [{ person: owner }]),
      `: ${String(count)} ${count === 1 ? 'thing' : 'things'}`,
    ]);
  if (lines.length === 0) return respond(replyTo(incoming), notice('Nothing waits for a review.'));
  return respond(
    replyTo(incoming),
    reply('records', [
      paragraph('This waits for a review, by owner:'),
      { part: 'list', items: lines },
      small(
        'Records, decisions and documents that are due for a look and have no answer yet. The Home tab lists them.',
      ),
    ]),
  );
}
