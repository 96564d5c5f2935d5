import type { RecordKind } from '../define-record.ts';
import type { RiskCriteria } from '../risk-criteria.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import type { DecisionAsked } from './decisions.ts';
import { kindsWith, type FieldTest } from './field-tests.ts';
import { FILLERS, FUNCTION_WORDS, plainly, withoutShorthand } from './idioms.ts';
import { readAge } from './read-age.ts';
import { readBeside, type ReadBeside } from './read-beside.ts';
import { readChangedBy } from './read-changed-by.ts';
import { readDecision } from './read-decision.ts';
import { readFields, readLinked } from './read-fields.ts';
import { withLevelsNamed } from './read-compared.ts';
import { readOptions, withBothAccepted } from './read-options.ts';
import { statusesSaid } from './read-statuses.ts';
import { readScore } from './read-score.ts';
import { readPeriod, type Period, type ReadPeriod } from './read-period.ts';
import { readDateAbout } from './read-date-about.ts';
import { readDenied } from './read-denied.ts';
import { readEither } from './read-either.ts';
import { readQuiet } from './read-quiet.ts';
import { factOf, type FactName } from './query-facts.ts';
import { readFacts, readRecordedBy, readRestricted, readSystem, type NamedSystem } from './read-names.ts';
import { readNotYet, readRuledOut, readUnreadBy } from './read-negation.ts';
import type { DateAbout } from './in-time.ts';
import type { RegisterQuery } from './register-query.ts';
import { SEVERITIES } from './severities.ts';

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

/** "open high incidents of the chatbot", "my risks due this month", "what changed on credit scoring since October". */
export function readQuery(text: string, context: QueryContext): RegisterQuery {
  return readClosely(text, context).query;
}

/** A query, and the words that were not understood: those that only hold a sentence together, and what it cannot go by. */
export interface ReadQuery {
  readonly query: RegisterQuery;
  readonly loose: readonly string[];
  /** "Without a frobnication", "escalated by …", "changed" with no time: nothing is searched for as if it were meant so. */
  readonly ruledOut: readonly string[];
}

export function readClosely(text: string, context: QueryContext): ReadQuery {
  const full = withBothAccepted(inFull(text), readPeriod(text, context.today) !== null);
  return readEither(full, (said) => readOne(said, context)) ?? readOne(full, context);
}

/** What is asked for with no “or” in it. */
function readOne(text: string, context: QueryContext): ReadQuery {
  const denied = readDenied(text, (said) => readAsSaid(said, context));
  const { query, loose, ruledOut } = readAsSaid(denied.rest, context);
  const { notSystems } = denied;
  return {
    query: notSystems.length === 0 ? query : { ...query, notSystems },
    loose,
    ruledOut: [...ruledOut, ...denied.ruledOut],
  };
}

/** “That aren’t closed” ▶ “that are not closed”; “neither treated nor accepted” ▶ “not treated and not accepted”. */
function inFull(text: string): string {
  return text
    .replace(/\b(are|is|do|does|did|were|was|have|has)n['’]t\b/giu, '$1 not')
    .replace(/\bneither (\p{L}+) n?or (\p{L}+)/giu, 'not $1 and not $2');
}

function readAsSaid(text: string, context: QueryContext): ReadQuery {
  const beside = readBeside(withoutShorthand(text));
  const parts = readParts(
    plainly(withLevelsNamed(beside.rest, context.criteria)),
    NEW.test(text),
    context,
    beside,
  );
  const [unread, told] = readUnreadBy(parts.rest);
  const [without, rest] = readRuledOut(told);
  const words =
    rest.toLowerCase().match(/<@[^>]+>|[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.\d[\p{L}\p{N}_-]*)*/gu) ?? [];
  const taken = new Set<string>();
  const take = (pattern: RegExp): boolean => {
    const found = words.filter((word) => pattern.test(word));
    for (const word of found) taken.add(word);
    return found.length > 0;
  };
  const { kinds, timeless, ...asked } = readWords(parts, words, take, context, taken);
  const left = words.filter((word) => !taken.has(word) && !FILLERS.has(word));
  const { facts, fields, linkedTo, restricted } = parts;
  const query: RegisterQuery = {
    ...{ kinds, ...asked, facts, cell: null, system: parts.system },
    ...besideAsked(beside),
    ...(fields.length === 0 ? {} : { fields }),
    ...(linkedTo === null ? {} : { linkedTo }),
    ...(restricted ? { restricted: true as const } : {}),
    ...(parts.recordedBy === null ? {} : { recordedBy: parts.recordedBy }),
    ...(parts.changedBy === null ? {} : { changedBy: parts.changedBy }),
    words: left.filter((word) => !FUNCTION_WORDS.has(word)),
  };
  const loose = left.filter((word) => FUNCTION_WORDS.has(word));
  return { query, loose, ruledOut: [...unread, ...without, ...timeless] };
}

/** What is read by more than one word, each from what the others have left. */
function readParts(
  said: string,
  isNew: boolean,
  { today, systems, user, criteria }: QueryContext,
  beside: ReadBeside,
) {
  const quiet = readQuiet(said, today);
  const aged = readAge(quiet.rest, today);
  const plain = aged.rest;
  const dated = quiet.period === null && aged.period === null ? readPeriod(plain, today) : null;
  const decided = readDecision(dated?.rest ?? plain, user);
  const named = readSystem(decided.rest, systems);
  const changed = readChangedBy(named.rest, user);
  const recorded = readRecordedBy(changed.rest, user);
  const optional = readOptions(recorded.rest);
  const scored = readScore(optional.rest, criteria);
  const linked = readLinked(scored.rest);
  const factual = readFacts(linked.rest);
  const fields = readFields(factual.rest);
  const confidential = readRestricted(fields.rest);
  const before = readNotYet(confidential.rest);
  return {
    ...{ quiet: quiet.period, aged: aged.period, changedBy: changed.changed },
    ...{ ofIncidents: beside.clocks !== null || beside.lag !== null },
    ...{ dated, decision: decided.decision, system: named.name, recordedBy: recorded.by },
    ...{
      restricted: confidential.restricted,
      linkedTo: linked.linkedTo,
      facts: factual.facts,
      fields: [...optional.fields, ...scored.fields, ...fields.fields],
    },
    ...{
      notYet: before.statuses,
      rest: before.rest,
      isPlain: isNew || /\b(?:recorded|reported|logged|raised)\b/iu.test(plain),
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

/** What is new since then was recorded since. */
const NEW = /\b(?:new|newly)\b/iu;

type Take = (pattern: RegExp) => boolean;

function readWords(
  parts: ReturnType<typeof readParts>,
  words: readonly string[],
  take: Take,
  { user, today, criteria }: QueryContext,
  taken: Set<string>,
): Omit<RegisterQuery, 'cell' | 'facts' | 'system' | 'words'> & { readonly timeless: readonly string[] } {
  const { dated, quiet, aged, changedBy, ofIncidents, decision, facts, fields, notYet, isPlain } = parts;
  const named = recordKinds.filter((kind) => take(kindPattern(kind)));
  const kinds = named.length === 0 && ofIncidents ? (['incident'] as const) : kindsOf(named, facts, fields);
  // Who is named first stands for “my”, too: whoever asks what somebody owns says so.
  const owner = mentioned(words, taken) ?? (take(/^(?:my|mine)$/u) ? user : null);
  const closed = take(/^(?:closed|finished|done|resolved)$/u);
  const open = take(/^(?:open|unresolved|ongoing|unclosed)$/u);
  const timed = dated !== null || quiet !== null || aged !== null;
  const byWhom = changedBy !== null;
  const asks = { closed, dated: timed, kinds, byWhom, isPlain, today };
  const { about, alone, timeless } = readDateAbout(take, asks);
  const statuses = statusesSaid(kinds, parts.rest, take, taken);
  const overdue = dated?.overdue === true && about !== 'review';
  const asked = { statuses: statuses.length > 0 ? statuses : notYet, decision, about, kinds, isPlain };
  const decided = withDecision(asked, overdue ? null : dated, closed, today);
  const isAlone = alone !== null && decided.decision === undefined && decided.statuses.length === 0;
  const isOpen = dated?.overdue === true || (isAlone && !closed) ? true : null;
  return {
    ...{ kinds, open: open !== closed ? open : isOpen, owner, timeless },
    ...decided,
    ...(overdue ? { overdue: true as const } : {}),
    ...(isAlone ? { when: { about, period: alone } } : {}),
    ...lastingSince(parts),
    ...ratedIn(words, take, criteria),
  };
}

/** Since when it stands as it does, whatever else is said of the time. */
function lastingSince({ aged, quiet }: ReturnType<typeof readParts>): Partial<Pick<RegisterQuery, 'when'>> {
  if (quiet !== null) return { when: { about: 'quiet', period: quiet } };
  return aged === null ? {} : { when: { about: 'recorded', period: aged } };
}

function ratedIn(
  words: readonly string[],
  take: Take,
  { levels }: RiskCriteria,
): Pick<RegisterQuery, 'severities' | 'levels'> {
  const rated = [...new Set([...SEVERITIES, ...levels])].filter((one) => saidIn(one, words, take));
  return {
    severities: rated.filter((one) => SEVERITIES.includes(one)),
    levels: rated.filter((one) => levels.includes(one)),
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

function mentioned(words: readonly string[], taken: Set<string>): string | null {
  const mention = words.find((word) => word.startsWith('<@'));
  if (mention === undefined) return null;
  taken.add(mention);
  return /^<@([^>|]+)/u.exec(mention)?.[1]?.toUpperCase() ?? null;
}

/** A level may be two words: "very high". */
function saidIn(name: string, words: readonly string[], take: (pattern: RegExp) => boolean): boolean {
  const parts = name.toLowerCase().split(' ');
  const at = words.findIndex((_, start) => parts.every((part, offset) => words[start + offset] === part));
  if (at === -1 || (parts.length === 1 && words[at - 1] === 'very')) return false;
  for (const part of parts) take(new RegExp(`^${part}$`, 'u'));
  return true;
}
