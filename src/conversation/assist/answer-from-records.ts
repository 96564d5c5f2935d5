import { answeredHere, withNote, type Asking } from '../answer-question.ts';
import { toldInDocuments } from './told-in-documents.ts';
import type { TurnDeps } from '../deps.ts';
import { listRecords } from '../list-records.ts';
import { respond } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { lookInto } from './look-into.ts';

/** Records that words ask for: looked into where a list alone does not say it, and listed otherwise. */
export async function answerFromRecords(words: string, incoming: Asking, deps: TurnDeps): Promise<Turn> {
  const isDirect = incoming.kind === 'message' && incoming.direct;
  const isPublic = incoming.kind === 'message' && !isDirect;
  const asker = { user: incoming.user, askedIn: isDirect ? null : incoming.place, isPublic, memory: null };
  const looked = await lookInto(words, incoming, asker, deps);
  if (looked?.outcome === 'answered') {
    const { destination, reply, changes } = answeredHere(looked.answer, words, incoming, deps);
    return respond(destination, reply, changes);
  }
  const told = looked === null ? await toldInDocuments(words, incoming, deps) : null;
  if (told !== null) return told;
  const turn = await listRecords(words, incoming, deps);
  if (looked === null) return turn;
  const note = `${looked.why}; this is the plain list.`;
  return {
    ...turn,
    replies: (outcome) =>
      turn.replies(outcome).map((outgoing) => ({ ...outgoing, reply: withNote(outgoing.reply, note) })),
  };
}
