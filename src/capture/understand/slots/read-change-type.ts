import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import { found, type Found } from './found.ts';

const TYPES: readonly (readonly [value: string, words: string])[] = [
  ['emergency', 'emergency|break glass'],
  ['standard', 'standard|routine|pre ?approved'],
  ['normal', 'normal'],
];

const PATTERNS = TYPES.map(
  ([value, words]) =>
    [
      value,
      phrase(
        `(?:${words}) changes?(?! (?:procedure|process|policy|window|board|form|template))|(?:change )?type(?: (?:is|was|:|=))+ (?:an? )?(?:${words})|` +
          `(?:it's|it is|this is|that is|that's|it was|treat(?:ed)? (?:it )?as|as) an? (?:${words})(?: change)?(?= (?:[.,;!¶)]|so|because|and|since)(?![^ ])|$)`,
      ),
    ] as const,
);
/** "Emergency! rolled back …", "hotfix, urgent: …": what was done because it could not wait. */
const URGENT = phrase(
  '(?<=^|[.!¶] )emergency(?= [!:,.-])|(?:urgent|emergency) (?:hot ?)?fix|(?:hot ?fix|patch)(?: [!,:(-])* (?:urgent|emergency)',
);
/** Who decides on changes before they are made. */
const BOARD =
  '(?:cab|change board|change advisory board|advisory board|board|committee|change management|approvals?)';
const MONTH_OR_NONE =
  '(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|next|weekly|monthly) )?';
const EVERY =
  '(?:every|each) (?:other |second |single )?(?:week|month|quarter|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|release|season|time)';
/** Made before anybody could decide on it. */
const WITHOUT_BOARD = phrase(
  `(?:without|nobody|no one|not|didn't|did not|couldn't|could not|no time to)(?: (?:even|anybody|anyone|having|ever|could|can))*(?: (?:asked|asking|ask|waited|waiting|wait|wait(?:ed|ing)? for|going through|consulting))+(?: for)?(?: the| any| our)? ${MONTH_OR_NONE}${BOARD}(?![^ ])(?! (?:yet|so far))|` +
    `(?<=^|[,.;:¶(!-] |and |but )no (?:cab|board)(?= (?:[.,;¶!)]|no|and|was|could|met)(?![^ ])|$)|(?:skipped|bypassed|jumped|went round|went around|ahead of|past) (?:the |our )?${MONTH_OR_NONE}(?:cab|change board|change advisory board|board|committee)|` +
    `(?:told|informed|asked|approved by|signed by|approval (?:by|of|from)) (?:the |our )?${BOARD} (?:only )?(?:afterwards|after the fact|in hindsight|retroactively|retrospectively)|(?:approval|sign off|permission|blessing|cab|paperwork)(?: (?:is|was|comes?|came|to|will|be|follow|follows|followed|done|given|asked|sought|for))* (?:afterwards|after the fact|retroactively|retrospectively|in hindsight)|` +
    "(?:with|had) nobody's (?:permission|approval|ok|blessing)|nobody (?:was|got) asked (?:before|first|beforehand)|(?:out of cycle|out of band|break glass)(?= (?:[.,;:¶!)]|change|fix|patch|hot)(?![^ ])|$)",
);
/** Done in the same way each time, and so not decided on each time. */
const SAME_EACH_TIME = phrase(
  `(?:std|pre approved) (?:change|type|work|procedure)|(?:standard|routine) (?:stuff|recipe|catalogue|maintenance change|job|move|thing|drill|exercise|refresh|update|retraining)(?= (?:[.,;:¶!)]|like|as|per|that|we|from|for)(?![^ ])|$)|under the standard (?:recipe|change|procedure|catalogue)|` +
    `(?<=^|[,.;:¶(!-] |it's |it is |is |pure |all |just )routine(?= (?:[.,;:¶!)]|as|same|like)(?![^ ])|$)|(?:same|usual) (?:drill|procedure|routine|thing|exercise|as)(?: as)? ${EVERY}|${EVERY}(?: ,)? (?:the )?same (?:drill|procedure|routine|thing)|` +
    `(?:the |our )?(?:usual|regular|routine) (?:weekly|monthly|quarterly|yearly|annual|half yearly) (?:[^ .,;]+ )?(?:update|refresh|retraining|reload|change|run|rotation|patch|patching|job|one)|(?:what|as|like|just as) we (?:always )?(?:do|did|have done) (?:it )?${EVERY}|we (?:always )?do (?:this|it) ${EVERY}|we(?: have|'ve)? done (?:this|it|the same) (?:[^ .,;]+ times|a dozen times|many times|dozens of times)(?: before)?`,
);
/** On its way through those who decide. */
const THROUGH_BOARD = phrase(
  `(?:goes|go|going|went|runs?|running|taking|takes|took|passes|passed|sent|through|thru|via|by)(?: [^ .,;]+){0,4} ${BOARD}(?: [^ .,;]+)? (?:in |on |by )?(?:the |its )?(?:as usual|as always|normal|normally|ordinary|usual|regular|regularly)(?: (?:way|manner|route|path|round|meeting|schedule))?|` +
    `(?:normal|ordinary|usual|regular)(?: (?:, )?unhurried)?(?: ${BOARD})? (?:way|manner|route|path|cycle|procedure|process|channels?)(?: (?!(?:not|until|by|when|if|and)(?![^ ]))[^ .;]+){0,5} ${BOARD}|(?:the )?(?:normal|ordinary|usual|regular)(?: ,? ?unhurried)? (?:cab|change board|change) (?:route|way|path|cycle|procedure|process)|` +
    `(?:in|through|by|via) the (?:normal|ordinary|usual|regular) (?:change )?(?:cycle|change (?:process|procedure)|channels)|(?:ordinary|regular) change(?= (?:[.,;:¶!)]|with|through|via|on)(?![^ ])|$)|(?<=^|[.;¶] )normal (?:procedure|process|cycle|route)(?= [.,;:¶(])`,
);
/** Standing alone, as a field of a form is filled in. */
const ALONE: readonly (readonly [value: string, pattern: RegExp])[] = [
  [
    'emergency',
    phrase(
      '(?<=^|[.;¶!,(-] )emergency(?: type)?(?= (?:[.;¶!,)-]|no|so|obviously|of course)(?![^ ])|$)|(?:(?:hot ?)?fix|patch|change|rollback|switch) in an emergency',
    ),
  ],
  ['standard', phrase('(?<=[.;¶!,(-] )standard(?: type)?(?= [.;¶!,)](?![^ ])|$)')],
  ['normal', phrase('(?<=[.;¶!(] )normal(?: type)?(?= [.;¶!,)](?![^ ])|$)')],
];
const LOOSE: readonly (readonly [value: string, pattern: RegExp])[] = [
  ['emergency', URGENT],
  ['emergency', WITHOUT_BOARD],
  ['standard', SAME_EACH_TIME],
  ['normal', THROUGH_BOARD],
  ...ALONE,
];
const NOT = phrase("not|no|isn't|wasn't|never|without|unlike|instead of|rather than|if|whether");

/**
 * “An emergency change”, “goes through CAB as usual”: the type that service management gives a change, where it is said so. By its name it
 * is surer than by the way that it takes.
 */
export function readChangeType(reading: Reading): Found | null {
  return onlyOf(reading, PATTERNS) ?? onlyOf(reading, LOOSE);
}

function onlyOf(reading: Reading, patterns: readonly (readonly [string, RegExp])[]): Found | null {
  const hits = patterns.flatMap(([value, pattern]) =>
    findPhrase(reading, pattern)
      .filter(({ from }) => !hasPhrase(reading, NOT, { from: Math.max(0, from - 2), to: from }))
      .map((hit) => found(reading, value, hit)),
  );
  const [first] = hits;
  return first !== undefined && hits.every(({ value }) => value === first.value) ? first : null;
}
