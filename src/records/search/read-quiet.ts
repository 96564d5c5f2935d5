import { addDays } from '../../kernel/add-days.ts';
import { readPeriod, type Period } from './read-period.ts';

const UNTOUCHED = String.raw`(?:(?:that |which )?(?:(?:nobody|no one|no-one) has (?:yet )?(?:looked at|touched|changed|updated|edited|reviewed|worked on|moved)|(?:have|has|are|were|was|is)(?: ?n['’]t| not| never) (?:been )?(?:looked at|touched|changed|updated|edited|worked on|moved)|(?:not|never) (?:been )?(?:looked at|touched|changed|updated|edited|worked on)|(?:are |is |have been |has been |lie |lying |left )?(?:untouched|unchanged|stale|dormant|idle)|without (?:any |an? )?(?:change|update|movement|activity)s?|where nothing (?:has )?(?:happened|changed|moved)))`;
const FOR = new RegExp(
  String.raw`\b${UNTOUCHED} (?:for|in|within|over)(?: the)?(?: last| past)?(?: (?:more than|over|at least|longer than))?(?: the)?(?: last| past)? (?<span>(?:(?:\d{1,4}|[a-z]+) )?(?:day|week|month|quarter|year)s?)(?: or (?:more|longer))?\b`,
  'iu',
);
const SINCE = new RegExp(String.raw`\b${UNTOUCHED} (?<since>since (?:the )?[\p{L}\d -]{3,30})`, 'iu');

/**
 * “That nobody has touched for 60 days”, “not changed since October”: the last change lies before that time.
 * @param today The person's calendar day.
 */
export function readQuiet(
  text: string,
  today: string,
): { readonly period: Period | null; readonly rest: string } {
  const lasting = FOR.exec(text);
  const since = lasting === null ? SINCE.exec(text) : null;
  const said = lasting ?? since;
  if (said?.groups === undefined) return { period: null, rest: text };
  const { span = '', since: from } = said.groups;
  const counted = /^(?:day|week|month|quarter|year)$/iu.test(span)
    ? `one ${span}`
    : span.replace(/^an? /iu, 'one ');
  const read = readPeriod(from ?? `in the last ${counted.replace(/quarters?$/iu, '')}`, today);
  if (read?.period.from === null || read === null || read.rest.trim() !== '')
    return { period: null, rest: text };
  return { period: { from: null, to: addDays(read.period.from, -1) }, rest: text.replace(said[0], ' ') };
}
