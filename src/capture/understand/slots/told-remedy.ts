import { findPhrase, hasPhrase, lineOf, phrase, type Hit, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { actionText } from './action-text.ts';
import { clauseEnd, sentenceAt } from './clause.ts';
import type { Found } from './found.ts';
import { wasLeftSo } from './was-left-so.ts';

const WORD = '(?![.;,¶:!?(](?: |$))[^ ]+';
/** A word of the clause's own subject: what "once" or "because" begins is another clause. */
const OWN = '(?!(?:once|until|till|after|before|when|because|since|that|which|who|if)(?![^ ]))' + WORD;
const OPENS = '(?<=^|[,.;:¶(!?-] |and |but |so |then |also )';
const SINCE_THEN =
  '(?:(?:now|already|immediately|since|then|quickly|also|all|both|been|at once|just|again|temporarily|meanwhile|still) )*';

/** What is done to put something right: whoever or whatever it is done to, it is an answer to what happened. */
const REPAIR =
  'switched off|turned off|taken (?:offline|down|out|back)|disabled|deactivated|withdrawn|recalled|retracted|revoked|reinstated|' +
  'corrected (?:by|with|via|through)|refunded|repaid|reimbursed|compensated|rerouted|re routed|rerun|re run|reran|re ran|reverted|rolled back|put back|' +
  'set back|swapped back|sent back|moved back|moved (?:to|over to|into) (?:manual|human|hand|expert|a human|the manual|the expert|another)|' +
  'isolated|quarantined|unplugged|disconnected|unblocked|unlocked|reopened|re opened|recalculated|rescored|re scored|reprocessed|' +
  'flushed|purged|diverted|bounced|released|rebuilt|archived|restored (?:by (?:me|us|hand)|from)|re processed|reissued|re issued|resent|re sent|restarted|rebooted|rotated|patched|redacted|blanked|anonymi[sz]ed|unpublished|' +
  'apologi[sz]ed|evacuated|reassigned|re assigned|' +
  '(?:checked|sorted|handled|processed|done|answered|entered|typed|reviewed) (?:manually|by hand|by ourselves|by themselves)';
/** These are done to people as harm as well: only of a thing, or with "now" and "by us", are they an answer. */
const EITHER =
  'blocked|locked|frozen|stopped|paused|suspended|halted|closed|shut(?: down)?|cut(?: off)?|removed|deleted|erased|wiped|hidden|informed|notified|contacted|' +
  'warned|called|rung|phoned|told|reset|cleared|replaced|moved|limited|masked';
const THINGS =
  '(?:app|tool|bot|chatbot|robot|system|service|feature|function|login|access|queue|job|batch|page|screen|use|repo|repository|model|agent|prompt|option|' +
  'upload|uploads|export|notes?|letters?|draft|drafts|file|files|recording|recordings|post|link|line|machine|camera|device|form|index|connection|interface|integration|account)';

const PASSIVE = `(?:is|are|was|were|has been|have been|had been|being|got|has|have)`;
/** "Certificates were withdrawn", "the queue is blocked now", "all 22 are moved to expert". */
const DONE_TO: readonly RegExp[] = [
  phrase(`${OPENS}(?:${OWN} ){1,6}?${PASSIVE} ${SINCE_THEN}(?:${REPAIR})(?= |$)`),
  phrase(`${OPENS}(?:${WORD} ){0,3}?${THINGS} ${PASSIVE} ${SINCE_THEN}(?:${EITHER})(?= |$)`),
  phrase(
    `${OPENS}(?:${WORD} ){1,4}?${PASSIVE} (?:${EITHER}) (?:now|by us|by me|by hand|at once|immediately|by (?:our|the) (?:team|ops|admin))(?= |$)`,
  ),
  phrase(`${OPENS}(?:${WORD} ){1,4}?${PASSIVE} (?:now|immediately|since|at once) (?:${EITHER})(?= |$)`),
  // "the pilot group was told to discard drafts": a direction that was given
  phrase(
    `${OPENS}(?!(?:i|we|it)(?![^ ]))(?:${WORD} ){1,4}?(?:was|were|has been|have been) (?:told|asked|instructed|advised|warned|directed) (?:not )?to(?= |$)`,
  ),
];
/** "Certificates withdrawn.", "lending queue blocked now", "corrected by telex", "letters being recalled". */
const BRIEF: readonly RegExp[] = [
  phrase(
    `${OPENS}(?:${WORD} ){0,3}?(?:being )?${SINCE_THEN}(?:${REPAIR})(?= (?:[,.;¶)!]|now|at|by|for|on|in|from|to|until|since|and|with|via|immediately|today|yesterday|same|right|\\d\\S*|as|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*)(?![^ ])|$)`,
  ),
  phrase(
    `${OPENS}(?:${WORD} ){0,2}?${THINGS} (?:being )?${SINCE_THEN}(?:${EITHER})(?= (?:[,.;¶)!]|now|at|(?:on (?:my|our|his|her|their) )|for|until|since|and|immediately|today|yesterday|right)(?![^ ])|$)`,
  ),
  phrase(
    `${OPENS}(?:${WORD} ){1,2}?(?:${EITHER}) (?:now|immediately|at once|straight away|right away|until further notice|for now)(?= |$)`,
  ),
];

/** What somebody does about it, in the active voice. */
const ACTS =
  `(?:switched|turned|took|put|rolled|swapped|set|moved|brought|sent)(?: ${WORD}){1,5} (?:off|back|offline|down|out)|` +
  'switched off|turned off|disabled|deactivated|withdrew|recalled|retracted|revoked|reinstated|refunded|repaid|reimbursed|compensated|' +
  'rerouted|re routed|reran|re ran|reverted|rolled back|flushed|bounced|diverted|isolated|quarantined|unplugged|disconnected|unblocked|unlocked|reopened|re opened|' +
  'recalculated|rescored|re scored|reprocessed|reissued|resent|re sent|restarted|rebooted|rotated|redacted|blanked|hid|apologi[sz]ed|texted|' +
  'phoned|rang|rung|evacuated|informed|notified|warned|alerted|contacted|escalated|paused|suspended|halted|' +
  `(?:checked|sorted|handled|processed|answered|entered|typed|did|redid)(?: ${WORD}){0,4} (?:manually|by hand|by themselves|by ourselves)|` +
  '(?:called|mailed|emailed|e mailed|told) (?:her|him|them|all|both|every|the (?:customers?|clients?|members?|patients?|applicants?|candidates?|people|family))|' +
  'asked (?:for (?:deletion|a stop|a correction)|(?:them|him|her) (?:to|for))|gave (?:first aid|her|him|them)';
/** Whoever may do it; a system that does it is what happened. */
const ACTED = phrase(
  `${OPENS}(?!(?:(?:the|our) )?(?:chat|chatbot|bot|assistant|app|robot|model|system|tool|machine)(?![^ ]))(?!(?:it|which|that|who|because|if|when|since|nobody|no)(?![^ ]))(?:${OWN} ){1,4}?(?:(?:have|has|had|'ve|already|then|also|immediately|now|quickly|just|at once) )*(?:${ACTS})(?! (?:us|me)(?![^ ]))(?= |$)`,
);
/** People whose part it is to put an end to it; what others do may be the incident itself. */
const KEEPERS =
  '(?:teachers?|nurses?|doctors?|operators?|guards?|security|vendor|supplier|provider|admins?|administrators?|managers?|supervisors?|dispatchers?|shift leads?|leads?|' +
  'moderators?|trainers?|pharmacists?|engineers?|developers?|devs|helpdesk|facilities|legal|hr|finance|marketing|support|handlers?|reviewers?|colleagues?|agents?|driver|pilot|crew|school|owner|on call)';
const STOPS =
  'closed|stopped|blocked|locked|removed|deleted|froze|paused|ended|aborted|overrode|cancelled|interrupted|hid|cleared|replaced|opened|moved|restarted|corrected|rolled|hit the (?:emergency )?stop|pulled|switched|turned|took|put';
const MACHINE =
  '(?:system|bot|chatbot|model|tool|app|robot|machine|assistant|algorithm|ai|car|drone|camera|agent|chat|thing|software|update|script|job|filter|program|engine|one|same|customer|customers|user|users|client|attacker|thief|stranger|caller|man|woman|patient|which|who|that)';
/** "The teacher closed the session." */
const KEPT = phrase(
  `${OPENS}(?:(?:(?:the|our|a|an|one) )?(?:${WORD} )?${KEEPERS}|(?:the|our) (?!${MACHINE}(?![^ ]))(?:${WORD} )?(?!${MACHINE}(?![^ ]))${WORD})(?: (?:have|has|had|then|immediately|now|quickly|just|already|at once))* (?:${STOPS}) (?:the|it|this|that|them|all|every|both|him|her|his|any|everything)(?= |$)`,
);
/** Somebody by name, by job or by "she", who put an end to it: "an analyst put her on the exception list". */
const DEEDS =
  'deleted|erased|removed|closed|blocked|locked|froze|stopped|paused|cancelled|released|corrected|overrode|replaced|restored|restarted|rebooted|reset|pulled|unplugged|disconnected|' +
  'switched|turned|disabled|took|put|moved|rolled|reverted|apologi[sz]ed|called|phoned|rang|wrote|sent|told|warned|informed|threw|tore|discarded|re ?read|re ?checked|re ?opened|re ?typed|re ?ran|re ?did|' +
  'typed|checked|sorted|added|refunded|paid back|gave back|brought|cleared|fetched|handed|diverted|rerouted|isolated|revoked|hid|masked|cut|shut|killed|freed|unlocked|unblocked|withdrew|recalled';
const OBJECT =
  '(?:the|a|an|it|this|that|these|those|them|her|him|all|both|every|each|any|everything|everyone|everybody|our|\\d\\S*|two|three|four|five|six|seven|eight|nine|ten|twelve|away|back|off|out|down|over|manually|copies)';
const SOMEBODY = phrase(
  `${OPENS}(?:she|he|it|hr|legal|finance|security|compliance|marketing|sales|facilities|operations|management|@person|(?:(?:the|our|a|an|one|my|another|two|three) (?:${WORD} ){0,2})?(?:agents?|analysts?|nurses?|clerks?|officers?|handlers?|recruiters?|colleagues?|teachers?|operators?|engineers?|admins?|managers?|supervisors?|pharmacists?|dispatchers?|lawyers?|developers?|drivers?|guards?|leads?|team|staff|supplier|vendor|provider|desk)) ` +
    `(?:(?:has|have|had|then|also|immediately|now|quickly|just|already|at once|has since) )*(?:${DEEDS}) ${OBJECT}(?! (?:contract|policy|membership) )(?= |$)`,
);
/** Telling somebody that something is so may be anything. */
const STATES = phrase(
  `(?:told|wrote|informed|warned|called|sent)(?: ${WORD}){1,3} (?:that|how|why|about|because)`,
);

/** "We sort them by hand for now", "until it is clear we hide the topic". */
const MEANWHILE =
  '(?:for now|for the moment|in the meantime|meanwhile|in the mean time|until further notice|for the time being|till then|until then|at the moment)';
const WORKERS =
  "(?:we|i|ops|agents|staff|handlers|analysts|actuaries|recruiters|underwriters|clerks|operators|drivers|colleagues|teams?|people|everybody|everyone|officers|nurses|employees|they)(?:'re|'m|'ve)?";
const STOPGAP: readonly RegExp[] = [
  // "Payments are on hold", "drivers are on paper maps now", "went back to the spreadsheet", "operators took over by hand"
  phrase(
    `${OPENS}(?:${WORD} ){1,3}(?:is|are) (?:now |all |back )*(?:on hold|out of (?:service|use|operation)|in manual mode|on paper)`,
  ),
  phrase(`${OPENS}(?:${WORD} ){1,3}(?:is|are) (?:back )?on (?:${WORD} ){1,3}(?:now|again|for now)`),
  phrase(
    `${OPENS}(?:(?:we|they|i|staff|agents|everyone|everybody|we've|have) )*(?:went|gone|fell|fallen|switched|gone over|moved) back (?:on|to) (?!(?:normal|work|sleep|business|zero)(?![^ ]))${WORD}`,
  ),
  phrase(`${OPENS}(?:the )?(?:${WORD} ){1,2}took over (?:by hand|manually|the|from|at once|all|again)`),
  phrase(`${OPENS}${MEANWHILE}(?: ,)? (?:(?:the|our|all|some|two|three|four|five|\\d+) )?${WORKERS} ${WORD}`),
  phrase(
    `${OPENS}(?:(?:the|our|all) )?${WORKERS} (?:worked|work|are working) (?:from|with|off) (?:the |a |their )?${WORD}`,
  ),
  phrase(
    `(?:until|till) (?:${WORD} ){2,8}(?:, )?(?:we|agents|staff|handlers|officers|nurses) (?!(?:have|had|were|are|did|can|could|know|knew|find|found|will)(?![^ ]))${WORD}`,
  ),
  phrase(
    `${OPENS}(?:(?:the|our|all|both|some|\\d+) ){0,3}${WORKERS} (?:(?:are|am|have|now) )*(?!(?:not|have|had|can|cannot)(?![^ ]))(?:${WORD} ){1,7}?(?:${MEANWHILE}|by hand|manually|on paper|themselves)`,
  ),
];

const UNSAID = phrase(
  `${OPENS}(?:(?:already|immediately|then|have|also|just|quickly) )*(?:${ACTS}|(?:told|asked|called|deleted|erased|removed|closed|blocked|locked|froze|stopped|replaced|cancelled|cleared|fixed it|killed|freed) (?:the|all|both|my|our|it|them|her|him|this|that|every|\\d+(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*(?![^ ]))))(?= |$)`,
);
/** "back to normal after we restarted the gateway", "until we rerouted them by hand". */
const AFTER = phrase(
  `(?<=(?:until|till|after|once|when) )(?:(?!(?:it|they|customers?|users?)(?![^ ]))${WORD}|we|i|ops|it|engineering|support|they|the team|@person|somebody|someone)(?: (?:have|had|finally|manually))* (?:${ACTS}|killed|blocked|unblocked|reset)(?= |$)`,
);

/** What was done about an incident, as it is told in passing: in the passive, in short, or of somebody else. */
export function toldRemedy(
  reading: Reading,
  systems: readonly Span[],
  suits: (text: Found) => boolean = () => true,
): Found | null {
  const ofSystem = (hit: Hit): boolean =>
    systems.some(({ from, to }) => from < hit.to - 1 && to > hit.from && from - hit.from < 3);
  const frames: readonly (readonly [RegExp, (hit: Hit) => boolean])[] = [
    ...DONE_TO.map((pattern) => [pattern, (hit: Hit) => !opensStory(reading, hit)] as const),
    [
      ACTED,
      (hit) =>
        !opensStory(reading, hit) &&
        !systems.some(({ from, to }) => from < hit.to && to > hit.from && from - hit.from < 3),
    ],
    ...BRIEF.map((pattern) => [pattern, (hit: Hit) => !opensStory(reading, hit)] as const),
    [UNSAID, (hit) => !opensStory(reading, hit) && !goesOn(reading, hit)],
    [AFTER, () => true],
    [SOMEBODY, (hit) => !opensStory(reading, hit) && !ofSystem(hit) && isSomebody(reading, hit)],
    [KEPT, (hit) => !opensStory(reading, hit) && !ofSystem(hit)],
    ...STOPGAP.map(
      (pattern) => [pattern, (hit: Hit) => !opensStory(reading, hit) && !ofSystem(hit)] as const,
    ),
  ];
  for (const [pattern, fits] of frames) {
    for (const hit of findPhrase(reading, pattern)) {
      const text = fits(hit) && isSaid(reading, hit) ? actionText(reading, hit, hit.to - 1) : null;
      if (text && suits(text)) return text;
    }
  }
  return null;
}

/** "IT" in capitals is a department; in the first sentence a person is part of the story. */
function isSomebody(reading: Reading, hit: Hit): boolean {
  const first = reading.tokens[hit.from];
  if (first?.low === 'it' && first.text !== 'IT') return false;
  return !goesOn(reading, { ...hit, from: hit.from }) || reading.tokens[hit.from - 1]?.kind === 'mark'
    ? !hasPhrase(reading, STATES, { from: hit.from, to: clauseEnd(reading, hit.to - 1) })
    : false;
}

/** What a message begins with is what happened. */
function opensStory(reading: Reading, hit: Hit): boolean {
  const first = reading.sentences[0];
  return first !== undefined && hit.from < first.to && hit.from - first.from < 4;
}

/** "It ignored the list and rang 64 people": still the system, in the sentence that tells what it did. */
function goesOn(reading: Reading, hit: Hit): boolean {
  const first = reading.sentences[0];
  return first !== undefined && hit.from < first.to && reading.tokens[hit.from - 1]?.kind !== 'mark';
}

const UNSAID_WORDS = phrase(
  "not|never|no|nobody|nothing|without|wasn't|isn't|hasn't|haven't|didn't|couldn't|cannot|can't|yet|wrongly|by mistake|by accident|accidentally|incorrectly|" +
    'automatically|by itself|will|should|must|could|may(?! \\d)|might|to be|please|if|which|because|who|instead of',
);

/** "Marketing had already paid the bonus": before it was known. */
const BEFORE_THAT = phrase('had already (?:\\w+ly )?\\w+');

function isSaid(reading: Reading, hit: Hit): boolean {
  const sentence = sentenceAt(reading, hit.from);
  if (!sentence || sentence.question) return false;
  const to = clauseEnd(reading, hit.to - 1);
  if (wasLeftSo(reading, hit) || hasPhrase(reading, BEFORE_THAT, { from: hit.from, to })) return false;
  if (hasPhrase(reading, UNSAID_WORDS, { from: hit.from, to: Math.min(to, hit.to + 3) })) return false;
  const before = lineOf(reading, { from: Math.max(sentence.from, hit.from - 2), to: hit.from });
  return !/(?:^| )(?:not|never|which|because|that|if|who|says?|said|maybe|perhaps|probably|possibly)(?: ,)?$/u.test(
    before,
  );
}
