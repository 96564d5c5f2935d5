import { hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

const RECORDS = '(?:incidents?|risks?|change requests?)';
const SETTLED =
  '(?:closed|approved|reviewed|open|overdue|assigned|archived|rejected|reopened|signed off|' +
  'updated|linked|due|done|solved|accepted|finished|pending)';

/** Talk about what is on record already, about the ways of recording, and about having nothing to record. */
const TALK = phrase(
  [
    `(?:incidents?|risks?|changes?|change requests?|reviews?|audits?)(?: \\w+){0,2} (?:procedure|` +
      `process|policy|register|meeting|template|owners?|board|training|workshop|report|manager|` +
      `committee|log|appetite|acceptance|criteria|management|team|response plan)`,
    `(?:closed|approved|reviewed|signed off|updated|reopened|rejected|assigned|archived|merged|` +
      `closing|approving|reviewing|updating) (?:the|that|this|my|our|your|` +
      `an?)(?: \\w+){0,3} ${RECORDS}`,
    `(?:the|that|this|my|our|your|all|any|open|last|latest|` +
      `old)(?: \\w+){0,2} ${RECORDS}(?: \\w+){0,6} (?:was|were|is|are|has been|have been|can be|` +
      `should be)(?: \\w+)? ${SETTLED}`,
    `no (?:new |open |more )?(?:incidents?|risks?|changes?)`,
    `(?<=^|please |you |to )(?:show|list|open|close|approve|export|delete|edit|assign|reopen|` +
      `update|cancel|link|merge|find|send|review)(?: \\w+){0,4} ${RECORDS}`,
    '@record',
  ].join('|'),
);

export function speaksOfRecords(reading: Reading, sentence: Span): boolean {
  return hasPhrase(reading, TALK, sentence);
}
