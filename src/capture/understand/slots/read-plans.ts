import { findPhrase, hasPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import { afterCondition, afterLabel, clauseEnd, firstOf, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

const BACK_LABEL = phrase(
  '(?:the |our )?(?:rollback|roll back|backout|back out|fallback|fall back|way back|plan b|' +
    'undo|revert|way back|contingency|reversal|reverting|reversing|undoing|escape route)(?: (?:plan|option|strategy|procedure|step|path|' +
    'solution))?(?: (?:is|:|=|-|\\?|will be|would be|is simply|by|via|through|with|means))+(?: (?:to|' +
    'that|by))?|to (?:return|go back|undo|revert|roll back) :',
);
const BACK_BY = phrase(
  '(?:undone|reverted|rolled back|reversed|taken back|reset)(?: (?:at any time|any time|quickly|' +
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

/** Any word that is no mark at which a clause ends. */
const WORD = '(?![.;,¶](?: |$))[^ ]+';

const GOES_BACK =
  `(?:roll|rolls|fall|falls|go|goes|switch|switches|move|moves|put|puts|turn|turns|change|flip|take|get|come|comes|bring|swap|set)(?: ${WORD}){0,4} back|` +
  "(?:we'll|we will|we|i'll|i) (?:drop|withdraw|remove|cancel|scrap|abandon)|(?:gets?|is|are) (?:disabled|switched off|turned off|withdrawn|hidden again|removed)|" +
  'will be (?:mounted|loaded|restored|used|switched on|enabled|put back)|' +
  'revert|reverts|restore|undo|roll ?back|return to|redeploy|reinstate|re enable|switch (?:it |this )?off|turn (?:it |this )?off|pause|stop|' +
  `(?:set|put|use|run|start|limit|load|open|raise|lower|apply|hand|sort|read|do)(?: ${WORD}){1,5} again(?= (?:[.,;¶]|$))|` +
  "(?:(?:it's|that's|is|are|be|gets?) (?:set|put|limited|used|started|loaded|routed|pointed|sent|redirected|switched|moved|brought|reset|reverted|restored|handled|undone)) " +
  `(?:(?:again|back|to)|(?:${WORD} ){1,4}again)|(?:stay|stays|remain) (?:on|with|at) (?:the )?${WORD}|` +
  `(?:still|will still) (?:works?|runs?|there|available|valid)|(?:${WORD} ){1,4}back(?= (?:[.,;¶]|$))`;
/** "If flags exceed 200 a day we go back to 7.3." */
const IF_BACK = phrase(
  `(?:if|in (?:the )?(?:worst )?case|should|otherwise|unless|were)(?: (?![.;¶](?: |$))[^ ]+){0,18}? (?:${GOES_BACK})`,
);
/** "can fall back to the old servers", "rollback possible in 5 min", "old image kept for 14 days". */
const BACK_READY = [
  phrase(
    `(?:can|could|may|able to|easy to|possible to|ready to)(?: (?:be|always|still|then|quickly|easily|simply|just))* (?:${GOES_BACK}|` +
      '(?:rolled|switched|turned|moved|put|taken|set|brought|pointed|swapped|changed) back|re (?:enabled|activated|deployed|installed)|reenabled|reactivated|redeployed|reinstated|reverted|undone|restored|reset|reversed|(?:started|switched on|turned on|used|opened|loaded) again)',
  ),
  phrase(
    '(?:rollback|roll back|backout|back out|fallback|way back|plan b)(?: (?:to|by|via|on|with|into|plan|path|script|flag|switch|snapshot|image)(?: (?![.;,¶](?: |$))[^ ]+){0,4})? (?:possible|ready|available|tested|prepared|taken|in place|in \\d+ \\w+|within \\d+ \\w+|any time|takes)',
  ),
  phrase('(?:rollback|backout|fallback) (?:to|by|via|with|through) [^ ]+'),
  // "back to .75 takes a minute", "back to the old driver is one command"
  phrase(
    `(?<=^|[,.;:¶(!?-] )(?:going |getting |switching |changing )?back to (?:${WORD} ){1,4}?(?:takes|is|needs|costs|by|via|means|works|possible|within|in \\d)`,
  ),
  phrase(`(?:${WORD} ){1,7}?brings (?:${WORD} ){1,4}back`),
  phrase(
    `(?:${WORD} ){1,4}(?:will be|is|are|gets?) (?:reverted|rolled back|restored|reset|switched back|put back|undone) (?:if|in case|should)`,
  ),
  phrase(
    `(?:to|we) (?:undo|revert|roll back|go back|return)(?: (?:it|this|that))? (?:is|takes|means|needs|costs) ${WORD}`,
  ),
  phrase(`(?:${WORD} ){1,4}(?:is|takes|needs) (?:all it takes )?to (?:undo|revert|roll back|go back|return)`),
  phrase(
    `(?:the )?(?:old|previous|prior|former|current|original) (?:${WORD} ){0,3}(?:stays|stay|remains|remain|kept|is kept|are kept|will be kept|(?:is|are) (?:still )?(?:there|available)(?: until)?|still works|still runs|on standby|ready|available|as (?:a )?(?:fallback|backup))`,
  ),
  phrase(
    '(?:we |i |ops )?(?:keep|keeping|will keep)(?: the)? (?:old|previous|prior|former)(?: (?![.;,¶](?: |$))[^ ]+){1,4} (?:for|until|ready|as|running|warm|around)',
  ),
];

function conditional(reading: Reading): Found | null {
  const hit = findPhrase(reading, IF_BACK)[0];
  const sentence = hit && sentenceAt(reading, hit.from);
  if (!hit || !sentence || sentence.question) return null;
  const to = clauseEnd(reading, hit.to - 1);
  return textFound(reading, { from: afterCondition(reading, { from: hit.from, to }), to }, hit.from);
}

const DENIED = phrase("no|not|without|cannot|can't|never|nor");

function wayBack(reading: Reading): Found | null {
  const hit = BACK_READY.flatMap((pattern) => findPhrase(reading, pattern)).find(
    ({ from }) => !hasPhrase(reading, DENIED, { from: Math.max(0, from - 2), to: from }),
  );
  return hit
    ? textFound(reading, { from: subjectStart(reading, hit), to: clauseEnd(reading, hit.from) })
    : null;
}

/** "The control room can set it back": whoever can begins the clause. */
function subjectStart(reading: Reading, hit: Hit): number {
  const sentence = sentenceAt(reading, hit.from);
  const can = /^(?:can|could|may)$/u.test(reading.tokens[hit.from]?.low ?? '');
  if (!sentence || !can) return hit.from;
  let from = hit.from;
  // "The current model is frozen and can be put back": both are said of one subject.
  const shared = reading.tokens[from - 1]?.low === 'and';
  if (shared) from -= 1;
  while (
    from > sentence.from &&
    reading.tokens[from - 1]?.kind !== 'mark' &&
    !/^(?:and|but|so|because)$/u.test(reading.tokens[from - 1]?.low ?? '')
  )
    from -= 1;
  return hit.from - from <= (shared ? 9 : 4) ? from : hit.from;
}

function labelled(reading: Reading, pattern: RegExp): Found | null {
  const hit = findPhrase(reading, pattern)[0];
  return hit ? afterLabel(reading, hit) : null;
}

function clause(reading: Reading, pattern: RegExp): Found | null {
  const hit = findPhrase(reading, pattern)[0];
  return hit ? textFound(reading, { from: hit.from, to: clauseEnd(reading, hit.from) }) : null;
}
