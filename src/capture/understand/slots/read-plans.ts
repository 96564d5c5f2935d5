import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import { afterLabel, clauseEnd, firstOf, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

const BACK_LABEL = phrase(
  '(?:the |our )?(?:rollback|roll back|backout|back out|fallback|fall back|way back|plan b|' +
    'undo|contingency|reversal)(?: (?:plan|option|strategy|procedure|step|path|' +
    'solution))?(?: (?:is|:|=|-|will be|would be|is simply|by|via|through|with|means))+(?: (?:to|' +
    'that|by))?',
);
const BACK_BY = phrase(
  '(?:undone|reverted|rolled back|reversed|taken back)(?: (?:at any time|any time|quickly|' +
    'easily|within \\w+ \\w+))? (?:by|with|via|through)',
);
const BACK_CLAUSE = [
  phrase(
    '(?:if|in case|should)(?: \\w+){1,3} (?:goes|go|went|fails|fail|breaks|break|does not work|' +
      "doesn't work|do not work|don't work|wrong|drops?|rises?|falls?|(?:is|are|" +
      'gets?) worse)(?: wrong| badly| at all)*(?: ,)?(?: then)?(?= (?:we|i|ops|it|switch|roll|' +
      'redeploy|restore|revert|go|fall|use|keep|return|turn|stop|take)(?![^ ]))',
  ),
];
const BACK_CAN = phrase(
  '(?:we|i|it|ops)(?: (?:can|could|would|may|be|always|simply|' +
    'just))+ (?:roll(?:ed)? (?:it )?back|revert(?:ed)?|switch(?:ed)? back|go back|fall back|' +
    'move(?:d)? back)',
);

/** How a change is undone if it goes wrong. */
export function readRollback(reading: Reading): Found | null {
  return firstOf([
    () => labelled(reading, BACK_LABEL),
    () => labelled(reading, BACK_BY),
    ...BACK_CLAUSE.map((pattern) => () => labelled(reading, pattern)),
    () => clause(reading, BACK_CAN),
    () => conditional(reading),
    () => wayBack(reading),
  ]);
}

const GOES_BACK =
  '(?:roll|rolls|fall|falls|go|goes|switch|switches|move|moves|put|puts|turn|turns|change|flip|take|get|come|bring)(?: (?![.;,¶](?: |$))[^ ]+){0,4} back|' +
  'revert|reverts|restore|undo|roll ?back|return to|redeploy|reinstate|re enable|switch (?:it |this )?off|turn (?:it |this )?off|pause|stop|(?:(?![.;,¶](?: |$))[^ ]+ ){1,4}back(?= (?:[.,;¶]|$))';
/** "If flags exceed 200 a day we go back to 7.3." */
const IF_BACK = phrase(
  `(?:if|in case|should|otherwise|unless)(?: (?![.;¶](?: |$))[^ ]+){0,14} (?:${GOES_BACK})`,
);
/** "can fall back to the old servers", "rollback possible in 5 min", "old image kept for 14 days". */
const BACK_READY = [
  phrase(
    `(?:can|could|may|able to|easy to|possible to|ready to)(?: (?:be|always|still|then|quickly|easily|simply|just))* (?:${GOES_BACK}|(?:rolled|switched|turned|moved|put|taken) back|reverted|undone|restored)`,
  ),
  phrase(
    '(?:rollback|roll back|backout|back out|fallback|way back|plan b)(?: (?:to|by|via|on|with|into|plan|path|script|flag|switch|snapshot|image)(?: (?![.;,¶](?: |$))[^ ]+){0,4})? (?:possible|ready|available|tested|prepared|taken|in place|in \\d+ \\w+|within \\d+ \\w+|any time|takes)',
  ),
  phrase('(?:rollback|backout|fallback) (?:to|by|via|with|through) [^ ]+'),
  phrase(
    '(?:the )?(?:old|previous|prior|former|current) (?:\\w+ ){0,2}(?:stays|stay|remains|remain|kept|is kept|are kept|is still there|on standby|ready|available|as (?:a )?(?:fallback|backup))',
  ),
  phrase(
    '(?:we |i |ops )?(?:keep|keeping|will keep)(?: the)? (?:old|previous|prior|former)(?: (?![.;,¶](?: |$))[^ ]+){1,4} (?:for|until|ready|as|running|warm|around)',
  ),
];

function conditional(reading: Reading): Found | null {
  const hit = findPhrase(reading, IF_BACK)[0];
  const sentence = hit && sentenceAt(reading, hit.from);
  if (!hit || !sentence || sentence.question) return null;
  return textFound(reading, { from: hit.from, to: clauseEnd(reading, hit.to - 1) });
}

const DENIED = phrase("no|not|without|cannot|can't|never|nor");

function wayBack(reading: Reading): Found | null {
  const hit = BACK_READY.flatMap((pattern) => findPhrase(reading, pattern)).find(
    ({ from }) => !hasPhrase(reading, DENIED, { from: Math.max(0, from - 2), to: from }),
  );
  return hit ? textFound(reading, { from: hit.from, to: clauseEnd(reading, hit.from) }) : null;
}

const CHECK_LABEL = phrase(
  '(?:the |our )?(?:validation|re validation|revalidation|validated|test plan|testing|tests?|' +
    'acceptance test|evaluation|verification)(?: (?:plan|is|will be|result|step|' +
    'method))*(?: (?::|=|-|is|will be))+(?: (?:to|by|that))?',
);
const CHECKED = phrase(
  '(?:(?:was|were|is|has been|will be|we|already|been|to be|it)(?: (?:have|has|already|been|be|' +
    'first))* )?(?:validated|tested|verified|evaluated|benchmarked|trialled|trialed|piloted|checked|proven|re validated|revalidated|compared|' +
    'shadow tested|back tested|a/b tested) (?:it |this |that |the \\w+ )?(?:successfully |beforehand |first |already )?(?:with|on|against|in|using|over|' +
    'by (?:running|comparing|replaying|a|the|our|\\d+))',
);
const WILL_CHECK = phrase(
  "(?:we|i|qa|data science|@person)(?: (?:will|'ll|shall|are going to|plan to|first|want to|" +
    'then))* (?:validate|test|verify|evaluate|benchmark|trial|pilot) (?:it |this |that |' +
    'the \\w+ )?(?:with|on|against|in|using|for|by|first)',
);

const CHECK_NOUN =
  '(?:bench ?mark(?:s|ing)?|(?:regression|smoke|sanity|acceptance|user|load|stress|a/b|ab|fairness|bias|shadow|unit|offline|golden|holdout|hold out) ' +
  '(?:tests?|sets?|suites?|checks?|runs?|mode|sample|audit)|tests?|test (?:set|suite|run|drive|cases)|pilot|trial|dry run|shadow run|back ?tests?|uat|qa|' +
  'validation|evaluation|evals?|spot checks?|red team(?:ing)?|checks)';
/** "benchmark was run afterwards and passed", "test drive ok", "regression set is green". */
const CHECK_RAN = phrase(
  `(?:(?:the|our|a|all|its) )?(?:\\w+ )?${CHECK_NOUN}(?: (?![.;,¶](?: |$))[^ ]+){0,5}? ` +
    '(?:ran|run|passed|passes|pass|ok|okay|fine|good|green|done|clean|went (?:well|fine|ok)|finished|completed|successful|succeeded|showed|shows|confirmed|positive|satisfactory)',
);
const RAN_CHECK = phrase(
  `(?:(?:we|i|qa|they|the team|data science|@person|vendor|supplier)(?:'ve|'ll)? )?(?:(?:have|has|will|also|already|then|first|are going to|going to|just) )*(?:ran|run|did|do|made|passed|passes|completed|finished|running|repeated|repeat) (?:(?:the|a|an|our|all|its|\\d+) )*(?:\\w+ )?${CHECK_NOUN}`,
);
/** "AUC .81 -> .83", "validation f1 0.91". */
const FIGURES = phrase(
  '(?:(?:validation|test|holdout|offline) )?(?:auc|f1|accuracy|precision|recall|rmse|mape|wer|bleu|gini)(?: (?![.;,¶](?: |$))[^ ]+){0,2} [.\\d]\\S*(?: %)?',
);

/** How a change is checked before it goes live. */
export function readValidation(reading: Reading): Found | null {
  return firstOf([
    () => labelled(reading, CHECK_LABEL),
    () => clause(reading, CHECKED),
    () => clause(reading, WILL_CHECK),
    () => clause(reading, CHECK_RAN),
    () => clause(reading, RAN_CHECK),
    () => clause(reading, FIGURES),
  ]);
}

const CAUSE_LABEL = phrase(
  '(?:the )?root cause(?: (?:is|was|:|=|-|seems to be|turned out to be))+(?: that)?',
);
const CORRECTION_LABEL = phrase('(?:the )?corrective actions?(?: (?:is|was|are|:|=|-))+(?: (?:to|that))?');

export function readRootCause(reading: Reading): Found | null {
  return labelled(reading, CAUSE_LABEL);
}

export function readCorrectiveAction(reading: Reading): Found | null {
  return labelled(reading, CORRECTION_LABEL);
}

function labelled(reading: Reading, pattern: RegExp): Found | null {
  const hit = findPhrase(reading, pattern)[0];
  return hit ? afterLabel(reading, hit) : null;
}

function clause(reading: Reading, pattern: RegExp): Found | null {
  const hit = findPhrase(reading, pattern)[0];
  return hit ? textFound(reading, { from: hit.from, to: clauseEnd(reading, hit.from) }) : null;
}
