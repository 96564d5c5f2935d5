import type { Actor } from '../../records/access.ts';
import { queryInWords } from '../../records/search/query-in-words.ts';
import { EVERY_RECORD, type RegisterQuery } from '../../records/search/register-query.ts';
import type { TurnDeps } from '../deps.ts';
import { recordLine } from '../present-record.ts';
import { FOR_MANAGERS, presentUnlistedSystems } from '../record/unlisted-systems.ts';
import { presentOpenQuestions, QUESTIONS_SHOWN } from '../questions/present-questions.ts';
import { groupQuestions } from '../questions/group-questions.ts';
import type { Reply, Rich } from '../reply.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import { paragraph, reply } from '../rich-text.ts';
import { statusOf } from './control-state.ts';
import { listDue } from './list-due.ts';
import { listReviews } from './list-reviews.ts';
import { seesTheWhole } from './load-home.ts';
import type { ListPage, ListRequest } from './list-request.ts';
import { pageOf } from './turn-pages.ts';

type RecordsRequest = Extract<ListRequest, { of: 'records' }>;

/** Lines on a page: a few screens, and well within what a dialog takes. */
const LINES_SHOWN = 50;
const NOT_YOURS = 'This list is for AIMS managers and auditors.';

/** A page of the list that a number of the Home tab counts, for this person, as it stands now. */
export async function listFor(page: ListPage, user: string, deps: TurnDeps): Promise<Reply> {
  const { list } = page;
  const actor = deps.actor(user);
  switch (list.of) {
    case 'records':
      return listRecords(list, page, actor, deps);
    case 'controls': {
      const all = (deps.statement(actor) ?? []).filter(
        (control) => list.status === undefined || statusOf(control) === list.status,
      );
      const title = list.status === undefined ? 'Controls' : `Controls, ${list.status}`;
      return linesOf(title, all.length, page, (from) => all.slice(from, from + LINES_SHOWN).map(controlLine));
    }
    case 'reviews': {
      if (!seesTheWhole(actor)) return reply('records', [paragraph(NOT_YOURS)]);
      const { total, lines } = await listReviews(list.answered, actor, deps);
      const title = list.answered === 'late' ? 'Late reviews' : 'Reviews on time';
      return linesOf(title, total, page, (from) => lines(from, LINES_SHOWN));
    }
    case 'due': {
      if (!seesTheWhole(actor)) return reply('records', [paragraph(NOT_YOURS)]);
      const lines = await listDue(user, deps);
      return linesOf('Due now', lines.length, page, (from) => lines.slice(from, from + LINES_SHOWN));
    }
    case 'questions': {
      if (!actor.roles.includes('manager')) return reply('questions', [paragraph(NOT_YOURS)]);
      const open = await deps.questions.open();
      return presentOpenQuestions(open, pageOf(groupQuestions(open).length, QUESTIONS_SHOWN, page));
    }
    case 'systems':
      return actor.roles.includes('manager')
        ? presentUnlistedSystems(actor, deps, page)
        : reply('notice', [paragraph(FOR_MANAGERS)]);
  }
}

/** The register's own query, so that a list here holds what a search for the same words would. */
async function listRecords(
  { kind, status, severity, level, cell, mine }: RecordsRequest,
  page: ListPage,
  actor: Actor,
  { register, settings }: TurnDeps,
): Promise<Reply> {
  const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  const query: RegisterQuery = {
    ...{ ...EVERY_RECORD, open: true, kinds: kind === undefined ? [] : [kind], cell: cell ?? null },
    ...{ statuses: given(status), severities: given(severity), levels: given(level) },
    owner: mine === undefined ? null : actor.user,
  };
  const search = (from: number) => register.search(query, settings.risk, actor, { from, limit: LINES_SHOWN });
  const asked = await search(page.from);
  // What was counted may have become less than stood before this page.
  const { from } = pageOf(asked.total, LINES_SHOWN, page);
  const { records } = from === page.from ? asked : await search(from);
  const title = mine === undefined ? capitalized(queryInWords(query)) : 'Your open records';
  return linesOf(title, asked.total, page, () => records.map(recordLine));
}

function controlLine({ control, owner }: { control: string; owner: string | null }): Rich {
  return [{ bold: control }, ...(owner === null ? [] : [` · ${owner}`])];
}

async function linesOf(
  title: string,
  total: number,
  page: ListPage,
  lines: (from: number) => readonly Rich[] | Promise<readonly Rich[]>,
): Promise<Reply> {
  if (total === 0) return reply('records', [paragraph('There is nothing on this list any more.')]);
  const { from, controls } = pageOf(total, LINES_SHOWN, page);
  const items = await lines(from);
  const which = total > items.length ? `, ${from + 1} to ${from + items.length}` : '';
  return reply(
    'records',
    [paragraph({ bold: title }, `: ${total}${which}`), { part: 'list', items }],
    controls,
  );
}
