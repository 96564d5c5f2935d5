import type { Draft } from '../../capture/draft.ts';
import type { RecordVersion } from '../../records/record.ts';
import { titleOf } from '../present-record.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { beginFrom } from './derive-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { isAgain } from './said-behind.ts';

/** The same while changes of the incident are open: they stay as they are. Null for anything else. */
export async function happenedWhileChanged(draft: Draft, talk: RecordTalk): Promise<Turn | null> {
  const { updates, kind, conversation } = draft;
  const { incoming, deps } = talk;
  const isHere = conversation === incoming.conversation && updates?.step === undefined;
  if (updates === null || kind !== 'incident' || !isHere || !isAgain(incoming.text)) return null;
  const record = await deps.register.byNumber(updates.number, viewerOf(incoming, deps));
  return record === null ? null : happenedAgain(record, talk, draft);
}

/** “The same thing happened again on Saturday”: once more is an incident of its own, and no new date of the one before. */
export function happenedAgain(
  record: RecordVersion,
  talk: RecordTalk,
  other: Draft | null = null,
): Promise<Turn> {
  const { number, confidentiality } = record;
  const said = talk.incoming.text.trim().replace(/[.!\s]+$/u, '');
  const what = confidentiality === 'internal' ? `${number}, ${titleOf(record)}` : number;
  const note = `${number} stays as it is. What happened once more begins an incident of its own, which can be linked to it. If it is still the same one, say “cancel”, and then “${number}: …” with what has changed.`;
  return beginFrom(record, 'incident', `${said} (see ${what})`, note, talk, other);
}
