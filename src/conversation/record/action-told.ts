import type { AiSystem } from '../../capture/understand/context.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { RecordVersion } from '../../records/record.ts';

const OPENING = String.raw`(?:(?:and|also|update|so|ok(?:ay)?|meanwhile|in the meantime|fyi|btw|by the way|forgot to say|i forgot)[,:\s]+)*`;
const DONE = String.raw`(?:switched|turned|took|taken|blocked|rolled|restored|stopped|paused|disabled|reverted|isolated|removed|deleted|moved|fixed|patched|restarted|locked|suspended|recalled|withdrew|corrected|called|apologi[sz]ed|refunded|re-?routed|re-?ran|re-?sorted|went back|unplugged|quarantined|reset|rejected|cancelled|pulled|shut|limited|put)`;
/** “We switched the model off this morning at 8”, “it was taken offline at nine”. */
const ACTED = new RegExp(
  String.raw`^${OPENING}(?:(?:we|i|they|the team|our team|somebody|someone|it)(?:['’]ve|\s+have|\s+has|\s+had|\s+was|\s+were|\s+is)?\s+(?:now\s+|just\s+|already\s+|been\s+|then\s+|since\s+|also\s+)*${DONE}|a (?:person|colleague|human) (?:now )?(?:looks|checks|reads|reviews))\b`,
  'iu',
);
const LEADS_TO_IT = new RegExp(`^${OPENING}`, 'iu');
const MOST_WORDS = 30;

/**
 * What was done about an incident, said behind it without its number: the words that put it on record, beside what stands
 * there. Null for anything else, and where another AI system is named: that is a story of its own.
 */
export function actionTold(
  { kind, status, data }: RecordVersion,
  text: string,
  systems: readonly AiSystem[],
): string | null {
  const words = text.trim();
  const isOpen = kind === 'incident' && !recordTypes[kind].closedStatuses.includes(status);
  if (!isOpen || words.includes('?') || words.split(/\s+/u).length > MOST_WORDS || !ACTED.test(words))
    return null;
  const low = words.toLowerCase();
  const isOther = systems.some(
    ({ name, aliases }) =>
      name !== data['system'] && [name, ...aliases].some((one) => low.includes(one.toLowerCase())),
  );
  if (isOther) return null;
  const said = words.replace(LEADS_TO_IT, '');
  const before = data['immediateAction'];
  return `done at once: ${typeof before === 'string' ? `${before}; ${said}` : said}`;
}
