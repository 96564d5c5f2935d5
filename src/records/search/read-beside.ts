import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import type { ClocksAsked, Trait } from './traits.ts';

export interface ReadBeside {
  readonly traits: readonly Trait[];
  readonly clocks: ClocksAsked | null;
  readonly lag: number | null;
  readonly comingUp: boolean;
  /** The text without the words that were read. */
  readonly rest: string;
}

const LACKS = String.raw`(?:(?:that |which |who )?(?:still )?(?:with no|without|having no|lack(?:s|ing)?|miss(?:es|ing)|(?:do|does|did)(?: still)? ?n(?:o|['’])t (?:yet )?have|(?:have|has|had|got|there is|is)(?: still)?(?: got)? no|no))(?: yet)?(?: any| an?| the)?`;
const HAS = String.raw`(?:(?:that |which )?(?:already )?(?:with|have|has|having))(?: any| an?| some| the)?`;
const EVIDENCE = String.raw`(?:evidence|proofs?|attachments?|exhibits?|files?|documents? attached)(?: (?:attached|yet|at all|on record|on file))*`;
const NOT_LINKED = String.raw`(?:(?:that |which )?(?:(?:are|is|were|was) )?(?:not|n['’]t|never|un)[ -]?(?:yet |been )*(?:linked|connected|related|tied|mapped) (?:to|with)(?: an?| any| the)?|${LACKS} (?:links?|connections?|relations?) (?:to|with)(?: an?| any| the)?|${LACKS} (?:linked|related|connected))`;
const LINKED = '(?:linked|connected|related|tied|mapped)';

/** Whatever stands earlier is looked for first. */
const TRAITS: readonly (readonly [Trait, RegExp])[] = [
  ['no-evidence', new RegExp(String.raw`\b${LACKS} ${EVIDENCE}`, 'iu')],
  ['no-evidence', new RegExp(String.raw`\b(?:whose |where )?${EVIDENCE} (?:is |are )?(?:still )?(?:missing|lacking)\b`, 'iu')],
  ['with-evidence', new RegExp(String.raw`\b${HAS} (?:evidence|proofs?|attachments?|exhibits?)(?: (?:attached|already|on record|on file))*`, 'iu')],
  ['no-risk', new RegExp(String.raw`\b${NOT_LINKED} risks?\b`, 'iu')],
  ['no-incident', new RegExp(String.raw`\b${NOT_LINKED} incidents?\b`, 'iu')],
  ['no-change', new RegExp(String.raw`\b${NOT_LINKED} changes?\b`, 'iu')],
  ['no-links', new RegExp(String.raw`\b(?:${NOT_LINKED} (?:anything|(?:other |another )?records?|something)|(?:not|n['’]t) linked(?: at all)?(?=[?.!\s]*$)|linked to nothing|${LACKS} links?(?: at all)?)`, 'iu')],
  ...(['risk', 'incident', 'change'] as const).map((kind) => [`with-${kind}`, new RegExp(String.raw`\b(?:(?:that |which )?(?:(?:are|is|were|was|have been) )?${LINKED} (?:to|with)|(?:that |which )?(?:have |has )?(?:led to|resulted in|leading to|resulting in))(?: an?| any| some| other| one or more| at least one)? ${kind}s?\b(?![- ]\d)`, 'iu')] as const),
  ['with-links', new RegExp(String.raw`\b(?:that |which )?(?:are |is )?${LINKED} to (?:anything|something|(?:an)?other records?)\b`, 'iu')],
  ['incomplete', /\b(?:that |which )?(?:are |is )?(?:still )?(?:incomplete|not (?:yet )?(?:complete|filled in|filled out|finished filling in)|half[- ](?:filled|empty)|(?:with |have |has |that have )(?:(?:unanswered|open|empty|missing) (?:questions|fields|answers)|(?:fields|answers|questions|gaps) (?:missing|unanswered|empty|open)))\b/iu],
  ['incomplete', /\bwhat(?:['’]s| is| are)? (?:still )?(?:missing|lacking|not filled in|unanswered) (?:on|in|for|from|of)\b/iu],
  ['incomplete', /\b(?:and )?who (?:forgot|has forgotten|failed) to (?:fill|answer|complete)[^?.!,]*/iu],
]; // prettier-ignore

/** “Reporting deadline”, “GDPR clock”: the time limit for a report to an authority, and no date of ours. */
const LAW = String.raw`(?:(?:eu )?ai[ -]act|gdpr|dora|nis ?2|data protection)`;
const CLOCK = new RegExp(
  String.raw`\b(?:(?:an?|any|the|their|its|our|some) )?(?:(?<law>${LAW}) )?(?:(?:reporting|notification|authority|regulator(?:y|['’]s)?|legal|statutory|report) (?:deadlines?|due dates?|clocks?|time limits?|periods?|windows?|dates?)|(?:reporting|notification) time)\b|\b(?:(?:an?|any|the|their|its|our) )?(?<law2>${LAW}) (?:reporting )?(?:deadlines?|clocks?|time limits?|reports? due)\b`,
  'iu',
);
const ENDED =
  /\b(?:that |which )?(?:(?:have|has|had|are|is|was|were|did|been|already|ever|we|get|got|ran|run|went|go) )*(?:not (?:been )?(?:met|kept|held)|miss(?:ed|ing)?|pass(?:ed)?|past|ended|expired?|exceeded|elapsed|overdue|breached|blown|late|overrun|lapsed|over|out|beyond)\b/iu;
const RUNNING =
  /\b(?:that |which )?(?:(?:are|is|still|currently|now|have|has|there) )*(?:running|ticking|runs?|pending|upcoming|coming up|open|left|ahead|active|not (?:yet )?(?:over|passed|ended))\b/iu;
/** “Incidents that still have to be reported to the authority”; which must be is a matter of the rules. */
const UNMET =
  /\b(?:that |which )?(?:(?:still|yet) (?:have|has|need|needs|must|ought)(?: to)?(?: be)? (?:reported|notified|told|report)|(?:have|has|were|was|are) (?:still )?(?:not|never)(?: yet)? (?:been )?(?:reported|notified)|unreported|still unreported)(?: yet)?(?: to (?:an?y?|the|any)? ?(?:authorit(?:y|ies)|regulators?|supervisors?|supervisory authorit(?:y|ies)))/iu;

function readClocks(text: string): { readonly clocks: ClocksAsked | null; readonly rest: string } {
  const unmet = UNMET.exec(text);
  if (unmet !== null)
    return { clocks: { state: 'unmet', of: null }, rest: text.replace(unmet[0], ' incidents ') };
  const named = CLOCK.exec(text);
  if (named === null) return { clocks: null, rest: text };
  const without = text.replace(named[0], ' ');
  const said = (
    [
      ['ended', ENDED],
      ['running', RUNNING],
    ] as const
  ).find(([, words]) => words.test(without));
  if (said === undefined) return { clocks: null, rest: text };
  const [state, words] = said;
  const of = (named.groups?.['law'] ?? named.groups?.['law2'] ?? null)?.toLowerCase() ?? null;
  return { clocks: { state, of }, rest: without.replace(words, ' ').replace(words, ' ') };
}

const NUMBER = String.raw`(?<number>\d{1,4}|an?|${NUMBER_WORDS.slice(1, 13).join('|')})`;
const LAG = new RegExp(
  String.raw`\b(?:that |which )?(?:were |was )?(?:only )?(?:recorded|logged|reported|entered|registered|filed) (?:(?:more than|over|at least|later than) )?${NUMBER} (?<unit>days?|weeks?|months?)(?: or more)? (?:late|later|after(?:wards)?(?: (?:they|it|these) (?:had )?(?:happened|occurred|took place))?(?: the (?:fact|event))?)`,
  'iu',
);
const LATE = /\b(?:recorded|logged|reported|entered|registered|filed) (?:too )?late\b/iu;
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** “Recorded more than two days after they happened”. */
function readLag(text: string): { readonly lag: number | null; readonly rest: string } {
  const found = LAG.exec(text);
  if (found?.groups === undefined) {
    const late = LATE.exec(text);
    return late === null || !/\bincidents?\b/iu.test(text)
      ? { lag: null, rest: text }
      : { lag: 1, rest: text.replace(late[0], ' ') };
  }
  const { number = '', unit = 'day' } = found.groups;
  const count = /^\d/u.test(number)
    ? Number(number)
    : Math.max(1, NUMBER_WORDS.indexOf(number.toLowerCase()));
  const days = count * (DAYS_IN[unit.toLowerCase().replace(/s$/u, '')] ?? 1);
  return { lag: days, rest: text.replace(found[0], ' ') };
}

const COMING_UP =
  /\b(?:(?:the |our |my )?(?:next|nearest|soonest|closest) (?:few |\d+ )?(?:deadlines?|due dates?)|(?:what|which)(?:['’]s| is| are| comes?)? (?:due|up|coming(?: up)?) next|(?:what|which) (?:deadlines?|due dates?) (?:are|is|comes?) (?:next|coming(?: up)?|ahead))(?! (?:week|month|quarter|year)\b)/iu;

/** “My next deadline” stays one's own. */
function readComingUp(text: string): { readonly comingUp: boolean; readonly rest: string } {
  const found = COMING_UP.exec(text);
  if (found === null) return { comingUp: false, rest: text };
  return { comingUp: true, rest: text.replace(found[0], /\bmy\b/iu.test(found[0]) ? ' my ' : ' ') };
}

/** What of a request is asked of evidence, links, time limits and what a record still misses; and the text without it. */
export function readBeside(text: string): ReadBeside {
  const clocked = readClocks(text);
  const lagging = readLag(clocked.rest);
  const coming = readComingUp(lagging.rest);
  let { rest } = coming;
  const traits = new Set<Trait>();
  for (const [trait, words] of TRAITS) {
    const found = words.exec(rest);
    if (found === null) continue;
    traits.add(trait);
    rest = rest.replace(found[0], ' ');
  }
  return {
    ...{ traits: [...traits], clocks: clocked.clocks, lag: lagging.lag, comingUp: coming.comingUp },
    rest,
  };
}
