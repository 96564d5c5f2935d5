import type { Mark } from '../reader/tags.ts';
import type { Sight } from '../reader/message-reader.ts';
import type { RoledMention } from './read-role.ts';

/** How much of the decision is the rules'; the rest is that of what is seen. */
const RULES = 0.4;

/**
 * The roles of the dates of a message by the rules and by what is seen together; `marks` has what is seen for each role. Where
 * nothing can be seen they are those of the rules, and what these know to be the date of something else (`isOther`) stays so.
 */
export function withSeenRoles<Role extends string, One extends RoledMention<Role>>(
  roled: readonly One[],
  marks: Readonly<Record<Role, Mark>>,
  sight: Sight | null,
  isOther: (one: One) => boolean,
): readonly One[] {
  if (sight === null) return roled;
  const seen = roled.map((one) =>
    isOther(one) ? { role: one.role, share: 1 } : seenRole(one, marks, sight),
  );
  // There is one date of each: where two are seen to be the same, what the rules say of the less likely holds.
  return roled.map((one, at) => {
    const { role, share } = seen[at] ?? { role: one.role, share: 1 };
    const isRivalled = seen.some((other, of) => of !== at && other.role === role && other.share > share);
    return { ...one, role: isRivalled ? one.role : role };
  });
}

function seenRole<Role extends string>(
  { item, role: rule }: RoledMention<Role>,
  marks: Readonly<Record<Role, Mark>>,
  sight: Sight,
): { readonly role: Role | null; readonly share: number } {
  const seen = Object.entries<Mark>(marks).map(([role, mark]) => ({
    role: role as Role,
    chance: sight.mark(mark, item),
  }));
  const sum = seen.reduce((total, { chance }) => total + chance, 0);
  const share = (role: Role | null): number => {
    const chance = role === null ? 1 - sum : (seen.find((one) => one.role === role)?.chance ?? 0);
    return (1 - RULES) * (Math.max(0, chance) / Math.max(1, sum)) + (role === rule ? RULES : 0);
  };
  // A date that the rules know is left to another role, never to none.
  let best = { role: rule, share: share(rule) };
  for (const { role } of seen) if (share(role) > best.share) best = { role, share: share(role) };
  return best;
}
