import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import { readQuery } from '../records/search/read-query.ts';
import { matchesQuery, queryInWords, type RegisterQuery } from '../records/search/register-query.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { contextFor } from './context-for.ts';
import { dayIn } from '../records/when.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { recordLine } from './present-record.ts';
import type { Reply } from './reply.ts';
import { capitalized, paragraph, reply, small } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

const MOST_SHOWN = 10;

/** Many, never one: "open an incident" wants to log it. */
const NOUNS = String.raw`(?:records|register|incidents|risks|changes|concerns)`;
/** What a list is narrowed by in front of its noun; one of them makes words a request without "show". */
const STATUSES = [...new Set(recordKinds.flatMap((kind) => recordTypes[kind].statuses))].join('|');
const NARROWING = String.raw`(?:my|our|all|open|closed|overdue|late|recent|latest|new|very|low|medium|high|critical|${STATUSES})`;

/** "Show …" and "open high incidents": nothing else is meant, whatever is being filled in. */
const ORDERS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:please )?(?:can you |could you )?(?:list|show|find|search|give|get)\b.*\b${NOUNS}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:(?:which|what|how many) )?(?:(?:the|of|and|or) )*(?:${NARROWING}(?:,? (?:and |or )?))+${NOUNS}\b`,
    'iu',
  ),
];

/** These could answer a question of a form. */
const REQUESTS: readonly RegExp[] = [
  ...ORDERS,
  /^what (?:has |have |was |were )?(?:changed|recorded|updated|reported)\b.*\b(?:since|last|this|yesterday|today|in|between|on|for)\b/iu,
  new RegExp(
    String.raw`^${NOUNS}(?: (?:of|for|on|about|since|due|in|from|with|this|last)\b.*)?[.!?]*$`,
    'iu',
  ),
];

/** Requests for the register, and nothing that is a question about the standard or the documents. */
export function asksForRecords(text: string, heard: 'anything' | 'order' = 'anything'): boolean {
  const words = text.trim();
  return (heard === 'order' ? ORDERS : REQUESTS).some((pattern) => pattern.test(words));
}

/** What of the register the words ask for, of what those may see who read the reply; with what was understood. */
export async function listRecords(words: string, incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const viewer = viewerOf(incoming, deps);
  const context = await contextFor(incoming.user, deps);
  const found = await deps.register.list({}, viewer);
  const query = queryFor(words, incoming.user, found, context, deps.settings);
  const fitting = found.filter((record) => matchesQuery(record, query, deps.settings.risk));
  return respond(replyTo(incoming), presentRecords(query, fitting, incoming.user));
}

/** What words ask for of records, for a person and at their time. */
export function queryFor(
  words: string,
  user: string,
  records: readonly RecordVersion[],
  { now, timezone, systems }: UnderstandContext,
  { risk }: TurnDeps['settings'],
): RegisterQuery {
  return readQuery(words, {
    user,
    today: dayIn(timezone, now),
    systems: [...systems, ...namesOnRecord(records)],
    criteria: risk,
  });
}

/** Systems that are not in the inventory are asked for as they are called on record. */
function namesOnRecord(records: readonly RecordVersion[]) {
  const names = records.map(({ data }) => data['system']).filter((name) => typeof name === 'string');
  return [...new Set(names)].map((name) => ({ name, aliases: [] }));
}

function presentRecords(query: RegisterQuery, records: readonly RecordVersion[], user: string): Reply {
  const which = queryInWords(query).split(user);
  const understood = which.flatMap((part, at) => (at === 0 ? [part] : [{ person: user }, part]));
  const hint = small('Looked for: ', ...understood, '. Say it in other words to see something else.');
  if (records.length === 0) return reply('records', [paragraph('No record fits.'), hint]);
  const more = records.length - MOST_SHOWN;
  return reply('records', [
    paragraph({ bold: counted(records.length, query) }),
    { part: 'list', items: records.slice(0, MOST_SHOWN).map(recordLine) },
    ...(more > 0
      ? [small(`${capitalized(`and ${more} more`)}: narrow it down, such as “open high incidents”.`)]
      : []),
    hint,
  ]);
}

/** "1 incident", "3 records": by their type where one was asked for. */
function counted(count: number, { kinds }: RegisterQuery): string {
  const [only, ...others] = kinds;
  const type = only === undefined || others.length > 0 ? null : recordTypes[only];
  return `${count} ${count === 1 ? (type?.noun ?? 'record') : (type?.plural ?? 'records')}`;
}
