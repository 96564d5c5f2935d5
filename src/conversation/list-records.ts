import type { RecordKind } from '../records/define-record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { recordLine } from './present-record.ts';
import type { Reply } from './reply.ts';
import { capitalized, paragraph, reply, small } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

export interface RecordsRequest {
  readonly kind: RecordKind | null;
  readonly mine: boolean;
  readonly open: boolean;
}

const MOST_SHOWN = 10;

/** "list open incidents", "show my risks", "records": requests for the register, and nothing that is a question about it. */
export function recognizeRecordsRequest(text: string): RecordsRequest | null {
  const asks =
    /^(?:please )?(?:(?:list|show)(?: me)?|records?$|(?:what|which) (?:are|is) (?:my|the|all|our))\s*(?:(?:all|my|the|our|every|open|recorded)\s+)*(?:records?|register|incidents?|risks?|changes?)(?: register| records?)?[.!?]*$/iu;
  return asks.test(text.trim()) || /^(?:records?|register)$/iu.test(text.trim()) ? recordsFilter(text) : null;
}

export function recordsFilter(text: string): RecordsRequest {
  const words = text.toLowerCase();
  const kind = recordKinds.find((one) => words.includes(recordTypes[one].noun)) ?? null;
  return { kind, mine: /\bm(?:y|ine)\b/u.test(words), open: /\bopen\b/u.test(words) };
}

export async function listRecords(
  request: RecordsRequest,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const found = await deps.register.list(
    {
      ...(request.kind === null ? {} : { kind: request.kind }),
      ...(request.mine ? { owner: incoming.user } : {}),
    },
    viewerOf(incoming, deps),
  );
  const visible = found.filter(
    (record) => !request.open || !recordTypes[record.kind].closedStatuses.includes(record.status),
  );
  return respond(replyTo(incoming), presentRecords(request, visible));
}

function presentRecords(request: RecordsRequest, records: readonly RecordVersion[]): Reply {
  const noun = request.kind === null ? 'records' : recordTypes[request.kind].plural;
  const which = [request.open ? 'open ' : '', noun, request.mine ? ' that you own' : ''].join('');
  if (records.length === 0) return reply('records', [paragraph(`There are no ${which}.`)]);
  const more = records.length - MOST_SHOWN;
  const one = records.length === 1 && request.kind !== null ? recordTypes[request.kind].noun : which;
  return reply('records', [
    paragraph({ bold: `${records.length} ${records.length === 1 ? one.replace(/s$/u, '') : which}` }),
    { part: 'list', items: records.slice(0, MOST_SHOWN).map(recordLine) },
    ...(more > 0
      ? [small(`${capitalized(`and ${more} more`)}. “aims records” in the terminal lists them all.`)]
      : []),
  ]);
}
