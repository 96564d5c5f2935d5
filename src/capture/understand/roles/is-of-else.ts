import type { Message } from '../read-message.ts';
import { sentenceAt } from '../slots/clause.ts';
import type { Found } from '../slots/found.ts';
import { roleFeatures } from './role-features.ts';
import { weighRoles, type Role, type RoledKind } from './weigh-roles.ts';

/**
 * Below this chance a text that the grammar took is the reason or the check of something else. Set low on purpose: at 0.1 more
 * look-alikes among single clauses were told apart (84 % of the reasons right instead of 66 %), but of the 32 reasons of messages
 * that were not trained on five were lost for none that was wrong. Most look-alikes still pass.
 */
const AT_LEAST: Readonly<Partial<Record<Role, number>>> = { reason: 0.03, validation: 0.05 };

/** Whether what the grammar took as `role` most likely is of something else. What a label or the first sentence says is sure. */
export function isOfElse(
  { reading, systems, mentions }: Message,
  kind: RoledKind,
  role: Role,
  text: Found,
): boolean {
  const least = AT_LEAST[role];
  const sentence = sentenceAt(reading, text.from);
  if (least === undefined || !sentence || sentence.from === reading.sentences[0]?.from) return false;
  const labelled = reading.tokens.some(({ low }, at) => low === ':' && at >= sentence.from && at < text.to);
  if (labelled) return false;
  const standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  const chances = [sentence, { from: text.from, to: text.to }].map(
    (unit) => weighRoles(kind, roleFeatures(reading, unit, standins)).get(role) ?? 0,
  );
  return Math.max(...chances) < least;
}
