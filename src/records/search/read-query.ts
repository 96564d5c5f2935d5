import type { RecordKind } from '../define-record.ts';
import type { RiskCriteria } from '../risk-criteria.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import type { DecisionAsked } from './decisions.ts';
import { kindsWith, type FieldTest } from './field-tests.ts';
import { FILLERS, FUNCTION_WORDS, plainly, withoutShorthand } from './idioms.ts';
import { readBeside, type ReadBeside } from './read-beside.ts';
import { readDecision } from './read-decision.ts';
import { readFields, readLinked } from './read-fields.ts';
import { readPeriod, type Period, type ReadPeriod } from './read-period.ts';
import { readQuiet } from './read-quiet.ts';
import { factOf, type FactName } from './query-facts.ts';
import { readFacts, readRecordedBy, readRestricted, readSystem, type NamedSystem } from './read-names.ts';
import { readNotYet, readRuledOut } from './read-negation.ts';
import type { DateAbout, RegisterQuery } from './register-query.ts';

/** What a search is understood against. */
export interface QueryContext {
  /** Who asks: "my", "mine". */
  readonly user: string;
  /** Their calendar day. */
  readonly today: string;
  /** Names and aliases of the AI systems. */
  readonly systems: readonly NamedSystem[];
  readonly criteria: RiskCriteria;
}

const SEVERITIES = ['low', 'medium', 'high', 'critical'];

/** "open high incidents of the chatbot", "my risks due this month", "what changed on credit scoring since October". */
export function readQuery(text: string, context: QueryContext): RegisterQuery {
  return readClosely(text, context).query;
}

/** A query, and the words that were not understood: those that only hold a sentence together, and what is ruled out. */
export interface ReadQuery {
  readonly query: RegisterQuery;
  readonly loose: readonly string[];
  /** "Without a frobnication": what it rules out is not searched for as if it were asked for. */
  readonly ruledOut: readonly string[];
}

export function readClosely(text: string, context: QueryContext): ReadQuery {
  const beside = readBeside(withoutShorthand(text));
  const parts = readParts(plainly(beside.rest), context, beside);
  const [ruledOut, rest] = readRuledOut(parts.rest);
  const words =
    rest.toLowerCase().match(/<@[^>]+>|[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.\d[\p{L}\p{N}_-]*)*/gu) ?? [];
  const taken = new Set<string>();
  const take = (pattern: RegExp): boolean => {
    const found = words.filter((word) => pattern.test(word));
    for (const word of found) taken.add(word);
    return found.length > 0;
  };
  const { kinds, ...asked } = readWords(parts, words, take, context, taken);
  const left = words.filter((word) => !taken.has(word) && !FILLERS.has(word));
  const { facts, fields, linkedTo, restricted } = parts;
  const query: RegisterQuery = {
    ...{ kinds, ...asked, facts, cell: null, system: parts.system },
    ...besideAsked(beside),
    ...(fields.length === 0 ? {} : { fields }),
    ...(linkedTo === null ? {} : { linkedTo }),
    ...(restricted ? { restricted: true as const } : {}),
    ...(parts.recordedBy === null ? {} : { recordedBy: parts.recordedBy }),
    words: left.filter((word) => !FUNCTION_WORDS.has(word)),
  };
  return { query, loose: left.filter((word) => FUNCTION_WORDS.has(word)), ruledOut };
}

/** What is read by more than one word, each from what the others have left. */
function readParts(said: string, { today, systems, user }: QueryContext, beside: ReadBeside) {
  const quiet = readQuiet(said, today);
  const plain = quiet.rest;
  const dated = quiet.period === null ? readPeriod(plain, today) : null;
  const decided = readDecision(dated?.rest ?? plain, user);
  const named = readSystem(decided.rest, systems);
  const recorded = readRecordedBy(named.rest, user);
  const linked = readLinked(recorded.rest);
  const factual = readFacts(linked.rest);
  const fields = readFields(factual.rest);
  const confidential = readRestricted(fields.rest);
  const before = readNotYet(confidential.rest);
  return {
    ...{ quiet: quiet.period, ofIncidents: beside.clocks !== null || beside.lag !== null },
    ...{ dated, decision: decided.decision, system: named.name, recordedBy: recorded.by },
    ...{
      restricted: confidential.restricted,
      linkedTo: linked.linkedTo,
      facts: factual.facts,
      fields: fields.fields,
    },
    ...{
      notYet: before.statuses,
      rest: before.rest,
      isPlain: /\b(?:recorded|reported|logged|raised)\b/iu.test(plain),
    },
  };
}

function besideAsked({ traits, clocks, lag, comingUp }: ReadBeside): Partial<RegisterQuery> {
  return {
    ...(traits.length === 0 ? {} : { traits }),
    ...(clocks === null ? {} : { clocks }),
    ...(lag === null ? {} : { lag }),
    ...(comingUp ? { comingUp: true as const } : {}),
  };
}

type Take = (pattern: RegExp) => boolean;

function readWords(
  { dated, quiet, ofIncidents, decision, facts, fields, notYet, isPlain }: ReturnType<typeof readParts>,
  words: readonly string[],
  take: Take,
  { user, today, criteria }: QueryContext,
  taken: Set<string>,
): Omit<RegisterQuery, 'cell' | 'facts' | 'system' | 'words'> {
  const said = recordKinds.filter((kind) => take(kindPattern(kind)));
  const kinds = said.length === 0 && ofIncidents ? (['incident'] as const) : kindsOf(said, facts, fields);
  // Who is named first stands for “my”, too: whoever asks what somebody owns says so.
  const owner = mentioned(words, taken) ?? (take(/^(?:my|mine)$/u) ? user : null);
  const closed = take(/^(?:closed|finished|done|resolved)$/u);
  const open = take(/^(?:open|unresolved|ongoing|unclosed)$/u);
  const about = dateAbout(take, closed, dated !== null, kinds);
  const statuses = statusesIn(kinds).filter(
    (status) => !taken.has(status) && take(new RegExp(`^${status}$`, 'u')),
  );
  const rated = [...new Set([...SEVERITIES, ...criteria.levels])].filter((one) => saidIn(one, words, take));
  const overdue = dated?.overdue === true;
  const asked = { statuses: statuses.length > 0 ? statuses : notYet, decision, about, kinds, isPlain };
  return {
    kinds,
    open: open !== closed ? open : overdue ? true : null,
    ...(overdue && about !== 'review' ? { overdue: true as const, when: null } : { when: null }),
    ...withDecision(asked, overdue && about !== 'review' ? null : dated, closed, today),
    ...(quiet === null ? {} : { when: { about: 'quiet' as const, period: quiet } }),
    severities: rated.filter((one) => SEVERITIES.includes(one)),
    levels: rated.filter((one) => criteria.levels.includes(one)),
    owner,
  };
}

interface Asked {
  readonly statuses: readonly string[];
  readonly decision: Omit<DecisionAsked, 'period'> | null;
  readonly about: DateAbout;
  readonly kinds: readonly RecordKind[];
  /** It is said that they were recorded then. */
  readonly isPlain: boolean;
}

/** A time says when it was decided, where a decision is asked for; and of a change that it was implemented then. */
function withDecision(
  { statuses, decision, about, kinds, isPlain }: Asked,
  dated: ReadPeriod | null,
  closed: boolean,
  today: string,
): Pick<RegisterQuery, 'statuses' | 'when' | 'decision'> {
  const period = dated?.period ?? null;
  const kept = closed ? statuses.filter((status) => status !== 'closed') : statuses;
  if (decision !== null) return { statuses: kept, when: null, decision: { ...decision, period } };
  if (period === null) return { statuses: kept, when: null };
  const [only] = kept;
  if (kept.length === 1 && (only === 'approved' || only === 'accepted' || only === 'refused')) {
    const said = only === 'refused' ? 'refused' : 'approved';
    return { statuses: [], when: null, decision: { said, by: null, period } };
  }
  if (kept.length === 1 && only === 'implemented')
    return { statuses: [], when: { about: 'implemented', period } };
  const ahead = about === 'recorded' && !isPlain && isAhead(period, today) && !isOfIncidents(kinds);
  return { statuses: kept, when: { about: ahead ? 'due' : about, period } };
}

/** Nothing is on record of days that have not been: what is asked for by them is due then. */
function isAhead({ from, to }: Period, today: string): boolean {
  return from === null ? to !== null && to > today : from > today;
}

function isOfIncidents(kinds: readonly RecordKind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === 'incident' || kind === 'concern');
}

/** The types that are named, else those that have what is asked for. */
function kindsOf(
  said: readonly RecordKind[],
  facts: readonly FactName[],
  fields: readonly FieldTest[],
): readonly RecordKind[] {
  const ofFacts = facts.map((fact) => factOf(fact).kind);
  if (said.length + ofFacts.length > 0 || fields.length === 0)
    return recordKinds.filter((kind) => said.includes(kind) || ofFacts.includes(kind));
  const all = recordKinds.filter((kind) => fields.every(({ field }) => kindsWith(field).includes(kind)));
  return all.length === recordKinds.length ? [] : all;
}

function kindPattern(kind: RecordKind): RegExp {
  return new RegExp(`^(?:${recordTypes[kind].noun}|${recordTypes[kind].plural})$`, 'u');
}

/** "Changes" are a kind of record; "changed" says when. With a time "reported" says that it was recorded then. */
function dateAbout(take: Take, closed: boolean, dated: boolean, kinds: readonly RecordKind[]): DateAbout {
  // A reviewed change has that status.
  const ofChanges = kinds.length === 1 && kinds[0] === 'change' && !dated;
  if (take(ofChanges ? /^(?:reviews?|reviewing)$/u : /^(?:reviews?|reviewed|reviewing|revisit(?:ed)?)$/u))
    return 'review';
  if (take(/^(?:due|overdue|planned|expected|expiring|scheduled|upcoming|coming)$/u)) return 'due';
  if (take(/^(?:happened|happening|occurred|occurring)$/u)) return 'happened';
  const changed = take(/^(?:changed|updated|modified|touched|moved)$/u);
  if (dated)
    take(/^(?:reported|recorded|logged|raised|registered|filed|identified|proposed|opened|added|created)$/u);
  return changed || closed ? 'changed' : 'recorded';
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
