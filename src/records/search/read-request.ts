import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { readCount, type CountedBy } from './read-count.ts';
import { withoutShorthand } from './idioms.ts';
import { onScale, readOffScale, type OffScale } from './read-scale.ts';
import { readClosely, type QueryContext, type ReadQuery } from './read-query.ts';
import type { Alternative, RegisterQuery } from './register-query.ts';
import { eachSide, wordsSought } from './alternatives.ts';
import { repairSlips, type Repaired } from './repair-slips.ts';
import type { RecordKind } from '../define-record.ts';
import { SEVERITIES } from './severities.ts';

/** What somebody asks of the register, with what was taken for granted: it is said, and can be said otherwise. */
export interface ReadRequest extends ReadQuery {
  readonly count: CountedBy | null;
  /** The words without their slips, and what was taken for one. */
  readonly said: string;
  readonly repaired: readonly Repaired[];
  /** They asked for what matters now, and said nothing of what is closed. */
  readonly assumedOpen: boolean;
  /** What to say of a name that is nobody's here. */
  readonly stranger?: string;
  /** What is no word of the scale. */
  readonly offScale?: OffScale | undefined;
}

/** A question to the register in everyday words: “how many open risks per system?”, “top 3 risks”, “what waits for me?”. */
export function readRequest(text: string, context: QueryContext): ReadRequest {
  const asTyped = readAsTyped(text, context);
  const unknown = unread(asTyped);
  if (unknown.length === 0) return asTyped;
  const put = repairSlips(text, unknown, namesIn(context));
  if (put.repaired.length === 0) return asTyped;
  const read = readAsTyped(put.text, context);
  return unread(read).length < unknown.length ? { ...read, repaired: put.repaired } : asTyped;
}

function unread({ query, ruledOut }: ReadRequest): readonly string[] {
  return [...wordsSought(query), ...ruledOut.flatMap((words) => words.split(' '))];
}

/** Words of the names by which a search is understood. */
export function namesIn({ systems, criteria }: QueryContext): readonly string[] {
  return [...systems.flatMap(({ name, aliases }) => [name, ...aliases]), ...criteria.levels].flatMap((name) =>
    name.toLowerCase().split(/[^\p{L}]+/u),
  );
}

function readAsTyped(text: string, context: QueryContext): ReadRequest {
  const sorted = readSorted(withoutShorthand(text));
  const counted = readCount(sorted.rest);
  const ordered = readOrder(counted.rest);
  const order = ordered.order ?? sorted.order;
  const waiting = readWaitsFor(ordered.rest, context.user);
  const read = readClosely(waiting.rest, context);
  const offScale = readOffScale(text, read.query, context.criteria);
  const rated = offScale === null ? read.query : onScale(read.query, offScale);
  const query: RegisterQuery = {
    ...withAbove(rated, text, context),
    ...(order === null ? {} : { order }),
    ...(ordered.first === null ? {} : { first: ordered.first }),
    ...(waiting.for === null ? {} : { waitsFor: waiting.for, open: true }),
  };
  const assumedOpen = eachSide(query).every((side) => isOpenMeant(side, text));
  return {
    ...read,
    query: assumedOpen ? { ...query, open: true } : query,
    count: counted.by,
    said: text,
    repaired: [],
    assumedOpen,
    ...(offScale === null ? {} : { offScale }),
  };
}

const COUNT = String.raw`(?<count>\d{1,2}|${NUMBER_WORDS.slice(1, 13).join('|')})`;
const WORST =
  'highest|biggest|largest|worst|most (?:severe|serious|critical|important|urgent)|highest[- ](?:rated|ranked)|top';
const NOUN = String.raw`(?=(?: \p{L}+){0,3} (?<noun>incidents?|risks?|changes?|concerns?|records?)\b)`;

/** “Top 3 risks”, “the five oldest open incidents”, “our biggest risk”. “Worst incidents” are the high and critical ones. */
function readOrder(text: string): {
  readonly order: 'oldest' | 'worst' | null;
  readonly first: number | null;
  readonly rest: string;
} {
  const found =
    new RegExp(String.raw`\b(?:${COUNT} )(?:(?<old>oldest|longest)|${WORST})\b${NOUN}`, 'iu').exec(text) ??
    new RegExp(String.raw`\b(?:(?<old>oldest|longest)|(?:${WORST}))(?: ${COUNT})?\b${NOUN}`, 'iu').exec(text);
  if (!found?.groups) return { order: null, first: null, rest: text };
  const { old, count, noun = '' } = found.groups;
  const many =
    count === undefined
      ? null
      : /^\d/u.test(count)
        ? Number(count)
        : NUMBER_WORDS.indexOf(count.toLowerCase());
  if (old === undefined && many === null && /^incidents$/iu.test(noun))
    return { order: null, first: null, rest: text };
  const one = /s$/iu.test(noun) ? null : 1;
  return {
    order: old === undefined ? 'worst' : 'oldest',
    first: many === 0 ? 1 : (many ?? one),
    rest: text.replace(found[0], ' '),
  };
}

const BY_RATING = String.raw`(?:the |their )?(?:scores?|severity|risk (?:level|score|rating)s?|levels?|ratings?)(?: \(?(?:desc(?:ending)?|highest first|worst first)\)?)?`;
const SORTED = new RegExp(
  String.raw`,?\s*\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?) (?:them )?by (?:(?<rated>${BY_RATING})|(?:the |their )?(?:age|date)(?: \(?oldest first\)?)?)(?!\p{L})|(?<top>(?<=\b(?:top|highest|biggest|worst)\b.{0,40}) by ${BY_RATING}(?!\p{L}))`,
  'iu',
);

/** “Sorted by score”, “top 5 risks by level”: an order, and no count. */
function readSorted(text: string): { readonly order: 'oldest' | 'worst' | null; readonly rest: string } {
  const found = SORTED.exec(text);
  if (found === null) return { order: null, rest: text };
  const { rated, top } = found.groups ?? {};
  const rest = text.replace(found[0], ' ');
  if (top !== undefined) return { order: null, rest };
  return { order: rated === undefined ? 'oldest' : 'worst', rest };
}

const DECIDES = '(?:approve|decide(?: on)?|accept|sign off|sign)';
const WHOM = String.raw`(?:<@(?<id>[^>|\s]+)(?:\|[^>]*)?>|me)(?!\p{L})`;
const WAITS_FOR: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:(?:that|which) )?(?:are |is )?(?:still )?(?:wait(?:s|ing)?|pending) (?:for|on) (?:the |a )?(?:(?:approval|decision) (?:by|of|from) )?${WHOM}(?:['’]s (?:approval|decision))?(?: to ${DECIDES})?`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:wait(?:s|ing)?|pending) (?:for|on) my (?:approval|decision|acceptance|sign-?off|ok)\b|\bneeds? my (?:approval|decision|acceptance|sign-?off|ok)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:do|must|should|can|have) i (?:have to |need to |still )*${DECIDES}\b|\bfor me to ${DECIDES}\b|\bi (?:still )?(?:have|need) to ${DECIDES}\b`,
    'iu',
  ),
];

/** “Risks that wait for me”, “what do I have to approve?”. */
function readWaitsFor(text: string, user: string): { readonly for: string | null; readonly rest: string } {
  for (const pattern of WAITS_FOR) {
    const found = pattern.exec(text);
    if (found !== null)
      return { for: found.groups?.['id']?.toUpperCase() ?? user, rest: text.replace(found[0], ' ') };
  }
  return { for: null, rest: text };
}

/** It has to stand at the rating: “high and not accepted” says nothing of it. */
const EXACTLY =
  /\b(?:only|just|exactly)\b|\b(?:not|below|under|lower(?: than)?|less(?: than)?|aren['’]t|except|other than)(?: an?| the)? (?:very |low|medium|high|critical)/iu;

/** Who asks for high risks wants to see the very high ones, too; who asks for the highest that there are says so. */
function withAbove(query: RegisterQuery, text: string, context: QueryContext): RegisterQuery {
  if (EXACTLY.test(text)) return query;
  const { either } = query;
  return {
    ...raised(query, query.kinds, context),
    ...(either === undefined
      ? {}
      : {
          either: either.map((side) => raised(onOwnScale(side, context), side.kinds ?? query.kinds, context)),
        }),
  };
}

/** “Critical risks or high incidents”: where risks have no such level, the highest is meant. */
function onOwnScale(side: Alternative, { criteria }: QueryContext): Alternative {
  const { kinds = [], severities = [], levels = [] } = side;
  const top = criteria.levels.at(-1);
  const ofRisks = kinds.length > 0 && kinds.every((kind) => kind === 'risk');
  if (!ofRisks || top === undefined || levels.length > 0 || !severities.includes('critical')) return side;
  return { ...side, levels: [top] };
}

function raised<Q extends Alternative>(
  query: Q,
  kinds: readonly RecordKind[],
  { criteria }: QueryContext,
): Q {
  const { severities = [], levels = [] } = query;
  // Where risks have no level “critical”, “high or critical” means the high ones and whatever is above.
  const ofRisks = kinds.length > 0 && kinds.every((kind) => kind === 'risk');
  const rated = new Set([...severities.filter((one) => !ofRisks || one !== 'critical'), ...levels]);
  if (rated.size !== 1 || !rated.has('high')) return query;
  const above = (all: readonly string[]): readonly string[] => all.slice(all.indexOf('high'));
  return {
    ...query,
    severities: above(SEVERITIES),
    levels: criteria.levels.includes('high') ? above(criteria.levels) : [],
  };
}

const WHOLE = /\b(?:all|any|every|everything|ever|closed|so far|history)\b/iu;

/** Of what is one's own, rated or put in an order, what is closed is asked for by name. */
function isOpenMeant(query: RegisterQuery, text: string): boolean {
  const { open, statuses, decision, recordedBy, when, owner, severities, levels, overdue } = query;
  if (open !== null || statuses.length > 0 || decision !== undefined || recordedBy !== undefined)
    return false;
  if (overdue === true || WHOLE.test(text)) return false;
  if (when?.about === 'quiet') return true;
  if (when !== null && when.about !== 'due' && when.about !== 'review') return false;
  return owner !== null || severities.length + levels.length > 0 || query.order !== undefined;
}
