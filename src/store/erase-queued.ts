import type { Outgoing } from '../conversation/turn.ts';
import type { Tx } from './database.ts';
import { withoutWords } from './erased-words.ts';
import type { QueueName } from './queue.ts';
import { parseJson } from './stored-json.ts';

/** What was erased, as far as the queues may still hold it. */
export interface ErasedTexts {
  readonly number: string;
  /** Of the record, and of every draft that held its words. */
  readonly drafts: readonly string[];
  readonly texts: readonly string[];
}

const ANY_NUMBER = /\b(?:INC|RSK|CHG|CON)-\d{4}-\d{4,6}\b/gu;

/**
 * Replies that wait or were given up, and what came in and is not settled, hold the same words: a reply about the record alone
 * says no more than that there was one, and of any other row the words are taken out. What is settled holds nothing.
 */
export async function eraseQueued(tx: Tx, erased: ErasedTexts): Promise<void> {
  for (const { seq, content } of await unsettled(tx, 'outbox')) {
    const left = JSON.stringify(replyLeft(parseJson(content), content, erased));
    if (left !== content)
      await tx.updateTable('outbox').set({ content: left }).where('seq', '=', seq).execute();
  }
  for (const { seq, content } of await unsettled(tx, 'inbox')) {
    const left = JSON.stringify(withoutWords(parseJson(content), erased.texts, isAbout(content, erased)));
    if (left !== content)
      await tx.updateTable('inbox').set({ content: left }).where('seq', '=', seq).execute();
  }
}

async function unsettled(
  tx: Tx,
  queue: QueueName,
): Promise<readonly { readonly seq: number; readonly content: string }[]> {
  return tx.selectFrom(queue).select(['seq', 'content']).where('state', '<>', 'done').execute();
}

function isAbout(content: string, { number, drafts }: ErasedTexts): boolean {
  return content.includes(number) || drafts.some((draft) => content.includes(draft));
}

function replyLeft(payload: unknown, content: string, erased: ErasedTexts): unknown {
  const about = isAbout(content, erased);
  const others = (content.match(ANY_NUMBER) ?? []).some((number) => number !== erased.number);
  if (!about || others) return withoutWords(payload, erased.texts, about);
  return { ...(payload as Outgoing), reply: gone(erased.number) };
}

function gone(number: string): Outgoing['reply'] {
  const said = `There was something to say about ${number}. It held words that were erased since: “show ${number}” shows what is left.`;
  return { kind: 'notice', parts: [{ part: 'text', spans: [said] }], controls: [] };
}
