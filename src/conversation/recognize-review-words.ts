import type { ReviewDecision } from '../records/review-record.ts';

/** What a person says to their weekly review instead of pressing its buttons. */
export type ReviewWords =
  | { readonly says: 'show' }
  /** A note for what was answered before. */
  | { readonly says: 'note'; readonly about: string; readonly note: string }
  | {
      readonly says: 'decide';
      readonly decision: ReviewDecision;
      /** The number or title, as it was said. */
      readonly about: string;
      /** A day in words, as it was said. */
      readonly day: string | null;
      /** A user id. */
      readonly to: string | null;
      readonly note: string | null;
    };

/** What one has to do and to decide is in the review. */
const SHOW = [
  "(?:show |open )?(?:me )?(?:my |the )?(?:weekly )?reviews?|(?:what(?:[’']s| is) )?mine",
  "(?:show me )?(?:what(?:[’']s| is)?|is anything|anything|is there anything|which ones?) (?:is |are )?(?:due|waits?|waiting|pending|open|left|on my plate)(?: (?:for|on) (?:me|my (?:decision|approval|sign-?off|review)))?(?: this week| today| now)?",
  '(?:what|is there anything|anything|which (?:changes|risks|records|ones)|which) (?:(?:do i|i) (?:still )?(?:have|need)|should i|must i|for me) (?:to )?(?:do|decide(?: on)?|approve|sign off|review|look at|accept)(?: this week| today| now)?',
  '(?:what|which (?:changes|risks|records|ones)|does anything|anything) (?:still )?(?:needs?|wants?|awaits?|waits? for) my (?:decision|approval|sign-?off|attention|review)',
  '(?:show |list )?(?:me )?(?:my (?:open |pending )?(?:to-?dos?|tasks|approvals|decisions)|pending approvals|approvals (?:waiting )?for me)',
].map((pattern) => new RegExp(`^(?:${pattern})[.!?]*$`, 'iu'));

const NOTHING_CHANGED = '(?:nothing (?:has )?changed|unchanged|no changes?)';
const PERSON = '<@(?<to>[A-Z0-9]+)(?:\\|[^>]*)?>';

/** In their order: the first that fits. `about`, `to`, `day` are groups by these names. */
const DECISIONS: readonly (readonly [ReviewDecision, RegExp])[] = [
  ['hand-over', words(`(?:please )?(?:hand|pass|give) over (?<about>.+?) to ${PERSON}`)],
  ['hand-over', words(`(?:please )?(?:hand|pass|give) (?<about>.+?) (?:over |on )?to ${PERSON}`)],
  ['assigned', words(`(?:please )?assign (?<about>.+?) to ${PERSON}`)],
  ['accepted', words("(?:i )?(?:take over|will take over|’ll take over|'ll take over) (?<about>.+?)")],
  ['refused', words("(?:i )?(?:do not take over|don[’']t take over) (?<about>.+?)")],
  ['not-mine', words('(?<about>.+?)[\\s:,-]+(?:is )?not mine')],
  ['not-mine', words('not mine[\\s:,-]+(?<about>.+?)')],
  [
    'unchanged',
    words(
      `(?<about>.+?)[\\s:,-]+(?:is |has been |has |was )?(?:reviewed(?:[\\s,;-]+(?:and )?${NOTHING_CHANGED})?|${NOTHING_CHANGED})`,
    ),
  ],
  [
    'unchanged',
    words(
      `(?:reviewed|nothing (?:has )?changed (?:on|in|for)|no changes? (?:on|in|to|for))[\\s:]+(?<about>.+?)(?:[\\s,;-]+(?:and )?${NOTHING_CHANGED})?`,
    ),
  ],
  [
    'later',
    words(
      '(?:remind me (?:of|about|on)|later|postpone|snooze)[\\s:]+(?<about>.+?)(?:\\s+(?<day>(?:in|on|until|till|by|for|next|tomorrow)\\b.*?|later))?',
    ),
  ],
  [
    'later',
    words('remind me (?<day>(?:in|on|next|tomorrow)\\b.*?|later)\\s+(?:of|about|on)[\\s:]+(?<about>.+?)'),
  ],
  ['done', words('(?<about>.+?)[\\s:,-]+(?:is |was |has been )?(?:done|held|carried out)')],
  ['done', words('(?:done(?: with)?|i have done|i did)[\\s:]+(?<about>.+?)')],
  ['update', words('update[\\s:]+(?:the )?(?<about>.+?)')],
];

function words(pattern: string): RegExp {
  return new RegExp(`^${pattern}[.!]*$`, 'iu');
}

/** What stands behind the first colon of an answer is its note: "INC-2026-0001 unchanged: checked with the vendor". */
const WITH_NOTE =
  /^(?<said>[^\n]+?(?:unchanged|changed|changes?|reviewed|done|mine|>))\s*:\s+(?<note>[\s\S]+)$/iu;

/** "add a note to INC-2026-0001: the vendor renewed", "note on the AI policy: legal has read it". */
const NOTE =
  /^(?:please )?(?:add |keep |put )?(?:a |this |the )?note (?:to|on|for|about|with) (?:the )?(?:review of |answer to )?(?<about>[^:\n]+?)\s*:\s+(?<note>[\s\S]+)$/iu;

/** "reviewed, nothing changed but the vendor renewed": what stands behind "but" is its note. */
const WITH_EXCEPTION =
  /^(?<said>[^\n]+?\b(?:unchanged|changed|no changes?))[\s,;–-]+(?:but|except(?: that| for)?|although|only(?: that)?)\s+(?<note>[\s\S]+)$/iu;

export function recognizeReviewWords(text: string): ReviewWords | null {
  const whole = text.trim();
  if (SHOW.some((pattern) => pattern.test(whole))) return { says: 'show' };
  const added = NOTE.exec(whole)?.groups;
  if (added !== undefined)
    return { says: 'note', about: added['about'] ?? '', note: added['note']?.trim() ?? '' };
  const but = WITH_EXCEPTION.exec(whole)?.groups;
  if (but !== undefined) {
    const answer = decisionIn(but['said'] ?? '', but['note']?.trim() ?? null);
    if (answer !== null) return answer;
  }
  const noted = WITH_NOTE.exec(whole)?.groups;
  if (noted !== undefined) {
    const answer = decisionIn(noted['said'] ?? '', noted['note']?.trim() ?? null);
    if (answer !== null) return answer;
  }
  return decisionIn(whole, null);
}

function decisionIn(text: string, note: string | null): ReviewWords | null {
  for (const [decision, pattern] of DECISIONS) {
    const groups = pattern.exec(text)?.groups;
    const about = groups?.['about'];
    if (about === undefined) continue;
    return {
      says: 'decide',
      decision,
      about,
      day: groups?.['day'] ?? null,
      to: groups?.['to'] ?? null,
      note,
    };
  }
  return null;
}
