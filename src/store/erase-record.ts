/**
 * An erasure that the law demands takes the content and leaves a tombstone: every version keeps the hash that its event
 * has, and beside it stands the hash of what is left, in a row that has an event of its own. So the chain still verifies,
 * and still finds whoever takes more. What was typed is gone wherever this store had it: in the versions, in the draft,
 * in evidence, follow-ups, reasons, the notes of its reviews, and the queues.
 */
import { sql } from 'kysely';
import type { StateChange } from '../conversation/turn.ts';
import { AppError } from '../kernel/app-error.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import { ERASED, textFields, whyNotErasable, withoutFields } from '../records/erasable-fields.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordKinds } from '../records/record-types.ts';
import { approvalOf } from './approvals.ts';
import { eraseQueued } from './erase-queued.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import { evidenceItemOf } from './evidence.ts';
import { followUpOf } from './follow-ups.ts';
import { exhibitName } from './exhibit-name.ts';
import type { Tx } from './database.ts';
import { contentOf, readVersion } from './record-row.ts';
import { readReview } from './reviews.ts';
import { storable } from './storable.ts';
import { damaged } from './stored-json.ts';
import { noSuchRecord } from './update-record.ts';

/** One row that lost something. */
export interface ErasedContent {
  readonly subject: string;
  readonly originalHash: string;
  readonly remainderHash: string;
}

/** @throws AppError for a record or field that is not there, that cannot be erased, or of which nothing is left. */
export async function eraseRecord(
  writing: Writing,
  id: string,
  change: Extract<StateChange, { change: 'erase' }>,
): Promise<void> {
  const { tx, now } = writing;
  await lockHead(writing);
  const { number, field, reason, by } = storable(change);
  const record = await tx
    .selectFrom('records')
    .select(['kind', 'draft_id'])
    .where('number', '=', number)
    .executeTakeFirst();
  if (record === undefined) throw noSuchRecord(number);
  const kind = record.kind as RecordKind;
  const refused = field === null ? null : whyNotErasable(kind, field);
  if (refused !== null) throw new AppError('erase', refused);
  const names = field === null ? textFields(kind) : [field];
  const { erased, texts } = await eraseVersions(writing, number, names);
  if (field === null) erased.push(...(await eraseBeside(writing, number, texts)));
  const drafts = await forgetDrafts(writing, number, record.draft_id);
  if (erased.length + drafts.length === 0) await refuseWhatIsErased(tx, number, field);
  texts.push(...drafts.flatMap((draft) => wordsIn(draft, names, field === null)));
  await eraseQueued(tx, { number, texts, drafts: [record.draft_id, ...drafts.map(({ id }) => id)] });
  const erasure = { id, number, field, reason, by, at: now.toISOString() };
  await noteErasure(writing, erasure, erased);
  await appendEvent(writing, {
    action: 'record.erased',
    subject: number,
    version: null,
    contentHash: canonicalHash({ ...erasure, rows: erased }),
    detail: { erasure: id, field: field ?? '*', rows: erased.length },
    source: null,
  });
}

/** The trail says what was erased: once more, with nothing left to erase, is no event. */
async function refuseWhatIsErased(tx: Tx, number: string, field: string | null): Promise<void> {
  const earlier = await tx
    .selectFrom('erasures')
    .select(['field', 'erased_at'])
    .where('number', '=', number)
    .orderBy('erased_at', 'desc')
    .execute();
  const same = earlier.find((one) => one.field === null || one.field === field);
  if (same === undefined) return;
  const what = field === null ? 'Every text' : `“${field}”`;
  const day = same.erased_at.slice(0, 10);
  throw new AppError('erase', `${what} of ${number} was erased on ${day}: there is nothing left to erase.`);
}

interface Erasure {
  readonly id: string;
  readonly number: string;
  readonly field: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

async function noteErasure(
  { tx }: Writing,
  { id, number, field, reason, by, at }: Erasure,
  rows: readonly ErasedContent[],
): Promise<void> {
  const row = { id, number, field, reason, erased_by: by, erased_at: at };
  await tx.insertInto('erasures').values(row).execute();
  for (const { subject, originalHash, remainderHash } of rows) {
    const hashes = { original_hash: originalHash, remainder_hash: remainderHash };
    await tx
      .insertInto('erased_rows')
      .values({ erasure_id: id, subject, ...hashes })
      .execute();
  }
}

async function eraseVersions(
  { tx }: Writing,
  number: string,
  names: readonly string[],
): Promise<{ readonly erased: ErasedContent[]; readonly texts: string[] }> {
  const rows = await tx
    .selectFrom('record_versions')
    .selectAll()
    .where('number', '=', number)
    .orderBy('version')
    .execute();
  const erased: ErasedContent[] = [];
  const texts: string[] = [];
  for (const row of rows) {
    const version = readVersion(row);
    if (version === null) throw damaged(exhibitName.version(number, row.version));
    const before = contentOf(version);
    const left = { ...before, data: withoutFields(before.data, names, before.kind) };
    texts.push(...names.flatMap((name) => textsOf(before.data[name])));
    const [originalHash, remainderHash] = [canonicalHash(before), canonicalHash(left)];
    if (originalHash === remainderHash) continue;
    await tx
      .updateTable('record_versions')
      .set({ data: JSON.stringify(left.data) })
      .where('number', '=', number)
      .where('version', '=', row.version)
      .execute();
    erased.push({ subject: exhibitName.version(number, row.version), originalHash, remainderHash });
  }
  return { erased, texts };
}

function textsOf(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== ERASED ? [value] : [];
}

/** What a draft has of the fields that are erased, in the words that they were read from, too. */
function wordsIn(draft: StoredWords, names: readonly string[], whole: boolean): readonly string[] {
  const answers = Object.entries(draft.answers ?? {});
  const values = answers.flatMap(([name, { value }]) => (names.includes(name) ? textsOf(value) : []));
  const said = answers.flatMap(([name, one]) => (whole || names.includes(name) ? textsOf(one.said) : []));
  // One word, such as “high”, is anybody's.
  const sentences = [...said, ...(whole ? textsOf(draft.firstMessage) : [])].filter((text) =>
    /\s/u.test(text),
  );
  return [...values, ...sentences];
}

interface StoredWords {
  readonly id: string;
  readonly firstMessage?: unknown;
  readonly answers?: Readonly<Record<string, { readonly value?: unknown; readonly said?: unknown }>>;
  readonly updates?: { readonly number?: unknown } | null;
}

const WITHOUT_TITLE = { title: ERASED, permalink: null };

function left<T extends object>(subject: string, before: T, changed: Partial<T>): ErasedContent {
  return erasedContent(subject, before, { ...before, ...changed });
}

/** Words that stand beside the versions. */
async function eraseBeside(
  { tx }: Writing,
  number: string,
  texts: string[],
): Promise<readonly ErasedContent[]> {
  const evidence = await tx.selectFrom('evidence').selectAll().where('number', '=', number).execute();
  await tx
    .updateTable('evidence')
    .set({ title: ERASED, permalink: null })
    .where('number', '=', number)
    .execute();
  const followUps = await tx.selectFrom('follow_ups').selectAll().where('number', '=', number).execute();
  await tx.updateTable('follow_ups').set({ said: ERASED }).where('number', '=', number).execute();
  const approvals = await tx
    .selectFrom('approvals')
    .selectAll()
    .where('number', '=', number)
    .where('reason', 'is not', null)
    .execute();
  await tx
    .updateTable('approvals')
    .set({ reason: ERASED })
    .where('number', '=', number)
    .where('reason', 'is not', null)
    .execute();
  const said = [...evidence.map(({ title }) => title), ...followUps.map((row) => row.said)];
  texts.push(...said, ...approvals.flatMap(({ reason }) => textsOf(reason)));
  return [
    ...(await eraseReviewNotes(tx, number, texts)),
    ...evidence.map((row) => left(exhibitName.evidence(row.id), evidenceItemOf(row), WITHOUT_TITLE)),
    ...followUps.map((row) => left(exhibitName.followUp(row.id), followUpOf(row), { text: ERASED })),
    ...approvals.map((row) => left(exhibitName.approval(row.id), approvalOf(row), { reason: ERASED })),
  ].filter(({ originalHash, remainderHash }) => originalHash !== remainderHash);
}

/** What people noted beside their answers to its reviews; the answers themselves name no more than who decided what, and when. */
async function eraseReviewNotes(tx: Tx, number: string, texts: string[]): Promise<readonly ErasedContent[]> {
  const noted = await tx
    .selectFrom('reviews')
    .selectAll()
    .where('subject_kind', 'in', [...recordKinds, 'approval'])
    .where('subject_id', '=', number)
    .where('note', 'is not', null)
    .execute();
  texts.push(...noted.flatMap(({ note }) => textsOf(note)));
  for (const { id } of noted)
    await tx.updateTable('reviews').set({ note: ERASED }).where('id', '=', id).execute();
  return noted.map((row) =>
    erasedContent(exhibitName.review(row.id), readReview(row), { ...readReview(row), note: ERASED }),
  );
}

function erasedContent(subject: string, before: unknown, left: unknown): ErasedContent {
  return { subject, originalHash: canonicalHash(before), remainderHash: canonicalHash(left) };
}

/** The draft it came from, and every draft that was to change it: they hold the same words. */
async function forgetDrafts(
  { tx }: Writing,
  number: string,
  draftId: string,
): Promise<readonly StoredWords[]> {
  const rows = await tx
    .selectFrom('drafts')
    .select(['id', 'body'])
    .where((where) => where.or([where('id', '=', draftId), where('body', 'like', `%"${number}"%`)]))
    .execute();
  const forgotten: StoredWords[] = [];
  for (const { id, body } of rows) {
    const draft = JSON.parse(body) as StoredWords;
    if (id !== draftId && draft.updates?.number !== number) continue;
    forgotten.push({ ...draft, id });
    await tx.deleteFrom('draft_messages').where('draft_id', '=', id).execute();
    await sql`delete from drafts where id = ${id}`.execute(tx);
  }
  return forgotten;
}
