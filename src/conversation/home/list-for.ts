import type { Actor } from '../../records/access.ts';
import { EVERY_RECORD, type RegisterQuery } from '../../records/search/register-query.ts';
import type { TurnDeps } from '../deps.ts';
import type { FoundRecords } from '../ports.ts';
import { recordLine } from '../present-record.ts';
import { FOR_MANAGERS, presentUnlistedSystems } from '../record/unlisted-systems.ts';
import { presentOpenQuestions } from '../questions/present-questions.ts';
import type { Reply, Rich } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import { statusOf } from './control-state.ts';
import { listReviews } from './list-reviews.ts';
import { seesTheWhole } from './load-home.ts';
import type { ListRequest } from './list-request.ts';

type RecordsRequest = Extract<ListRequest, { of: 'records' }>;

/** A dialog takes a hundred blocks, and nobody reads more than a few screens. */
const MOST_SHOWN = 50;
const NOT_YOURS = 'This list is for AIMS managers and auditors.';

/** The list that a number of the Home tab counts, for this person, as it stands now. */
export async function listFor(request: ListRequest, user: string, deps: TurnDeps): Promise<Reply> {
  const actor = deps.actor(user);
  switch (request.of) {
    case 'records': {
      const { records, total } = await recordsOf(request, actor, deps);
      return presentLines(records.map(recordLine), total - records.length);
    }
    case 'controls':
      return list(
        (deps.statement(actor) ?? []).filter((control) => statusOf(control) === request.status),
        ({ control, owner }): Rich => [{ bold: control }, ...(owner === null ? [] : [` · ${owner}`])],
      );
    case 'reviews': {
      if (!seesTheWhole(actor)) return reply('records', [paragraph(NOT_YOURS)]);
      const { lines, more } = await listReviews(request.answered, MOST_SHOWN, actor, deps);
      return presentLines(lines, more);
    }
    case 'questions':
      return actor.roles.includes('manager')
        ? presentOpenQuestions(await deps.questions.open())
        : reply('questions', [paragraph(NOT_YOURS)]);
    case 'systems':
      return actor.roles.includes('manager')
        ? presentUnlistedSystems(actor, deps)
        : reply('notice', [paragraph(FOR_MANAGERS)]);
  }
}

/** The register's own query, so that a list here holds what a search for the same words would. */
async function recordsOf(
  { kind, status, severity, level, mine }: RecordsRequest,
  actor: Actor,
  deps: TurnDeps,
): Promise<FoundRecords> {
  const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  const query: RegisterQuery = {
    ...EVERY_RECORD,
    open: true,
    kinds: kind === undefined ? [] : [kind],
    statuses: given(status),
    severities: given(severity),
    levels: given(level),
    owner: mine === undefined ? null : actor.user,
  };
  return deps.register.search(query, deps.settings.risk, actor, { from: 0, limit: MOST_SHOWN });
}

function list<T>(all: readonly T[], line: (one: T) => Rich): Reply {
  return presentLines(all.slice(0, MOST_SHOWN).map(line), all.length - MOST_SHOWN);
}

function presentLines(items: readonly Rich[], more: number): Reply {
  if (items.length === 0) return reply('records', [paragraph('There is nothing on this list any more.')]);
  return reply('records', [
    { part: 'list', items },
    ...(more > 0 ? [small(`${more} more: “aims export” in the terminal writes everything.`)] : []),
  ]);
}
