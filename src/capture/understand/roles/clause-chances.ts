import type { Message } from '../read-message.ts';
import type { Span } from '../text/sentences.ts';
import { wordsOf } from '../text/reading.ts';
import type { MeaningOf } from '../text/meant-chances.ts';
import { roleFeatures } from './role-features.ts';
import { weighMeantRoles, type Role, type RoledKind } from './weigh-roles.ts';

/** How likely a clause of one message is each of the texts that its record has. */
export type ClauseChances = (clause: Span) => ReadonlyMap<Role, number>;

/** Weighs each clause once, whatever is asked of it. */
export function clauseChances(
  { reading, systems, mentions }: Message,
  kind: RoledKind,
  meaningOf: MeaningOf,
): ClauseChances {
  const standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  const known = new Map<string, ReadonlyMap<Role, number>>();
  return (clause) => {
    const key = `${clause.from}-${clause.to}`;
    const chances =
      known.get(key) ??
      weighMeantRoles(kind, roleFeatures(reading, clause, standins), () =>
        meaningOf(wordsOf(reading, clause)),
      );
    known.set(key, chances);
    return chances;
  };
}
