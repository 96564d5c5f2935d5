import { mayDo } from '../../records/access.ts';
import type { RecordVersion } from '../../records/record.ts';
import { dayIn } from '../../records/when.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { numberSpan } from '../present-record.ts';
import { notice, shortened } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { EvidenceItem } from '../../records/evidence.ts';
import type { Turn } from '../turn.ts';
import { rememberRecord } from './show-record.ts';

type NewEvidence = Omit<EvidenceItem, 'id' | 'at' | 'removed'>;

/** "Attach this to INC-2026-0003": the page that was linked, the files of the message, or the message with its thread. */
export async function attachEvidence(
  record: RecordVersion,
  link: string | null,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn> {
  const may = mayDo('attach', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  const { timezone } = await deps.people.byId(incoming.user);
  const common = { number: record.number, by: incoming.user, dated: dayIn(timezone, deps.clock.now()) };
  const found = await evidenceIn(link, incoming, deps);
  const items = found.map((item): NewEvidence => ({ ...common, ...item }));
  if (items.length === 0) {
    return respond(
      replyTo(incoming),
      notice(
        'There is nothing here that I could attach by its address. Say it under a file or a message in Slack, or give me a ' +
          'link: “attach https://… to ',
        numberSpan(record),
        '”.',
      ),
    );
  }
  const what = items.length === 1 ? (items[0]?.title ?? '') : `${items.length} things`;
  return respond(replyTo(incoming), notice(`Attached to `, numberSpan(record), `: ${what}.`), [
    ...items.map((evidence) => ({ change: 'add-evidence', evidence, source: sourceOf(incoming) }) as const),
    rememberRecord(incoming, record),
  ]);
}

type Found = Pick<NewEvidence, 'what' | 'title' | 'permalink' | 'contentHash'>;

/** A file has the hash of its content where that can be read, and its address in any case. */
async function evidenceIn(
  link: string | null,
  { attached = [], permalink, text }: IncomingOf<'message'>,
  { fileHash }: TurnDeps,
): Promise<readonly Found[]> {
  if (link !== null)
    return [{ what: 'page', title: shortened(link, 150), permalink: link, contentHash: null }];
  const files = await Promise.all(
    attached.map(async ({ name, permalink: address, ...file }): Promise<Found> => ({
      what: 'file',
      title: shortened(name, 150),
      permalink: address,
      contentHash: await fileHash(file),
    })),
  );
  if (files.length > 0 || permalink === null) return files;
  return [{ what: 'message', title: shortened(`Thread: ${text}`, 150), permalink, contentHash: null }];
}
