import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import { afterLabel, clauseEnd, firstOf, textFound } from './clause.ts';
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
  '(?:we|i|it|ops)(?: (?:can|could|will|would|may|be|always|simply|' +
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
  ]);
}

const CHECK_LABEL = phrase(
  '(?:the |our )?(?:validation|re validation|revalidation|validated|test plan|testing|tests?|' +
    'acceptance test|evaluation|verification)(?: (?:plan|is|will be|result|step|' +
    'method))*(?: (?::|=|-|is|will be))+(?: (?:to|by|that))?',
);
const CHECKED = phrase(
  '(?:(?:was|were|is|has been|will be|we|already|been|to be|it)(?: (?:have|has|already|been|be|' +
    'first))* )?(?:validated|tested|verified|evaluated|benchmarked|trialled|trialed|piloted|' +
    'shadow tested|back tested|a/b tested) (?:it )?(?:with|on|against|in|using|over|' +
    'by (?:running|comparing|replaying|a|the|our|\\d+))',
);
const WILL_CHECK = phrase(
  "(?:we|i|qa|data science|@person)(?: (?:will|'ll|shall|are going to|plan to|first|want to|" +
    'then))* (?:validate|test|verify|evaluate|benchmark|trial|pilot) (?:it |this |that |' +
    'the \\w+ )?(?:with|on|against|in|using|for|by|first)',
);

/** How a change is checked before it goes live. */
export function readValidation(reading: Reading): Found | null {
  return firstOf([
    () => labelled(reading, CHECK_LABEL),
    () => clause(reading, CHECKED),
    () => clause(reading, WILL_CHECK),
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
