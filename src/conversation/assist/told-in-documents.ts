import { dayIn } from '../../records/when.ts';
import { withoutWords, wordsSought } from '../../records/search/alternatives.ts';
import { queryInWords } from '../../records/search/query-in-words.ts';
import type { RegisterQuery } from '../../records/search/register-query.ts';
import { answerIn, type Asking } from '../answer-question.ts';
import { contextFor } from '../context-for.ts';
import type { TurnDeps } from '../deps.ts';
import { findFitting } from '../find-fitting.ts';
import { findingFor, requestFor } from '../list-records.ts';
import { peopleIn, withPeople } from '../present-found.ts';
import { respond } from '../respond.ts';
import { paragraph } from '../rich-text.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';

/**
 * What the documents tell of a time of which the register holds nothing: it may have been kept elsewhere then, or is told in
 * a report. Null where the register holds some, no such time is asked about, or no document tells it.
 */
export async function toldInDocuments(words: string, incoming: Asking, deps: TurnDeps): Promise<Turn | null> {
  const context = await contextFor(incoming.user, deps);
  const asking = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps };
  const { query, count } = await requestFor(words, asking);
  if (count === null || !isOfThePast(query, dayIn(context.timezone, context.now))) return null;
  const finding = await findingFor(incoming, deps);
  const bare = withoutWords(query, wordsSought(query));
  if ((await findFitting(bare, { from: 0, limit: 1 }, finding)).total > 0) return null;
  const { answer, reply, destination, changes } = await answerIn(words, incoming, deps);
  if (answer.outcome !== 'answered' || answer.organization.length + answer.citations.length === 0)
    return null;
  const asked = withPeople(queryInWords(bare), peopleIn(query));
  const none = paragraph('The register holds no ', ...asked, '. Your documents say:');
  return respond(destination, { ...reply, parts: [none, ...reply.parts] }, changes);
}

/** Of a time that is over. */
function isOfThePast({ when }: RegisterQuery, today: string): boolean {
  if (when === null || when.about === 'due' || when.about === 'review') return false;
  const { to } = when.period;
  return to !== null && to < today;
}
