import type { ToldKind } from '../kind/command-words.ts';
import type { Message } from '../read-message.ts';
import type { Found, FoundFields } from '../slots/found.ts';
import type { MeaningOf } from '../text/meant-chances.ts';
import { clauseChances } from './clause-chances.ts';
import { isOfElse } from './is-of-else.ts';
import { readByRole } from './read-by-role.ts';
import { ROLES } from './weigh-roles.ts';

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
export function withLikelyTexts(
  kind: ToldKind,
  message: Message,
  read: FoundFields,
  meaningOf: MeaningOf,
): FoundFields {
  if (kind === 'risk') return read;
  const chancesOf = clauseChances(message, kind, meaningOf);
  const facts: Record<string, Found | null> = { ...read };
  for (const role of ROLES[kind]) {
    const read = facts[role];
    if (role === 'none' || (read && !isOfElse(message, chancesOf, role, read))) continue;
    facts[role] = null;
    const taken = TEXTS.flatMap((name) => facts[name] ?? []);
    facts[role] = readByRole(message, chancesOf, role, taken);
  }
  return facts;
}
