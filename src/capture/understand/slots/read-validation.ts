import { findPhrase, hasPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import { afterLabel, clauseEnd, firstOf, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

/** Any word that is no mark at which a clause ends. */
const WORD = '(?![.;,¶:!?](?: |$))[^ ]+';

const CHECK_LABEL = phrase(
  '(?:the |our )?(?:validation|re validation|revalidation|validated|test plan|testing|tests?|qa|uat|checks?|test results?|' +
    '(?:results?|outcome) of (?:the |our )?(?:checks?|tests?|validation|pilot|trial)|' +
    'acceptance test|evaluation|verification)(?: (?:plan|is|will be|result|step|' +
    'method))*(?: (?::|=|-|is|will be))+(?: (?:to|by|that))?',
);
const CHECKED = phrase(
  '(?:(?:was|were|is|has been|will be|we|already|been|to be|it)(?: (?:have|has|already|been|be|' +
    'first))* )?(?:validated|tested|verified|evaluated|benchmarked|trialled|trialed|piloted|checked|proven|re validated|revalidated|compared|' +
    'rehearsed|simulated|tried out|shadow tested|back tested|backtested|a / b tested) ' +
    '(?:it |this |that |the \\w+ )?(?:twice |successfully |beforehand |first |already )?(?:with|on|against|in|using|over|' +
    'by (?:running|comparing|replaying|a|the|our|\\d+))',
);
/** Whoever is to judge it, and on what: "linguists will verify 400 answers", "an external lab will audit the result". */
const OTHERS_CHECK = phrase(
  `(?<=^|[,.;:¶(!?-] )(?:${WORD} ){1,4}?(?:will|is going to|are going to|have|has) (?:validate|test|verify|evaluate|audit|review|check|benchmark|assess|inspect|compare|reviewed|verified|audited|assessed|evaluated|judged)(?:d|ed)? (?:the|all|a|an|\\d\\S*|its|them|it)`,
);
/** "Six agents preferred the new answers in 58 of 80 cases", "outputs identical on 10k claims", "back-cast accepted by the actuary". */
const JUDGED_ON = [
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:${WORD} ){1,7}?(?:preferred|chose|rated|judged|agreed with|accepted|matched) (?:${WORD} ){1,6}?(?:in|on) \\d\\S* (?:of|/|out of) \\d\\S*`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:${WORD} ){1,4}?(?:identical|unchanged|same|equal) (?:on|for|across|over) (?:all |the )?(?:last )?\\d\\S*`,
  ),
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:back ?|back - |re ?)?(?:cast|test|run|forecast|pilot|results?|figures|numbers|output|outputs|samples?)(?: ${WORD}){1,6}? (?:accepted|signed off|confirmed|judged|approved) by`,
  ),
  phrase(`(?<=^|[,.;:¶(!?-] )(?:${WORD} ){0,6}?must (?:beat|match|outperform|reach|pass) ${WORD}`),
];
const WILL_CHECK = phrase(
  "(?:we|i|qa|data science|@person)(?: (?:will|'ll|shall|are going to|plan to|first|want to|" +
    'then))* (?:validate|test|verify|evaluate|benchmark|trial|pilot) (?:it |this |that |' +
    'the \\w+ )?(?:with|on|against|in|using|for|by|first)',
);

const CHECK_NOUN =
  '(?:bench ?mark(?:s|ing)?|(?:regression|smoke|sanity|acceptance|user|load|stress|a / b|ab|fairness|bias|shadow|unit|offline|golden|holdout|hold out) ' +
  '(?:tests?|sets?|suites?|checks?|runs?|mode|sample|audit)|tests?|test (?:set|suite|run|drive|cases|report)|pilot|trial(?: \\w+)?|dry run|shadow run|' +
  'back ?tests?|re ?tests?|uat|qa|rehearsals?|simulations?|validation|evaluation|evals?|spot checks?|red team(?:ing)?|checks)';
/** "benchmark was run afterwards and passed", "test drive ok", "regression set is green". */
const CHECK_RAN = phrase(
  `(?:(?:the|our|a|all|its) )?(?:\\w+ )?${CHECK_NOUN}(?: ${WORD}){0,5}? ` +
    '(?:ran|run|passed|passes|pass|ok|okay|fine|good|green|done|clean|went (?:well|fine|ok)|finished|completed|successful|succeeded|showed|shows|' +
    'confirmed|covers|worked|positive|satisfactory)',
);
const RAN_CHECK = phrase(
  `(?:(?:we|i|qa|they|the team|data science|@person|vendor|supplier)(?:'ve|'ll)? )?(?:(?:have|has|will|also|already|then|first|are going to|going to|just) )*` +
    `(?:ran|run|did|do|done|made|passed|passes|completed|finished|running|repeated|repeat|there (?:was|were)|after) ` +
    `(?:(?:the|a|an|our|all|its|successful|\\d+) )*(?:\\w+ )?${CHECK_NOUN}`,
);
/** What is put through it, and how much: "ran 60 dummy resumes through it", "replayed three months", "tried 60 questions". */
const AMOUNT =
  '(?:\\d\\S*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|hundreds|all|every|both|a (?:sample|set|few|hundred|week|day|month)|some|several)';
const VERBS =
  '(?:tested|re tested|retested|checked|double checked|spot checked|validated|verified|evaluated|replayed|rehearsed|simulated|compared|backtested|back tested|' +
  'sampled|reviewed|benchmarked|tried|piloted|trialled|trialed)';
const TRIED: readonly RegExp[] = [
  phrase(`${VERBS}(?: (?:it|this|them|with|on|against|for|over|in))* ${AMOUNT}`),
  phrase(`${VERBS} (?:it|this|that|them) (?:twice|once|before|beforehand|in|on|with|for)`),
  phrase(`(?:ran|fed|put|pushed|sent) ${AMOUNT}(?: ${WORD}){1,4} (?:through|into|past)`),
];
/** "AUC .81 -> .83", "validation f1 0.91". */
const FIGURES = phrase(
  '(?:(?:validation|test|holdout|offline) )?(?:auc|f1|ndcg|map|mrr|mae|accuracy|precision|recall|rmse|mape|wer|bleu|gini)(?: (?![.;,¶](?: |$))[^ ]+){0,2} [.\\d]\\S*(?: %)?',
);

/** How a change is checked before it goes live. */
export function readValidation(reading: Reading): Found | null {
  return firstOf([
    () => labelled(reading),
    ...[CHECKED, WILL_CHECK, CHECK_RAN, RAN_CHECK, ...TRIED, FIGURES, OTHERS_CHECK, ...JUDGED_ON].map(
      (pattern) => () => clause(reading, pattern),
    ),
  ]);
}

function labelled(reading: Reading): Found | null {
  const hit = findPhrase(reading, CHECK_LABEL).find((one) => isDone(reading, one));
  return hit ? afterLabel(reading, hit) : null;
}

function clause(reading: Reading, pattern: RegExp): Found | null {
  const hit = findPhrase(reading, pattern).find((one) => isDone(reading, one));
  if (!hit) return null;
  const to = clauseEnd(reading, hit.from);
  const judged = findPhrase(reading, JUDGED, { from: hit.to, to })[0];
  return textFound(reading, {
    from: checkStart(reading, hit),
    to: judged && judged.from > hit.to ? judged.from : to,
  });
}

/** "… and the old boys liked it": what they thought of it. */
const JUDGED = phrase('(?:,|and|,  and) (?:the|they|it|all|everybody|everyone|both|nobody) [^ ]+');
const AUXILIARIES = /^(?:was|were|is|has|have|been|will|be|to|it|also|already)$/u;
const CHECKERS = /^(?:by|that|and|or|if|when|,|:|;|-|\(|¶|before|after|so|but|because|then|first|we|i)$/u;

/** From who does it, where somebody else does; without the auxiliary of a passive whose subject is the change. */
function checkStart(reading: Reading, hit: Hit): number {
  const { tokens } = reading;
  let from = hit.from;
  while (from < hit.to - 1 && AUXILIARIES.test(tokens[from]?.low ?? '')) from += 1;
  const sentence = sentenceAt(reading, hit.from);
  if (
    !sentence ||
    from > hit.from ||
    !/^(?:checked|tested|validated|verified|evaluated|compared|reviewed|read|tried)$/u.test(
      tokens[from]?.low ?? '',
    )
  )
    return from;
  let start = from;
  while (start > sentence.from && from - start < 6 && !CHECKERS.test(tokens[start - 1]?.low ?? ''))
    start -= 1;
  return start > sentence.from && !CHECKERS.test(tokens[start - 1]?.low ?? '') ? from : start;
}

const DENIED = phrase(
  "no|not|never|nobody|without|untested|wasn't|isn't|weren't|hasn't|haven't|didn't|cannot|can't|nor|yet",
);

/** "Not tested yet", "nobody checked all of it": the opposite. */
function isDone(reading: Reading, { from }: Hit): boolean {
  const start = sentenceAt(reading, from)?.from ?? from;
  return !hasPhrase(reading, DENIED, { from: Math.max(start, from - 3), to: from });
}
