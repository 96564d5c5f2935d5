import { findPhrase, hasPhrase, phrase, type Hit, type Reading, type Sentence } from '../text/reading.ts';
import { afterLabel, clauseEnd, firstOf, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

/** Any word that is no mark at which a clause ends. */
const WORD = '(?![.;,¶:!?(](?: |$))[^ ]+';

const LABEL = phrase(
  '(?:(?:the )?corrective (?:actions?|measures?|steps?)|(?<=^|[,.;:¶(!?-] )(?:(?:long term|permanent|lasting|structural|real|proper|durable|final) (?:fix|measure|solution|remedy)|prevention|preventive (?:action|measure)s?|(?:against|to avoid|to prevent) (?:a )?(?:repetition|recurrence|repeat)))(?: (?:is|was|are|:|=|-))+(?: (?:to|that))?|' +
    "(?<=^|[,.;:¶(!?-] )(?:(?:(?:fix|guard ?rails?|action|measure|remedy|plan) )?(?:going forward|in future|for the future)|guard ?rails?|ca|capa|what we(?:'re| are| will)? (?:doing|do) about it)(?: (?::|=))+",
);
/** Words that only a lasting measure is told with. */
const FROM_NOW_ON =
  '(?:from now on|from now onwards|from here on|from today(?: on)?|as of (?:now|today)|as from (?:now|today)|going forward|in future|in the future|for the future|henceforth|from this week on|as a lasting measure|as a permanent fix)';
const LASTS: readonly RegExp[] = [
  phrase(FROM_NOW_ON),
  phrase(
    '(?<=^|[.;¶] )from (?:this|next|january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:week|month|quarter|year|release|cycle))? on(?: ,)?|(?<=^|[.;¶] )from this (?:week|month|quarter|release|cycle)(?: on)?(?: ,)?|(?<=^|[.;¶] )for the next [^ ]+',
  ),
];
/** "… so that it cannot happen again", "to prevent a repeat". */
const NOT_AGAIN = phrase(
  "(?:so |so that |, so |to make sure |to ensure |which means |and )?(?:that )?(?:it|this|that|such a thing|the same|something like (?:it|this|that)|these things) (?:can|will|does|should|could|shall|must)(?:n't| not|not)?(?: (?:never|not))? (?:happen|occur|recur|repeat|slip through|come back)(?: (?:again|itself|anymore|any more|once more|a second time|twice))*|" +
    "(?:so |so that )?(?:it|this|that) (?:won't|can't|cannot|doesn't|can no longer|never) (?:happen|happens|occur|recur|repeat|come back|comes back|slip through|go wrong|reappear)(?: (?:again|itself|anymore))*|" +
    '(?:to|and to|in order to) (?:prevent|avoid|stop|exclude|rule out) (?:it|this|that|a|any|the|such|another|further)(?: (?:from )?(?:happening|recurring|repeat|repetition|recurrence|reoccurrence|error|incident|mix up|case|cases|again|same|more|kind))+',
);
const GUARD =
  '(?:checks?|tests?|validation|alerts?|alarms?|monitors?|monitoring|warnings?|rules?|guards?|guard ?rails?|gates?|filters?|reviews?|limits?|reminders?|approvals?|sign off|four eyes|second (?:person|pair|reviewer|signature)|locks?|steps?|checklists?|trainings?|dashboards?|health ?checks?|watchdogs?|unit tests?|test cases?|regression tests?|safeguards?|fallbacks?|backups?|schema|plausibility|redundancy|permissions?|key|policy|procedure|instruction)';
/** Who else than the teller sees to it. */
const OTHERS =
  'ops|dev|devs|engineering|the team|(?:the |our )?(?:vendor|supplier|provider|maker|developers?|manufacturer)|@person';
/** "We added a check for empty fields", "an alert will be set up". */
const ADDED: readonly RegExp[] = [
  phrase(
    `(?:(?:we|i|they|ops|engineering|support|the team|the vendor|vendor|supplier|the supplier|dev|devs|it|@person)(?:'ve|'ll|'re)? )?(?:(?:have|has|had|are|is|also|now|since|then|will|already|going to) )*(?:add|added|adding|built|build|building in|introduced|introduce|introducing|install|installed|put in|implement|implemented|create|created|set up|wrote|write|written|extended|made mandatory|schedule|scheduled) ` +
      `(?!(?:the|this|that|it|them)(?![^ ]))(?:(?:a|an|another|one more|more|new|two|three|daily|weekly|automatic|automated|permanent|extra|additional) )+(?:${WORD} ){0,4}?${GUARD}(?= |$)`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] |and )(?:(?:a|an|another|new|two|more|daily|weekly|extra|additional) )+(?:${WORD} ){0,5}?(?:was|were|is|are|has been|have been|will be|gets|is being|being) (?:now |also |permanently |since )*(?:added|introduced|installed|built|built in|put in place|implemented|created|set up|scheduled|introduced|required|mandatory|made mandatory)(?= |$)`,
  ),
  // "She'll have the buffer lengthened", "IT will put the token on auto-renew", "the supplier has undertaken to treat empty cells as unknown"
  phrase(
    `(?:we|i|he|she|they|it|${OTHERS})(?:'ll| will| is going to| are going to) (?:now |also |then )?have (?:the|a|an|its|their|our) (?:${WORD} ){1,4}?\\w{3,}(?:ed|en|ade|ut|ilt)(?= |$)`,
  ),
  phrase(
    `(?:we|he|she|they|${OTHERS})(?: (?:has|have|had))? (?:undertaken|undertook|promised|promises|committed|commits|agreed|agrees|pledged|undertakes) to (?!(?:look|investigate|check|call|come|report|analyse|analyze|let|send|answer|reply|get|be|pay|refund|compensate|meet|talk|find)(?![^ ]))${WORD}`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] |and )(?:we|he|she|they|it|${OTHERS})(?:'ll| will| is going to| are going to) (?:now |also |then )?(?:put (?:the|a|an) (?:${WORD} ){1,3}?(?:on|under|into|behind)|automate|hard code|lock|monitor|enforce|require|pin|version|validate|double check|add|build|introduce|install)(?= )`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] |and )(?:every|each|all|any|no) (?:${WORD} ){1,6}?(?:now |from now on )?(?:needs?|requires?|must|has to|have to|gets?|goes through|go through|is|are|will be|will)(?: now| always| from now on)? (?:be )?(?:${WORD} ){0,3}?(?:signed|sign|checked|reviewed|approved|tested|confirmed|validated|released|approval|check|review|sign off|second|two|four eyes|test)(?= |$)`,
  ),
];

const ONLY_MEANT = phrase(
  "should|ought to|could|might|may|would|propose|proposes|suggest|suggests|recommend|recommends|wish|hope|hopefully|maybe|perhaps|consider|considering|discuss|discussing|discussed whether|please|can (?:you|we|somebody|someone)|want|wants|need to (?:think|find|see|discuss)|asked|asks|not yet|no|nobody|nothing|never (?:added|did)|didn't|haven't|hasn't|if|unless|whether|until|for now|for the moment|in the meantime|meanwhile|temporarily|for the time being|somebody|someone|idea",
);

/** What was decided or done so that it does not happen again. */
export function readCorrectiveAction(reading: Reading): Found | null {
  return firstOf([
    () => labelled(reading),
    ...LASTS.map((pattern) => () => whole(reading, pattern, false)),
    () => notAgain(reading),
    ...ADDED.map((pattern) => () => whole(reading, pattern, true)),
  ]);
}

function labelled(reading: Reading): Found | null {
  const hit = findPhrase(reading, LABEL)[0];
  return hit ? afterLabel(reading, hit) : null;
}

const LEADS = phrase(`(?:${FROM_NOW_ON}|also|and|so|then|therefore)(?: ,)?`);

/** The clause around a hit, after the story has been told. */
function whole(reading: Reading, pattern: RegExp, fromHit: boolean): Found | null {
  for (const hit of findPhrase(reading, pattern)) {
    const sentence = sentenceAt(reading, hit.from);
    if (!sentence || sentence.question) continue;
    const from = fromHit ? hit.from : clauseStart(reading, hit.from, sentence);
    if (from <= (reading.sentences[0]?.from ?? 0) + 1) continue;
    const to = measureEnd(reading, hit, sentence);
    if (hasPhrase(reading, ONLY_MEANT, { from: Math.max(sentence.from, from - 3), to })) continue;
    return textFound(reading, { from: afterLead(reading, from, hit, to), to }, from);
  }
  return null;
}

/** "From now on a second person checks it": what is done, without the words that say when. */
function afterLead(reading: Reading, from: number, hit: Hit, to: number): number {
  const lead = findPhrase(reading, LEADS, { from, to: Math.min(to, hit.to + 1) })[0];
  return lead?.from === from && lead.to < to - 1 ? lead.to : from;
}

/** "We moved the table to the registry so that it cannot happen again": what comes before it, or after its comma. */
function notAgain(reading: Reading): Found | null {
  for (const hit of findPhrase(reading, NOT_AGAIN)) {
    const sentence = sentenceAt(reading, hit.from);
    if (!sentence || sentence.question) continue;
    const start = clauseStart(reading, hit.from - 1, sentence);
    const leads = hit.from <= start + 2;
    const span = leads
      ? { from: hit.to, to: measureEnd(reading, { ...hit, from: hit.to, to: hit.to + 2 }, sentence) }
      : { from: start, to: hit.from };
    while (/^[,:;-]$/u.test(reading.tokens[span.from]?.low ?? '')) span.from += 1;
    while (/^(?:[,:;-]|so|that|and)$/u.test(reading.tokens[span.to - 1]?.low ?? '')) span.to -= 1;
    if (span.to - span.from < 3 || hasPhrase(reading, ONLY_MEANT, span)) continue;
    return textFound(reading, span, start);
  }
  return null;
}

function clauseStart({ tokens }: Reading, at: number, sentence: Sentence): number {
  let start = Math.max(at, sentence.from);
  const before = (): string => tokens[start - 1]?.low ?? '';
  const joins = (): boolean =>
    /^(?:[,;:(]|-)$/u.test(before()) ||
    (/^(?:and|but|so)$/u.test(before()) &&
      /^(?:we|i|they|the|a|an|it|every|all)$/u.test(tokens[start]?.low ?? ''));
  while (start > sentence.from && !joins()) start -= 1;
  return start;
}

const GOES_ON = phrase(
  '(?:,|-|\\() (?:ticket|jira|task|story|pr|issue) |(?:,|-|\\(|and|but) (?:we|i|it|they|the|he|she|nobody|so|but|which|all)(?= [^ ]+)',
);

function measureEnd(reading: Reading, hit: Hit, sentence: Sentence): number {
  const end = Math.min(clauseEnd(reading, Math.max(hit.from, hit.to - 1)), sentence.to);
  const next = findPhrase(reading, GOES_ON, { from: hit.to, to: end })[0];
  return next && next.from > hit.to + 1 ? next.from : end;
}
