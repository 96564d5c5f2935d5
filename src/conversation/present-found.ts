import { asPattern } from '../kernel/as-pattern.ts';
import { recordTypes } from '../records/record-types.ts';
import { queryInWords, type RegisterQuery } from '../records/search/register-query.ts';
import { registerQuerySchema } from '../records/search/query-schema.ts';
import { isCarried } from './carried-text.ts';
import type { RecordVersion } from '../records/record.ts';
import type { FoundRecords } from './ports.ts';
import { button } from './present-question.ts';
import { recordLine } from './present-record.ts';
import type { Control, Part, Reply, Rich } from './reply.ts';
import { paragraph, reply, small } from './rich-text.ts';

export const MOST_SHOWN = 10;

export interface Shown {
  readonly query: RegisterQuery;
  readonly from: number;
  readonly user: string;
  /** By record number, what was changed in the span that was asked about. */
  readonly changes?: ReadonlyMap<string, readonly Rich[]>;
}

/** What was found, what was looked for, and buttons with which the person looks for something else. */
export function presentFound(
  { query, from, user, changes = new Map() }: Shown,
  { records, total }: FoundRecords,
): Reply {
  const understood = withPeople(queryInWords(query), [user, query.owner, query.recordedBy]);
  const hint = small(
    'Looked for: ',
    ...understood,
    '. Say what to change, such as “only high” or “also closed ones”.',
  );
  const controls = travels(query)
    ? [...pageControls(query, from, total), ...filterControls(query, user)]
    : [];
  if (records.length === 0) return reply('records', [paragraph('No record fits.'), hint], controls);
  const place = total > records.length ? `, ${from + 1} to ${from + records.length}` : '';
  return reply(
    'records',
    [paragraph({ bold: counted(total, query) }, place), ...recordParts(records, changes), hint],
    controls,
  );
}

/** The ids of these people in a text become the people. */
function withPeople(text: string, people: readonly (string | null | undefined)[]): Rich {
  const ids = new Set(people.filter((one) => typeof one === 'string'));
  return text
    .split(new RegExp(`(?<!\\p{L})(${[...ids].map(asPattern).join('|')})(?!\\p{L})`, 'u'))
    .map((part) => (ids.has(part) ? { person: part } : part));
}

/** Whether buttons can bring the query back: very many words are searched for, and not carried along. */
function travels(query: RegisterQuery): boolean {
  return isCarried(JSON.stringify(query)) && registerQuerySchema.safeParse(query).success;
}

function recordParts(
  records: readonly RecordVersion[],
  changes: NonNullable<Shown['changes']>,
): readonly Part[] {
  if (changes.size === 0) return [{ part: 'list', items: records.map(recordLine) }];
  return records.flatMap((record): Part[] => {
    const items = changes.get(record.number) ?? [];
    return [
      paragraph(...recordLine(record)),
      ...(items.length === 0 ? [] : [{ part: 'list', items } as const]),
    ];
  });
}

function ask(label: string, query: RegisterQuery, from = 0): Control {
  return button(label, { do: 'list-records', query, from });
}

function pageControls(query: RegisterQuery, from: number, total: number): readonly Control[] {
  const next = from + MOST_SHOWN;
  return [
    ...(next < total ? [ask(`Next ${Math.min(MOST_SHOWN, total - next)}`, query, next)] : []),
    ...(from > 0 ? [ask('Back', query, Math.max(0, from - MOST_SHOWN))] : []),
  ];
}

/** Each part of the filter can be taken out; whose and how far they are can be put in. */
function filterControls(query: RegisterQuery, user: string): readonly Control[] {
  const { kinds, open, statuses, severities, levels, cell, facts, owner, system, when, words } = query;
  const rated = severities.length + levels.length > 0 || cell !== null;
  const choices: readonly (readonly [boolean, string, Partial<RegisterQuery>])[] = [
    [open !== true && statuses.length === 0, 'Only open', { open: true }],
    [open !== null || statuses.length > 0, 'Open and closed', { open: null, statuses: [] }],
    [owner === null, 'Only mine', { owner: user }],
    [owner !== null, 'Everybody’s', { owner: null }],
    [kinds.length > 0, 'Any type', { kinds: [], facts: [] }],
    [rated, 'Any rating', { severities: [], levels: [], cell: null }],
    [facts.length > 0, 'With and without', { facts: [] }],
    [query.recordedBy !== undefined, 'Recorded by anybody', { recordedBy: undefined }],
    [system !== null || (query.notSystems ?? []).length > 0, 'Any system', { system: null, notSystems: [] }],
    [when !== null, 'Any time', { when: null }],
    [words.length > 0, 'Without these words', { words: [] }],
  ];
  return choices.flatMap(([fits, label, changed]) => (fits ? [ask(label, { ...query, ...changed })] : []));
}

/** "1 incident", "3 records": by their type where one was asked for. */
function counted(count: number, { kinds }: RegisterQuery): string {
  const [only, ...others] = kinds;
  const type = only === undefined || others.length > 0 ? null : recordTypes[only];
  return `${count} ${count === 1 ? (type?.noun ?? 'record') : (type?.plural ?? 'records')}`;
}
