import { viewerOf } from '../viewer-of.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { kindNamed } from './record-reference.ts';

const MINE =
  /\bmy (?:last |latest |newest )?(?<kind>incident|risk|change)\b(?! (?:about|on|of|for|with|requests?|records?)\b)/iu;

/** “Is my change approved?” asks of the newest one that its person recorded or owns; as it stands where they have none. */
export async function withOwnRecord(talk: RecordTalk): Promise<RecordTalk> {
  const { incoming, deps } = talk;
  const found = MINE.exec(incoming.text);
  const kind = kindNamed(found?.groups?.['kind']);
  if (found === null || kind === undefined) return talk;
  const all = await deps.register.list({ kind }, viewerOf(incoming, deps));
  const own = all
    .filter(({ owner, createdBy }) => owner === incoming.user || createdBy === incoming.user)
    .sort((a, b) => a.number.localeCompare(b.number))
    .at(-1);
  if (own === undefined) return talk;
  return { ...talk, incoming: { ...incoming, text: incoming.text.replace(found[0], own.number) } };
}
