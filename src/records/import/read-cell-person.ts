import { err, ok, type Result } from '../../kernel/result.ts';
import type { CellProblem } from './read-cell-date.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

const USER_ID = /^(?:<@)?(?<id>[UW][A-Z0-9]{5,20})(?:\|[^>]*)?>?$/u;
const COPY = 'In Slack, a person’s profile has it under “Copy member ID”.';

/** A Slack user id, or the name or e-mail address of exactly one person of the workspace; case and accents aside. */
export function readCellPerson(
  text: string,
  people: readonly KnownPerson[] | null,
): Result<string, CellProblem> {
  const id = USER_ID.exec(text)?.groups?.['id'];
  if (id !== undefined) return ok(id);
  if (people === null)
    return err({
      reason: 'is a name, and there is no workspace to look it up in',
      instead: `Write the Slack user id, or set SLACK_BOT_TOKEN. ${COPY}`,
    });
  const wanted = comparable(text.replace(/^@/u, ''));
  const found = people.filter(({ name, email }) =>
    [name, email ?? ''].some((one) => comparable(one) === wanted),
  );
  const [person] = found;
  if (person !== undefined && found.length === 1) return ok(person.id);
  const reason =
    found.length === 0
      ? 'is nobody’s name or e-mail address in the workspace'
      : `is the name of ${found.length} people in the workspace`;
  return err({ reason, instead: `Write the Slack user id. ${COPY}` });
}

function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
