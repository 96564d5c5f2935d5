import type { Draft } from '../capture/draft.ts';
import { mayBeGivenTo, type Actor } from '../records/access.ts';
import type { FieldProblem } from '../records/define-record.ts';

/** Why a new record cannot belong to the owner whom its draft names; null when it can. */
export function ownerProblem(
  { kind, answers, updates }: Draft,
  actor: (user: string) => Actor,
): FieldProblem | null {
  const owner = answers['owner']?.value;
  if (typeof owner !== 'string' || updates !== null) return null;
  const given = mayBeGivenTo(actor(owner), { kind, number: 'It' });
  return given.allowed ? null : { field: 'owner', reason: given.reason };
}
