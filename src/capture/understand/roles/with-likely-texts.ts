import type { ToldKind } from '../kind/command-words.ts';
import type { Message } from '../read-message.ts';
import type { Found, FoundFields } from '../slots/found.ts';
import { isOfElse } from './is-of-else.ts';
import { readByRole } from './read-by-role.ts';
import type { Role } from './weigh-roles.ts';

const ROLES_OF: Readonly<Record<ToldKind, readonly Role[]>> = {
  incident: ['none', 'immediateAction', 'rootCause', 'correctiveAction'],
  risk: [],
  change: ['none', 'rollbackPlan', 'validation', 'reason'],
};
/** A clause that one of these was read from says nothing else. */
const TEXTS = [
  'immediateAction',
  'reason',
  'rollbackPlan',
  'validation',
  'rootCause',
  'correctiveAction',
  'owner',
  'approver',
];

/** Adds the texts that the grammar did not find and that some clause most likely is. */
export function withLikelyTexts(kind: ToldKind, message: Message, read: FoundFields): FoundFields {
  const among = ROLES_OF[kind];
  const facts: Record<string, Found | null> = { ...read };
  for (const role of among) {
    const read = facts[role];
    if (role === 'none' || (read && !isOfElse(message, role, among, read))) continue;
    facts[role] = null;
    const taken = TEXTS.flatMap((name) => facts[name] ?? []);
    facts[role] = readByRole(message, role, among, taken);
  }
  return facts;
}
