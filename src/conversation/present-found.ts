import { asPattern } from '../kernel/as-pattern.ts';
import { recordTypes } from '../records/record-types.ts';
import { queryInWords } from '../records/search/query-in-words.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { registerQuerySchema } from '../records/search/query-schema.ts';
import { withoutWords, wordsSought } from '../records/search/alternatives.ts';
import type { Repaired } from '../records/search/repair-slips.ts';
import { isCarried } from './carried-text.ts';
import type { Unfound } from './find-fitting.ts';
import type { RecordVersion } from '../records/record.ts';
import type { RiskCriteria } from '../records/risk-criteria.ts';
import type { DecidedOf } from './decisions-told.ts';
import type { NotedOf } from './find-further.ts';
import type { FoundRecords } from './ports.ts';
import { button } from './present-question.ts';
import { listLine } from './list-line.ts';
import type { Control, Part, Reply, Rich } from './reply.ts';
import { listed, paragraph, reply, small } from './rich-text.ts';

export const MOST_SHOWN = 10;

export interface Shown extends LeftOut {
  readonly query: RegisterQuery;
  readonly from: number;
  readonly user: string;
  readonly criteria: RiskCriteria;
  /** IANA name. */
  readonly timezone: string;
  /** By record number, what was changed in the span that was asked about. */
  readonly changes?: ReadonlyMap<string, readonly Rich[]>;
  /** By record number, why it fits, and what was decided on it, where that is asked. */
  readonly noted: NotedOf;
  readonly decided: DecidedOf;
  /** What belongs beside the list. */
  readonly besides?: readonly Part[];
  /** Nobody said that they have to be open. */
  readonly assumedOpen: boolean;
  /** How many closed ones fit where no open one does. */
  readonly closed: number;
}

/** Words of a question that a list does not go by. */
export interface LeftOut {
  /** They stand in no record of those that fit otherwise. */
  readonly unfound: Unfound | null;
  /** They were taken for slips. */
  readonly repaired: readonly Repaired[];
  /** They rule something out, and were not understood. */
  readonly ruledOut: readonly string[];
}

/** What was found, what was looked for, and buttons with which the person looks for something else. */
export function presentFound(shown: Shown, { records, total }: FoundRecords): Reply {
  const { query, from, user, assumedOpen, closed, besides = [] } = shown;
  const controls = travels(query)
    ? [...pageControls(query, from, total), ...filterControls(query, user)]
    : [];
  const hint = lookedFor(query, user, assumedOpen, from + records.length < total);
  if (records.length === 0) {
    const none =
      closed === 0
        ? 'No record fits.'
        : `None is open. ${closed} closed ${closed === 1 ? 'one fits' : 'ones fit'}.`;
    const why = shown.unfound === null ? [] : [paragraph(`${unfoundInWords(shown.unfound, query)}.`)];
    return reply('records', [...leftOut(shown), paragraph(none), ...why, ...besides, hint], controls);
  }
  const place = total > records.length ? `, ${from + 1} to ${from + records.length}` : '';
  return reply(
    'records',
    [
      ...leftOut(shown),
      paragraph({ bold: counted(total, query) }, place),
      ...recordParts(records, shown),
      ...besides,
      hint,
    ],
    controls,
  );
}

/** What was understood, and that it can be said otherwise. */
export function lookedFor(query: RegisterQuery, user: string, assumedOpen = false, isMore = false): Part {
  const people = [user, ...peopleIn(query)];
  const understood = withPeople(queryInWords(query), people);
  const open = assumedOpen ? ' (open ones, as nothing else was said)' : '';
  return small(
    'Looked for: ',
    ...understood,
    `${open}. Say what to change, such as “only high” or “also closed ones”${isMore ? ', or “more” for the next ones' : ''}.`,
  );
}

/** Everybody whom a query names. */
export function peopleIn(query: RegisterQuery): readonly (string | null | undefined)[] {
  return [query, ...(query.either ?? [])].flatMap(({ owner, recordedBy, changedBy, waitsFor, decision }) => [
    ...[owner, recordedBy, changedBy?.by, waitsFor, decision?.by],
  ]);
}

/** Which words the list does not go by: it must not look like an answer to them. */
export function leftOut({ repaired, ruledOut }: LeftOut): readonly Part[] {
  return [
    ...(repaired.length === 0 ? [] : [paragraph(`${repairedInWords(repaired)}.`)]),
    ...(ruledOut.length === 0
      ? []
      : [paragraph(`I did not understand ${quoted(ruledOut)}: this does not go by it.`)]),
  ];
}

/** “I read “hihg” as “high””. */
export function repairedInWords(repaired: readonly Repaired[]): string {
  return `I read ${listed(repaired.map(({ said, read }) => `“${said}” as “${read}”`))}`;
}

/** Which words keep everything else from being found. */
export function unfoundInWords({ words, otherwise }: Unfound, query: RegisterQuery): string {
  const of = counted(otherwise, query);
  const those = otherwise === 1 ? `the ${of.slice(2)}` : `the ${of}`;
  const fits = otherwise === 1 ? 'fits' : 'fit';
  return `I looked for ${quoted(words)} in the text of ${those} that ${fits} otherwise, and ${otherwise === 1 ? 'it does' : 'they do'} not have ${words.length === 1 ? 'that word' : 'these words'}`;
}

function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `“${word}”`));
}

/** The ids of these people in a text become the people. */
export function withPeople(text: string, people: readonly (string | null | undefined)[]): Rich {
  const ids = new Set(people.filter((one) => typeof one === 'string'));
  return text
    .split(new RegExp(`(?<!\\p{L})(${[...ids].map(asPattern).join('|')})(?!\\p{L})`, 'u'))
    .map((part) => (ids.has(part) ? { person: part } : part));
}

/** Whether buttons can bring the query back: very many words are searched for, and not carried along. */
function travels(query: RegisterQuery): boolean {
  return isCarried(JSON.stringify(query)) && registerQuerySchema.safeParse(query).success;
}

function recordParts(records: readonly RecordVersion[], shown: Shown): readonly Part[] {
  const { changes = new Map<string, readonly Rich[]>() } = shown;
  const line = (record: RecordVersion): Rich => listLine(record, shown);
  if (changes.size === 0) return [{ part: 'list', items: records.map(line) }];
  return records.flatMap((record): Part[] => {
    const items = changes.get(record.number) ?? [];
    return [paragraph(...line(record)), ...(items.length === 0 ? [] : [{ part: 'list', items } as const])];
  });
}

export function askFor(label: string, query: RegisterQuery, from = 0): Control {
  return button(label, { do: 'list-records', query, from });
}

function pageControls(query: RegisterQuery, from: number, total: number): readonly Control[] {
  const next = from + MOST_SHOWN;
  return [
    ...(next < total ? [askFor(`Next ${Math.min(MOST_SHOWN, total - next)}`, query, next)] : []),
    ...(from > 0 ? [askFor('Back', query, Math.max(0, from - MOST_SHOWN))] : []),
  ];
}

/** Each part of the filter can be taken out; whose and how far they are can be put in. */
function filterControls(query: RegisterQuery, user: string): readonly Control[] {
  const { kinds, open, statuses, severities, levels, cell, facts, owner, system, when } = query;
  const rated = severities.length + levels.length > 0 || cell !== null;
  const choices: readonly (readonly [boolean, string, Partial<RegisterQuery>])[] = [
    [open !== true && statuses.length === 0, 'Only open', { open: true }],
    [open !== null || statuses.length > 0, 'Open and closed', { open: null, statuses: [] }],
    [owner === null, 'Only mine', { owner: user }],
    [owner !== null, 'Everybody’s', { owner: null }],
    [kinds.length > 0, 'Any type', { kinds: [], facts: [], fields: undefined }],
    [rated, 'Any rating', { severities: [], levels: [], cell: null }],
    [facts.length + (query.fields ?? []).length > 0, 'With and without', { facts: [], fields: undefined }],
    [query.decision !== undefined, 'Any decision', { decision: undefined }],
    [query.linkedTo !== undefined, 'Linked to anything', { linkedTo: undefined }],
    [query.restricted === true, 'Not only restricted', { restricted: undefined }],
    [query.overdue === true, 'Also in time', { overdue: undefined }],
    [(query.traits ?? []).length > 0, 'Whatever hangs on them', { traits: undefined }],
    [query.clocks !== undefined, 'Whatever the deadlines', { clocks: undefined }],
    [query.lag !== undefined, 'Recorded whenever', { lag: undefined }],
    [query.comingUp === true, 'With and without dates', { comingUp: undefined }],
    [query.waitsFor !== undefined, 'Waiting for anybody', { waitsFor: undefined }],
    [query.first !== undefined, 'All of them', { first: undefined }],
    [query.recordedBy !== undefined, 'Recorded by anybody', { recordedBy: undefined }],
    [query.changedBy !== undefined, 'Changed by anybody', { changedBy: undefined }],
    [system !== null || (query.notSystems ?? []).length > 0, 'Any system', { system: null, notSystems: [] }],
    [when !== null, 'Any time', { when: null }],
    [(query.either ?? []).length > 0, 'Not only these', { either: undefined }],
  ];
  const sought = wordsSought(query);
  return [
    ...choices.flatMap(([fits, label, changed]) => (fits ? [askFor(label, { ...query, ...changed })] : [])),
    ...(sought.length === 0 ? [] : [askFor('Without these words', withoutWords(query, sought))]),
  ];
}

/** "1 incident", "3 records": by their type where one was asked for. */
export function counted(count: number, { kinds }: RegisterQuery): string {
  const [only, ...others] = kinds;
  const type = only === undefined || others.length > 0 ? null : recordTypes[only];
  return `${count} ${count === 1 ? (type?.noun ?? 'record') : (type?.plural ?? 'records')}`;
}
