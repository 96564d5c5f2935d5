import { asPattern } from '../../kernel/as-pattern.ts';
import type { RecordKind } from '../define-record.ts';
import type { RiskCriteria } from '../risk-criteria.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import { readPeriod } from './read-period.ts';
import { FACT_NAMES, factOf, type FactName } from './query-facts.ts';
import type { DateAbout, RegisterQuery } from './register-query.ts';

/** What a search is understood against. */
export interface QueryContext {
  /** Who asks: "my", "mine". */
  readonly user: string;
  /** Their calendar day. */
  readonly today: string;
  /** Names and aliases of the AI systems. */
  readonly systems: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly criteria: RiskCriteria;
}

const SEVERITIES = ['low', 'medium', 'high', 'critical'];

/** Words that say nothing about which records are meant. */
const FILLERS = new Set(
  (
    'a an the all any every of on in for by to with that which what who are is was were be been have has had do we our us ' +
    'me i list show find search give get see please records record register entries things and or from at about ' +
    'there happen up new control controls now currently where'
  ).split(' '),
);

/** "open high incidents of the chatbot", "my risks due this month", "what changed on credit scoring since October". */
export function readQuery(text: string, context: QueryContext): RegisterQuery {
  const plain = plainly(text);
  const dated = readPeriod(plain, context.today);
  const named = readSystem(dated?.rest ?? plain, context.systems);
  const recorded = readRecordedBy(named.rest, context.user);
  const system = { ...named, ...readFacts(recorded.rest) };
  const words =
    system.rest.toLowerCase().match(/<@[^>]+>|[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.\d[\p{L}\p{N}_-]*)*/gu) ?? [];
  const taken = new Set<string>();
  const take = (pattern: RegExp): boolean => {
    const found = words.filter((word) => pattern.test(word));
    for (const word of found) taken.add(word);
    return found.length > 0;
  };
  const factKinds = system.facts.map((fact) => factOf(fact).kind);
  const kinds = recordKinds.filter((kind) => take(kindPattern(kind)) || factKinds.includes(kind));
  const owner = take(/^(?:my|mine|own)$/u) ? context.user : mentioned(words, taken);
  const closed = take(/^(?:closed|finished|done|resolved)$/u);
  const open = take(/^(?:open|unresolved|ongoing|unclosed)$/u);
  const about = dateAbout(take, closed, dated !== null);
  const statuses = statusesIn(kinds).filter(
    (status) => !taken.has(status) && take(new RegExp(`^${status}$`, 'u')),
  );
  const rated = [...new Set([...SEVERITIES, ...context.criteria.levels])].filter((one) =>
    saidIn(one, words, take),
  );
  const overdue = dated?.overdue === true;
  return {
    kinds,
    open: open !== closed ? open : overdue ? true : null,
    statuses: closed ? statuses.filter((status) => status !== 'closed') : statuses,
    severities: rated.filter((one) => SEVERITIES.includes(one)),
    levels: rated.filter((one) => context.criteria.levels.includes(one)),
    ...(recorded.by === null ? {} : { recordedBy: recorded.by }),
    ...{ cell: null, owner, facts: system.facts, system: system.name },
    when:
      dated === null ? null : { about: overdue && about !== 'review' ? 'due' : about, period: dated.period },
    words: words.filter((word) => !taken.has(word) && !FILLERS.has(word)),
  };
}

function kindPattern(kind: RecordKind): RegExp {
  return new RegExp(`^(?:${recordTypes[kind].noun}|${recordTypes[kind].plural})$`, 'u');
}

/** "Changes" are a kind of record; "changed" says when. With a time "reported" says that it was recorded then. */
function dateAbout(take: (pattern: RegExp) => boolean, closed: boolean, dated: boolean): DateAbout {
  if (take(/^(?:reviews?|reviewed|reviewing|revisit(?:ed)?)$/u)) return 'review';
  if (take(/^(?:due|overdue|planned|expected|expiring|scheduled)$/u)) return 'due';
  if (take(/^(?:happened|happening|occurred|occurring)$/u)) return 'happened';
  const changed = take(/^(?:changed|updated|modified|touched|moved)$/u);
  if (dated)
    take(/^(?:reported|recorded|logged|raised|registered|filed|identified|proposed|opened|added|created)$/u);
  return changed || closed ? 'changed' : 'recorded';
}

/** What people say in many ways, said in the one that is read below. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:that|which) )?(?:(?:are |is )?not|aren['’]t|other than|except) low\b/giu, ' medium high critical very high '],
  [/\b(?:(?:that|which) )?(?:(?:are |is )?not|aren['’]t|other than|except) medium\b/giu, ' low high critical very high '],
  [/\b(?:(?:that|which) )?(?:(?:are |is )?not|aren['’]t|other than|except) high\b/giu, ' low medium critical very high '],
  [/\b(?:(?:that|which) )?(?:(?:are |is )?not|aren['’]t|other than|except) critical\b/giu, ' low medium high '],
  [/\b(?:below|lower than|less than|under) high\b/giu, ' low medium '],
  [/\b(?:below|lower than|less than|under) critical\b/giu, ' low medium high '],
  [/\bmedium (?:or|and) (?:worse|higher|above|more)\b/giu, ' medium high critical very high '],
  [/\bhigh (?:or|and) (?:worse|higher|above|more)\b/giu, ' high critical very high '],
  [/\b(?:(?:nobody|no one|no-one) has (?:yet )?|(?:have|has|are|were) (?:still )?not (?:yet )?(?:been )?)assessed(?: yet)?\b|\bunassessed\b|\bstill (?:need|await|lack|wait for)s? (?:an? |its |their )?assessment\b/giu, ' identified '],
  [/\b(?:nobody|no one|no-one) has (?:yet )?closed(?: yet)?\b/giu, ' open '],
  [/\b(?:(?:nobody|no one|no-one) has (?:yet )?|(?:have|has) (?:still )?not (?:yet )?(?:been )?)approved(?: yet)?\b|\bstill (?:need|await|lack|wait for)s? (?:an? |its |their )?approval\b/giu, ' waiting for approval '],
  [/\b(?:that|what|which)['’]s\b/giu, ' '],
  [/\bis there\b|\bon file\b|\bin the register\b/giu, ' '],
  [/\b(?:show|list|give|what(?:['’]s| is| was| are| were))(?: me)? (?:the |our )?(?:very )?last (?:few |\d+ )?(?=(?:incident|risk|change|concern|record))/giu, ' '],
  [/\b(?:(?:that |which )?(?:are|is) )?(?:not (?:yet )?(?:closed|done|finished|resolved)|still open|active|outstanding)\b/giu, ' open '],
  [/\b(?:(?:assigned|belonging) to|owned by) me\b|\b(?:that |which )?i(?: am)? own(?:ing)?\b/giu, ' my '],
  [/\b(?:owned by|assigned to|belonging to)\b/giu, ' of '],
  [/\b(?:is |are )?working on\b/giu, ' open '],
  [/\b(?:late|behind schedule)\b/giu, ' overdue '],
  [/\b(?:worst|serious|severe|major)\b(?=(?: \w+)? incidents?\b)/giu, ' high critical '],
  [/\b(?:do|did|have|had|has) (?:we|our company|the company) (?:have|had|got|log(?:ged)?|record(?:ed)?|raised?|report(?:ed)?|ma[dk]e)\b/giu, ' '],
  [/\b(?:up|to be|due) for review\b|\bto be (?:reviewed|looked at)\b/giu, ' review '],
  [/\b(?:(?:the )?(?:most )?(?:latest|newest|recent)|how many|number of|stuff|everything|whatever|anything|something|new|still)\b/giu, ' '],
]; // prettier-ignore

function plainly(text: string): string {
  return IDIOMS.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text);
}

/** The facts that are asked for, and the text without their words. */
function readFacts(text: string): { readonly facts: readonly FactName[]; readonly rest: string } {
  let rest = text;
  const facts = FACT_NAMES.filter((name) => {
    const found = factOf(name).said.exec(rest);
    if (found !== null) rest = rest.replace(found[0], ' ');
    return found !== null;
  });
  return { facts, rest };
}

const RECORDS = String.raw`(?:log|record|report|raise|file|register|enter|submit|note)(?:g?ed|d)?`;
const WHO = String.raw`(?:<@(?<id>[^>|]+)(?:\|[^>]*)?>|(?<own>i|me))(?!\p{L})`;
const RECORDED_BY = [
  new RegExp(String.raw`\b${RECORDS} by ${WHO}`, 'iu'),
  new RegExp(
    String.raw`(?:\b(?:did|has|have) )?(?<!\p{L})${WHO}(?: (?:has|have))?(?: already)? ${RECORDS}\b`,
    'iu',
  ),
];

/** “Incidents logged by <@U1>”, “what did I record?”: who recorded it, and the text without these words. */
function readRecordedBy(text: string, user: string): { readonly by: string | null; readonly rest: string } {
  for (const pattern of RECORDED_BY) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const id = found.groups?.['id'];
    return { by: id === undefined ? user : id.toUpperCase(), rest: text.replace(found[0], ' ') };
  }
  return { by: null, rest: text };
}

function mentioned(words: readonly string[], taken: Set<string>): string | null {
  const mention = words.find((word) => word.startsWith('<@'));
  if (mention === undefined) return null;
  taken.add(mention);
  return /^<@([^>|]+)/u.exec(mention)?.[1]?.toUpperCase() ?? null;
}

function statusesIn(kinds: readonly RecordKind[]): readonly string[] {
  const all = (kinds.length === 0 ? recordKinds : kinds).flatMap((kind) => recordTypes[kind].statuses);
  return [...new Set(all)];
}

/** A level may be two words: "very high". */
function saidIn(name: string, words: readonly string[], take: (pattern: RegExp) => boolean): boolean {
  const parts = name.toLowerCase().split(' ');
  const at = words.findIndex((_, start) => parts.every((part, offset) => words[start + offset] === part));
  if (at === -1 || (parts.length === 1 && words[at - 1] === 'very')) return false;
  for (const part of parts) take(new RegExp(`^${part}$`, 'u'));
  return true;
}

/** The longest name or alias that stands in the text, hyphens and case aside. */
function readSystem(
  text: string,
  systems: QueryContext['systems'],
): { readonly name: string | null; readonly rest: string } {
  const named = systems
    .flatMap(({ name, aliases }) => [name, ...aliases].map((said) => ({ name, said })))
    .sort((a, b) => b.said.length - a.said.length);
  for (const { name, said } of named) {
    const pattern = said
      .trim()
      .split(/[\s-]+/u)
      .map(asPattern)
      .join('[\\s-]+');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    if (found) return { name, rest: text.replace(found[0], ' ') };
  }
  return { name: null, rest: text };
}
