import type { DateMention } from '../dates/find-mentions.ts';
import { findPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import { clauseEnd, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

const WORD = '(?![.;,¶:!?(](?: |$))[^ ]+';
/** Verbs that say how things are, as a reason after ", since" does. */
const PRESENT =
  'close|closes|open|opens|want|wants|need|needs|use|uses|cost|costs|run|runs|work|works|take|takes|ask|asks|expect|expects|require|requires|' +
  'offer|offers|support|supports|allow|allows|prefer|prefers|end|ends|change|changes|lack|lacks|fail|fails|miss|misses';

const REASONS: readonly RegExp[] = [
  phrase(
    '(?:(?:the )?reasons?(?: for (?:this|it|the change)| (?:they|we|he|she|i|the vendor|the supplier) (?:give|gave|gives|have|had))?|why|justification|motivation|grounds?|motive|purpose|background|trigger|driver|goal|aim|objective|motive|' +
      'rationale|benefit|(?:the )?(?:thinking|idea|reasoning) behind (?:it|this|that)|what (?:drives|drove|prompted|triggered|is behind|made) (?:this|it|that|us|the change))(?: (?:is|was|are|were|:|=|-))+(?: (?:that|because))?',
  ),
  phrase(
    '(?<=^|[.,;:¶(!?-] |and )(?:reason|motive|motivation|purpose|background|trigger|rationale|cause)(?= (?!(?:for|to|why|of|behind|enough|is|was|are|were|given|being|unknown|unclear|and|or|[.,;:¶!?=-])(?![^ ]))[^ ])',
  ),
  phrase('(?:because|cause|cuz|bc)(?: of)?(?: that)?'),
  phrase('so that|in order to|in order that'),
  phrase(
    '(?<!(?:is|was|are|were|be|been|has|have|had|being|get|gets|got) )given(?: the fact)?(?: that)?(?= (?:the|our|how|recent|all|many|several|repeated|new)(?![^ ]))',
  ),
  phrase(
    '(?:it|this|that) (?:shall|should|will|is meant to|is supposed to|is intended to|aims to)(?= (?:prevent|avoid|reduce|stop|improve|cut|lower|save|help|protect|ensure|make sure)(?![^ ]))',
  ),
  phrase(
    '(?:due to|owing to|on account of|as a result of|in view of|in light of|in response to|thanks to|on grounds of)(?: the fact that)?',
  ),
  phrase(
    'following(?= (?:the |an |our |a |last )?(?:[^ .,;]+ ){0,2}(?:finding|findings|audit|incident|complaints?|advice|request|decision|recommendation|ruling|feedback|leak|review)(?![^ ]))',
  ),
  phrase(
    'after(?= (?:the |several |many |some |repeated |an |a |two |three |our |last )?(?:[^ .,;]+ )?(?:complaints?|findings?|criticism|advice|recommendations?)(?![^ ]))',
  ),
  phrase('(?:on|at|by) (?:the )?(?:request|wish|demand|insistence|advice|instruction) of'),
  phrase(', that way|, this way|, with this'),
  phrase(
    ', so(?! we can (?:go|roll|switch|revert|return|fall|undo|move)(?![^ ]))(?= (?:we|it|they|customers|users|people|agents|staff|you|i)(?: \\w+){0,2} (?:can|could|' +
      "will|won't|get|gets|no longer|stop|stops|don't|do not|does not|doesn't|see|sees)(?![^ ]))",
  ),
  // ", so storm damage gets recognised": what comes of it, to something else than what is changed
  phrase(
    `, so(?= (?!(?:we|i|it|they|he|she|you|this|that|please|far|the (?:switch|change|update|release|old|new))(?![^ ]))(?:${WORD} ){1,3}?(?:gets?|can|could|no longer|need not|are no longer|is no longer|don't|doesn't|see|sees|has|have|stays?|becomes?)(?![^ ]))`,
  ),
  phrase(
    "(?<!(?:ever|then|this|that|is|are|was|has|have|now|live|running|used) )so(?= (?:that |it |they |he |she |people |users |customers |agents |staff |members |nobody |nothing )(?:can|could|no longer|do not|does not|don't|doesn't|need not|must not|won't|cannot|can't)(?![^ ]))",
  ),
  phrase(
    'since(?= (?:we|they|(?:the |our )?[^ .,;]+) (?:flooded|broke|blocked|slowed|confused|lost|raised|increased|doubled|tripled|left|dropped|lack|cancelled|canceled|banned|forbade|tightened|announced|quit|refused|discovered|learned|learnt|failed)(?![^ ]))',
  ),
  phrase(
    'since(?= (?:too|(?!(?:the |our )?(?:last |first )?(?:update|upgrade|release|change|incident|' +
      'launch|go|then|when|migration|switch)(?![^ ]))(?:[^ .,;]+ ){1,5}(?:is|are|was|were|has|have|' +
      'had|will|can|cannot|keeps|keep|no longer|does|do|did|gets|get|became|stopped|expires?|' +
      'complain(?:ed)?|asked|want))(?![^ ]))',
  ),
  // Of what is: "since 8.1 misses small amounts"; what only dates it ("since its launch") has no verb of its own.
  phrase(
    `since(?= (?!(?:then|when|ever|(?:the |our |its |their |this |that )?(?:last |first |latest |recent )?(?:update|upgrade|release|change|incident|launch|start|beginning|go|migration|switch|rollout|introduction|morning|week|month|year))(?![^ ]))` +
      `(?:${WORD} ){1,4}?(?:(?!(?:is|was|this|us|his|its|hours|days|weeks|months|years|always|versus|plus|less|across|thus|as)(?![^ ]))\\w+(?<!s)s|\\w{2,}(?<!ne)ed) (?!(?:ago|on|in|at|of)(?![^ ]))${WORD})`,
  ),
  phrase(
    `, since(?= (?!(?:the |our )?(?:last |first )?(?:update|upgrade|release|change|incident|launch|go|then|when|migration|switch)(?![^ ]))` +
      `(?:${WORD} ){1,3}(?:${PRESENT})(?![^ ]))`,
  ),
  phrase(
    `as(?= (?!(?:of|soon|long|well|of|per|a|an|if|though|agreed|discussed|planned|part|many|much|far|you|follows|described|mentioned|usual)(?![^ ]))` +
      `(?:${WORD} ){1,3}(?:is|are|was|were|has|have|had|needs?|wants?|wanted|needed|changed?|grows?|grew|keeps?|lost|loses?|cannot|can't|could not|couldn't|no longer|does not|doesn't|do not|don't)(?![^ ]))`,
  ),
  phrase(
    "otherwise(?= (?:(?:it|we|they|he|she|i)(?:'d|'ll)?|customers|users|members|people|staff|the [^ ]+|our [^ ]+|nobody)(?![^ ]))",
  ),
  phrase(
    'as(?= (?:it|we|they|there|nobody|no one|everybody|everyone|(?:the|our)(?: \\w+){0,3} (?:is|are|was|were|has|have|will|' +
      'no longer|does|keeps|expires|gets))(?![^ ]))',
  ),
];

/** Reasons that need no joining word: what is too much or too little, and what customers complain of. */
const BARE: readonly RegExp[] = [
  phrase(
    '(?<=[,.;:¶(-] )(?:there (?:are|were) |we (?:get|got|have|had|see|saw) )?(?:far |way |simply |just )?(?:too (?:many|few|much|little|often|' +
      'slow|noisy|chatty|strict|lax|expensive|long)|not enough|(?:lots|plenty) of (?:complaints|false|wrong)|' +
      '(?:customers|users|members|agents|people|clients|staff) (?:keep|kept|complain|complained|were confused))',
  ),
  phrase(
    '(?<=^|[,.;:¶-] )to (?:avoid|reduce|cut|save|stop|prevent|improve|comply|fix|meet|lessen|get rid|make sure|ensure|limit|' +
      'protect|catch|minimi[sz]e|address)(?! (?:the |our )?(?:threshold|cut ?off|temperature|access))',
  ),
];

const AIMS =
  'fairness|privacy|costs?|budget|compliance|security|safety|accessibility|transparency|performance|accuracy|speed|latency|' +
  'stability|capacity|quality|readability|consistency|resilience|sustainability|legal|gdpr|regulatory|regulation|audit|' +
  'data protection|business|technical|operational|ethical|maintenance';

/** "for fairness", "for GDPR reasons", ", cost reasons": as short as it is said. */
const NOUNS: readonly RegExp[] = [
  phrase(`for (?<reason>(?:\\w+ )?(?:\\w+ )?(?:reasons|purposes))`),
  phrase(
    `(?<=[^ ] )for (?:(?:better|more|less|lower|higher|the sake of|reasons of|improved) )?(?<reason>(?:(?:better|more|lower) )?(?:${AIMS}))(?= (?:[,.;¶)]|and|from|on|in|by|next|planned|starting|@person)|$)`,
  ),
  phrase(`(?<=[,;(-] )(?<reason>(?:${AIMS}) reasons?)`),
];

/** Where a clause of its own begins. */
const OPENS = '(?<=^|[,.;:¶(!?-] |and |because )';
/** Whoever is not the teller: "we want to move it" is the change, "marketing wanted it" is why. */
const OTHERS = `(?!@person (?:has |have )?(?:asked for|asks for|requested|requests|wanted|wants|ordered|demanded|recommended) (?:it|this|that)(?![^ ]))(?!(?:we|i|it|you|if|when|that|this|to|please|nobody|no)(?![^ ]))(?:(?:the|our|some|many|most) )?(?:${WORD} ){1,3}?`;

/** A clause of its own that tells who wanted it, what was wrong, or what is better with it. */
const CLAUSES: readonly RegExp[] = [
  phrase(
    `${OPENS}${OTHERS}(?:(?:have|has|had|also|all|really|just|strongly) )*(?:(?:want|wants|wanted)(?! to(?![^ ]))|demanded|demands|insisted|insists|insist|requested|requests|` +
      'prefer|preferred(?!(?: [^ .,;]+){1,6} in \\d\\S* (?:of|/|out))|prefers|hated|hate|hates|disliked|dislike|loved|complained|complain|asked for|ask for|asks for|asked us|asked me|told us to|told me to|ordered|required|requires|' +
      '(?:asked|ask)(?= (?:[.;,¶)]|us|me)(?![^ ])|$)|recommended|recommends|urged|pushed for|begged|struggled|criticised|criticized|objected)(?! to (?:know|see|say|ask)(?![^ ]))(?= |$)',
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] |(?:is|was|are|were|it) )(?:required|demanded|ordered|prompted|triggered|driven|mandated|necessitated|forced|imposed) (?:on us )?by|(?<=^|[,.;:¶(!?-] )(?:recommended|advised|suggested) by(?! @person)|(?<=^|[,.;:¶(-] )by law`,
  ),
  phrase(
    `${OPENS}(?:${WORD} ){1,5}(?:drove|drives|triggered|prompted|motivated|forced|explains?|necessitated|is behind) (?:this|it|that|the change|the move|us)`,
  ),
  phrase(
    `${OPENS}(?:it |this |that |they )?(?:now |also )?(?:saves? (?:about |around |roughly |some )?(?:us|them|me|time|money|costs?|\\d\\S*)|(?:is|was|are|were|will be|would be|runs?|reads?|works?|looks?|costs?|sounds?|gets?|makes (?:it|them|answers)) ` +
      '(?:us |far |much |way |a bit |a lot |\\d+ (?:% )?)*(?:cheaper|faster|better|safer|clearer|quicker|simpler|easier|nicer|less|fewer|greener))',
  ),
  phrase(
    `${OPENS}(?:${WORD} ){1,3}(?:has|have|had) no (?:time|budget|capacity|money|people|staff|room|resources|use|licen[cs]e|access|support)`,
  ),
  phrase(
    `${OPENS}(?:(?:too )?(?:many|few|several|some|\\d+|one|two|three|four|five|six|ten|dozens of|lots of|more) )(?:${WORD} )?(?:complaints?|false (?:hits|alarms|positives|alerts))`,
  ),
  phrase(
    `for (?:less|more|fewer|better|lower|higher|faster|cheaper|safer|clearer) ${WORD}(?= (?:[,.;¶)]|and|from|on|in|by|next)|$)`,
  ),
  // What was wrong, going on until the change: "it was making stuff up", "the 8.0 was not supporting UPI", "storm claims were underestimated"
  phrase(
    `(?<=[,.;:¶(!?-] )(?!(?:we|i|you|he|she|which|that|who|when|if|while|all|test|tests)(?![^ ]))(?:${WORD} ){1,4}?(?:was|were) (?:not |always |constantly |still )?(?!(?:testing|running|planning|checking|working|being|going|done|nothing|something|everything|morning|evening)(?![^ ]))(?:\\w{2,}ing|outdated|underestimated|overestimated|ignored|too (?!late)${WORD})(?= |$)`,
  ),
  phrase(
    `${OPENS}(?:the |our )?(?:\\w+ )?(?:recruiters|users|customers|agents|members|handlers|officers|analysts|staff|people|clients|applicants|colleagues) (?:never|rarely|hardly|seldom) ${WORD}`,
  ),
];
/** What is said before it is why: "the licence ends in May, therefore we move to another". */
const FORWARD = phrase(
  "(?:,|;|and|-) (?:therefore|thus|hence|for (?:that|this) reason|that's why|this is why|that is why|which is why)(?= (?:the|our|we|it|i|they|all|chatbot|a)(?![^ ]))",
);
/** "The old one is being shut down": what is used so far comes to an end by itself. */
const ENDS = phrase(
  '(?:the |our |its |this )?(?:(?:old|current|previous|existing|present) )?(?:one|version|model|api|servers?|hardware|service|product|library|endpoint|machines?|gpus?|platform)(?: (?:v?\\d\\S*|we use))? ' +
    '(?:is|are|was|will be|gets|get|goes|have been|has been)(?: (?:being|now|soon|already))* (?:shut down|discontinued|deprecated|withdrawn|out of (?:support|warranty|service)|no longer supported|unsupported|end of life|phased out)',
);

/** "The drivers switched it off otherwise.\", "Reads better to older members, that's why.": the whole of it. */
const BACKWARD = phrase(
  "(?:otherwise|hence|(?:that's|that is|this is) (?:the reason|why))(?= (?:[.;!¶]|$)|$)",
);
const ASKED = phrase('(?:why|reason|how come|the reason) \\?');

/** Why a change is needed: what follows "because", "so that", "due to" and the like. */
export function readReason(reading: Reading, mentions: readonly DateMention[]): Found | null {
  for (const pattern of REASONS) {
    for (const hit of findPhrase(reading, pattern)) {
      const temporal = mentions.some(
        (one) => one.phraseFrom <= hit.to && one.to > hit.from && one.from <= hit.to,
      );
      const sentence = sentenceAt(reading, hit.to);
      if (temporal || !sentence || hit.to >= sentence.to) continue;
      const read = textFound(reading, { from: hit.to, to: reasonEnd(reading, hit, sentence) }, hit.from);
      if (read) return read;
    }
  }
  return readUnjoined(reading) ?? readClause(reading);
}

function readClause(reading: Reading): Found | null {
  const asked = findPhrase(reading, ASKED)[0];
  const answer = asked && sentenceAt(reading, asked.to);
  if (asked && answer)
    return textFound(reading, { from: answer.from, to: clauseEnd(reading, asked.to) }, asked.from);
  for (const hit of CLAUSES.flatMap((pattern) => findPhrase(reading, pattern))) {
    const sentence = sentenceAt(reading, hit.from);
    if (!sentence || sentence.question) continue;
    const read = textFound(reading, { from: hit.from, to: clauseEnd(reading, hit.to - 1) });
    if (read) return read;
  }
  const ends = findPhrase(reading, ENDS)[0];
  if (ends) return textFound(reading, { from: ends.from, to: clauseEnd(reading, ends.to - 1) });
  const next = findPhrase(reading, FORWARD)[0];
  const before = next && sentenceAt(reading, next.from);
  if (next && before) return textFound(reading, { from: before.from, to: next.from });
  const last = findPhrase(reading, BACKWARD)[0];
  const whole = last && sentenceAt(reading, last.from);
  return last && whole ? textFound(reading, { from: whole.from, to: last.from }, whole.from) : null;
}

function readUnjoined(reading: Reading): Found | null {
  for (const hit of BARE.flatMap((pattern) => findPhrase(reading, pattern))) {
    const sentence = sentenceAt(reading, hit.from);
    // A change that is told in the same sentence or before it: a message that begins so tells of trouble.
    if (!sentence || sentence.question) continue;
    const read = textFound(reading, { from: hit.from, to: reasonEnd(reading, hit, sentence) });
    if (read) return read;
  }
  const purpose = purposeOf(reading);
  if (purpose) return purpose;
  const noun = NOUNS.flatMap((pattern) => findPhrase(reading, pattern))[0];
  const place = noun?.groups['reason'];
  return noun && place ? textFound(reading, place, noun.from) : null;
}

/** "moved it to Azure over the weekend to save costs": what the change is for ends the sentence that tells it. */
const PURPOSE = phrase(
  'to (?:save|avoid|prevent|comply|protect|make sure|ensure|get rid of|speed up|be (?:compliant|safe|ready|in line))(?![^ ])',
);
/** After these "to" goes on with what is done. */
const GOES_ON =
  /^(?:want|wants|wanted|like|plan|plans|planned|need|needs|needed|have|has|had|going|able|try|tries|tried|trying|order|decided|agreed|how|about|ready|supposed|used|is|are|was|were|be|not|designed|meant|asked|told|allowed|and|or|failed|,)$/u;

function purposeOf(reading: Reading): Found | null {
  for (const hit of findPhrase(reading, PURPOSE)) {
    const sentence = sentenceAt(reading, hit.from);
    if (!sentence || sentence.question || hit.from - sentence.from < 5) continue;
    if (GOES_ON.test(reading.tokens[hit.from - 1]?.low ?? '')) continue;
    return textFound(reading, { from: hit.from, to: reasonEnd(reading, hit, sentence) });
  }
  return null;
}

/** "… in order to comply, we'll cut over on Monday": what is done begins again after the comma. */
const MAIN = phrase(
  "(?:, )?(?:we (?:changed|switched off|turned off|lowered|raised|removed|moved|replaced|took|disabled|have decided|decided)|i (?:changed|removed))|, (?:we'll|i'll|we will|i will|we want|we are|we plan|we would|we'd|we moved|we switched|we changed|we have|we've|the plan)",
);

/** A reason that comes first ends at its comma: "Because complaints doubled, we want to …". */
function reasonEnd(reading: Reading, hit: Hit, sentence: { from: number; to: number }): number {
  const end = clauseEnd(reading, hit.to);
  const first = hit.from <= sentence.from + 1 && reading.tokens[hit.to - 1]?.low !== ':';
  const main = findPhrase(reading, MAIN, { from: hit.to, to: end })[0];
  if (main && main.from > hit.to) return main.from;
  if (!first) return end;
  const comma = reading.tokens.findIndex((token, at) => at > hit.to && at < end && /^[,:]$/u.test(token.low));
  return comma === -1 ? end : comma;
}
