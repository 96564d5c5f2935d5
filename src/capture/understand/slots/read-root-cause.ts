import {
  findPhrase,
  hasPhrase,
  lineOf,
  phrase,
  type Hit,
  type Reading,
  type Sentence,
} from '../text/reading.ts';
import { afterLabel, clauseEnd, firstOf, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';
import { isDeed } from './read-action.ts';

/** Any word that is no mark at which a clause ends. */
const WORD = '(?![.;,¶:!?(](?: |$))[^ ]+';

const LABEL = phrase(
  '(?:the )?(?:root cause(?: analysis)?|rca|underlying cause|cause of (?:it|this|that|the (?:problem|error|incident|failure|outage)))(?: (?:is|was|:|=|-|seems to be|turned out to be))+(?: that)?',
);
/** "Cause: full disk", "reason was mail server", "why: wrong file loaded". */
const SHORT_LABEL = phrase(
  '(?<=^|[,.;:¶(!?-] |and |the )(?:(?:technical |actual |real |main )?(?:cause|reason|culprit)(?: (?:for|behind|of) (?:it|this|that|the (?:outage|error|failure|incident|problem|mistake|mix up|crash|delay)))?(?: (?:is|was|were|:|=|-))+|underlying (?:problem|issue)(?: (?:is|was|:))+|(?:problem|issue|trouble) was that|what (?:went wrong|broke|caused it|happened why)(?: (?:is|was|:))+|(?:trigger|rc|why (?:it|this|that) happened|how (?:it|this|that) (?:happened|could happen)|(?:contributing|causal) factors?)(?: (?::|=))+|why :|explanation(?: (?:from|by|of) (?:the |our )?[^ .,;:]+)?(?: (?::|was|is))+)(?: that)?|(?<=[,;(-] )cause',
);
/** "My mistake: wrong environment selected": after the story; before it, what follows is the story. */
const OWN_FAULT = phrase(
  '(?<=[.;¶!] )(?:(?:my|our|own|a|human|operator|operating|manual|user) )+(?:mistake|fault|error|bad|slip)(?: (?:was|is))?(?: (?::|,|-))+',
);
/** What somebody has found out it was: the cause stands behind these. */
const FOUND_OUT = phrase(
  '(?:(?:it |this |that |and |as it )?(?:turned|turns) out|(?:it |this |that )?(?:came|comes|boils|boiled) down to|(?:it |this |that )?(?:was |is |has been )?traced(?: it| this| that)?(?: back)? to|' +
    '(?:(?:the |our )?(?:vendor|supplier|provider|analysis|investigation|review|log|logs|post mortem|ticket|it|ops|engineering|hoster)(?: team)? )?(?:has |have )?(?:confirmed|confirms|established|explained)(?: (?:that|:))(?! (?:it|they|all|the (?:problem|issue|error|incident|outage)|this|everything|nobody|no)(?![^ ]))|cause (?:is )?(?:found|known|clear|identified)(?: (?:,|:|-))+|' +
    '(?:it|this|that|which) (?:happened|occurred|was|is|came about) because|(?:all )?because)(?:(?: of)?(?: the fact that)?| that| ,)',
);
/** "It came from a debug flag", "the vendor speaks of a fire drill": what it comes from, as somebody says who should know. */
const CAME_FROM = phrase(
  '(?:it|this|that|which|all of (?:it|this)) (?:all |probably )?(?:came|comes|stems|stemmed|resulted|results|originated|originates|arose|arises) from(?= (?:a|an|the|our|one|two|some|somebody|someone)(?! (?:customer|client|member|user|patient|caller|city|same)(?![^ ]))(?![^ ]))|' +
    '(?:it|this|that|which) (?:all )?(?:goes|went|dates) back to(?= (?:a|an|one)(?![^ ]))|' +
    '(?:the |our |their )?(?:vendor|supplier|provider|hoster|host|manufacturer|maker|carrier|integrator|talentsift|norrvik)(?: (?:now|has|have|itself))* (?:(?:speaks?|spoke) of|blames?|blamed|cites?|cited|points? to|pointed to|puts it down to|put it down to|attributes it to|' +
    '(?:confirmed|confirms|admitted|admits|acknowledged|acknowledges|found|identified)(?= (?:a|an|one)(?! (?:[^ .,;]+ )?(?:fix|refund|call|meeting|date|patch|repair|visit|credit|correction|rollback|way|solution|workaround)(?![^ ]))(?![^ ])))',
);
/** "… owing to a wrong mapping", "caused by the new firewall rule". */
const DUE_TO = phrase(
  '(?:due to|owing to|caused by|brought on by|triggered by|on account of|down to(?= (?:a|an|the|one|our)(?![^ ]))|as a result of|resulting from)(?: the fact that)?',
);
/** What went wrong before it did: "the label file had been swapped", "nobody had renewed the licence". */
const BEFORE_IT =
  `(?:died|expired|lapsed|failed|run out|filled up|gone (?:stale|missing)|forgotten|forgot|overlooked|missed|left|mixed up|swapped|switched|renamed|moved|removed|deleted|dropped|changed|` +
  `altered|edited|updated|upgraded|patched|restarted|loaded|uploaded|copied|pasted|merged|pushed|deployed|released|overwritten|replaced|disabled|misread|mislabelled|mislabeled|mistyped|` +
  `misconfigured|configured|set|entered|mapped|trained|tested|checked|connected|linked|installed|pointed|hard coded|hardcoded|cached|corrupted|broken|raised|lowered|rotated|revoked|granted|given)`;
const HAD_BEEN: readonly RegExp[] = [
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:(?:someone|somebody|nobody|no one|no - one)|(?!(?:we|i|it|he|she|they|you|which|that|who|if|when|after|until|before|once)(?![^ ]))(?:${WORD} ){0,6}?${WORD}) had (?:(?:silently|quietly|accidentally|just|also|still|wrongly|simply|already|recently|not|never|been|by mistake) )*${BEFORE_IT}(?= |$)`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:nobody|no one|no - one) had (?:(?:ever|really|actually|yet) )*(?!(?:noticed|complained|reported|asked|called|seen|heard|been|reali[sz]ed|told|fixed|answered|reacted|responded|corrected|changed|repaired|looked|got|lost|died)(?![^ ]))\\w{2,}(?:ed|en|t|ne)(?= |$)`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:someone|somebody|nobody|no one|no - one) (?:(?:had|has|just|simply|also|ever|accidentally|wrongly) )*(?:${BEFORE_IT}|did|put)(?= |$)`,
  ),
];

/** "Supplier (Norrvik) had a network failure", "the vendor ran maintenance". */
const SUPPLIER_HAD = phrase(
  `(?<=^|[,.;:¶(!?-] )(?:(?:the|our) )?(?:supplier|vendor|provider|hoster|host|carrier|manufacturer)(?: \\( [^)]* \\))?(?: (?!(?:has|had|was)(?![^ ]))${WORD})? (?:(?:has|had|have|again|just|apparently) )*(?:had|ran|did|made|changed|switched|pushed|deployed|updated|migrated|dropped|lost|(?:was|were) (?:doing|down|overloaded)) (?!(?:not|no|us|it back)(?![^ ]))${WORD}`,
);
/** "We switched the wrong flag": a slip is the cause wherever it is told. */
const WRONG_ONE = phrase(
  '(?:we|i|he|she|they|someone|somebody|ops|@person|(?:the|our|a|an) [^ .,;]+)(?: (?:had|have|has|accidentally|just|also))* (?:switched|flipped|picked|chose|used|pressed|selected|clicked|attached|loaded|deployed|entered|set|turned|pulled|hit)(?: (?:on|off|in))? the wrong [^ .,;]+',
);
/** "Prompt injection by the member, that is what the log shows": what stands before is found out. */
const LOGS_SHOW = phrase(
  `(?<=^|[.;¶] )(?:${WORD} ){2,9}?(?=(?:, |- |\\( )?(?:(?:that|this|it) is what|as|so|according to|acc to) (?:the |our |their )?(?:logs?|analysis|trace|audit trail|status ?page|post mortem|vendor|supplier|provider|graph)(?: (?:shows?|says?|tells?|confirms?|said|showed))?(?= (?:[.,;¶)]|$)|$))`,
);
/** "The ink filter is to blame", "the culprit was a full disk" the other way round. */
const TO_BLAME = phrase(
  `(?<=^|[.;:¶,-] )(?:${WORD} ){1,8}?(?:is|was|are|were) (?:to blame|at fault|the (?:culprit|cause|reason|root cause)(?! (?:of|for|why)(?: [^ ]+){0,3} (?:alarm|call|message|report)))(?= (?:[.,;¶!)]|for|here|of|behind)(?![^ ])|$)`,
);
/** A guess is no cause, and neither is what nobody knows. */
const GUESS = phrase(
  'maybe|perhaps|probably|possibly|presumably|likely|apparently|supposedly|might|may|could|would|seems?|appears?|suspect|suspects|suspected|assume|assumes|guess|' +
    '(?:i|we|they|he|she|it|dev|devs|ops|vendor|supplier|everyone|everybody) (?:now |still )?(?:think|thinks|believe|believes|fear|suspect|bet|reckon|wonder|say|says)|' +
    'in my opinion|looks like|not sure|unsure|unclear|unknown|no idea|whether|theory|hypothesis|still (?:looking|investigating|unclear|unknown|open|checking)|investigat\\w+|under (?:investigation|review|analysis)|to be (?:confirmed|found|determined|investigated)|tbd|pending|or (?:it|the|a|an|because)',
);
const DENIED = phrase("not|never|isn't|wasn't|no|nothing|neither|without|cannot|can't|just|only|partly");
/** "We switched it off because", "severity is high because", "I am writing because": the reason of something else. */
const OF_ELSE = phrase(
  'writing|write|report|reporting|telling|mention|mentioning|posting|raising|severity|sev|critical|high|medium|low|urgent|serious|priority|noticed|noticing|noticed it|spotted|found (?:it )?out|discovered|detected|caught|saw|seen|' +
    "angry|furious|upset|crying|weeping|in tears|shouting|shouted|screaming|yelling|panicked|panicking|scared|frightened|confused|frustrated|shocked|ashamed|disappointed|worried|relieved|lucky|luckily|glad|annoyed|annoying|embarrassing|cried|complained|complains|complaining|missed|happy|sad|could|couldn't|can|can't|will|should|shouldn't|won't|would|want|wanted|please|if|affected count|nobody was hurt|no harm|no damage",
);
/** Neither "because of that" nor when it was says why. */
const UNTOLD =
  /^(?:of )?(?:this|that|it|which|unknown|unclear|them|from|between|since|on|at|in)(?:[ ,.]|$)/iu;

/** Why it happened, as somebody has established it. */
export function readRootCause(reading: Reading): Found | null {
  return firstOf([
    () => labelled(reading, LABEL),
    () => labelled(reading, SHORT_LABEL),
    () => labelled(reading, OWN_FAULT),
    () => behind(reading, FOUND_OUT),
    () => behind(reading, CAME_FROM),
    () => behind(reading, DUE_TO),
    ...[SUPPLIER_HAD, LOGS_SHOW].map((pattern) => () => hadBeen(reading, pattern)),
    () => hadBeen(reading, TO_BLAME),
    () => slip(reading),
    ...HAD_BEEN.map((pattern) => () => hadBeen(reading, pattern)),
  ]);
}

function labelled(reading: Reading, pattern: RegExp): Found | null {
  for (const hit of findPhrase(reading, pattern)) {
    const sentence = sentenceAt(reading, hit.from);
    if (!sentence || sentence.question || isGuess(reading, hit.from, hit.to, sentence)) continue;
    const read = afterLabel(reading, hit);
    if (read && !UNTOLD.test(String(read.value))) return read;
  }
  return null;
}

function behind(reading: Reading, pattern: RegExp): Found | null {
  for (const hit of findPhrase(reading, pattern)) {
    const sentence = sentenceAt(reading, hit.from);
    if (!sentence || sentence.question || hit.to >= sentence.to) continue;
    if (isGuess(reading, hit.from, hit.to, sentence) || isOfElse(reading, hit, sentence)) continue;
    const read = textFound(reading, { from: hit.to, to: causeEnd(reading, hit, sentence) }, hit.from);
    if (read && !UNTOLD.test(String(read.value))) return read;
  }
  return null;
}

function slip(reading: Reading): Found | null {
  const hit = findPhrase(reading, WRONG_ONE).find(
    ({ from }) => sentenceAt(reading, from)?.question === false,
  );
  const sentence = hit && sentenceAt(reading, hit.from);
  if (!hit || !sentence || isGuess(reading, hit.from, hit.to, sentence)) return null;
  return textFound(reading, { from: hit.from, to: causeEnd(reading, { ...hit, to: hit.to - 2 }, sentence) });
}

/** Only after the story: a message that begins so tells what happened. */
function hadBeen(reading: Reading, pattern: RegExp): Found | null {
  for (const hit of findPhrase(reading, pattern)) {
    const sentence = sentenceAt(reading, hit.from);
    const first = sentence?.from === reading.sentences[0]?.from && hit.from - (sentence?.from ?? 0) < 4;
    if (!sentence || sentence.question || first || isGuess(reading, hit.from, hit.to, sentence)) continue;
    const to = causeEnd(reading, { ...hit, to: hit.to - 1 }, sentence);
    if (isDeed(reading, { from: hit.from, to })) continue;
    return textFound(reading, { from: hit.from, to });
  }
  return null;
}

/** Whether the clause around `from` guesses; what came before its comma is another matter. */
function isGuess(reading: Reading, from: number, to: number, sentence: Sentence): boolean {
  let start = from;
  while (start > sentence.from && !/^[,;:(-]$/u.test(reading.tokens[start - 1]?.low ?? '')) start -= 1;
  return (
    hasPhrase(reading, GUESS, { from: start, to: clauseEnd(reading, to) }) ||
    hasPhrase(reading, DENIED, { from: Math.max(sentence.from, from - 2), to: from })
  );
}

/** Whether what stands before the joining word is not what happened but what somebody did, felt or saw. */
function isOfElse(reading: Reading, hit: Hit, sentence: Sentence): boolean {
  let start = hit.from;
  while (start > sentence.from && !/^(?:[,;:(-]|and|but|so)$/u.test(reading.tokens[start - 1]?.low ?? ''))
    start -= 1;
  const before = { from: start, to: hit.from };
  if (before.to <= before.from) return false;
  const mine = /^(?:(?:and|so|but|then) )?(?:we|i|i'm|we're|i've|we've)(?: |$)/u.test(
    lineOf(reading, before),
  );
  return mine || isDeed(reading, before) || hasPhrase(reading, OF_ELSE, before);
}

/** Where after the cause it is told what followed, what was done, who noticed, or how things are now. */
const GOES_ON = phrase(
  '(?:,|-|\\(|;) (?:so|and|but|which|who|we|i|it|they|their|his|her|confirmed|says|now|since|then|nobody|all|as|while|\\d+|therefore|hence|luckily|he|she|this|that|no|until|because)|(?:and|so|but) (?:we|i|it|they|so|now|then|nobody|all|he|she|this|that|the|therefore)|, (?:the|our|a) (?:[^ .,;]+ ){1,3}(?:is|are|was|were|has|have)|, [^ .,;]+ (?:is|are) [^ .,;]+ing|, (?:[^ .,;]+ ){1,4}?(?:noticed|spotted|saw|caught|flagged|discovered|reali[sz]ed|found (?:it|this|that|out)|reported (?:it|this|that))|(?:according|acc) to',
);

function causeEnd(reading: Reading, hit: Hit, sentence: Sentence): number {
  const end = clauseEnd(reading, hit.to);
  const next = findPhrase(reading, GOES_ON, { from: hit.to + 1, to: end })[0];
  if (next && next.from > hit.to + 1) return next.from;
  const leads = hit.from <= sentence.from + 1;
  const comma = reading.tokens.findIndex((token, at) => at > hit.to && at < end && token.low === ',');
  return leads && comma !== -1 && /^(?:because|due|owing|as)$/u.test(reading.tokens[hit.from]?.low ?? '')
    ? comma
    : end;
}
