import type { Message } from '../read-message.ts';
import { sentenceAt } from '../slots/clause.ts';
import type { Found } from '../slots/found.ts';
import type { ClauseChances } from './clause-chances.ts';
import type { Role } from './weigh-roles.ts';

/**
 * Below this chance a text that the grammar took is the reason or the check of something else. Set low on purpose: at 0.1 more
 * look-alikes among single clauses were told apart (84 % of the reasons right instead of 66 %), but of the 32 reasons of messages
 * that were not trained on five were lost for none that was wrong. Most look-alikes still pass.
 */
const AT_LEAST: Readonly<Partial<Record<Role, number>>> = { reason: 0.03, validation: 0.05 };

/** Whether what the grammar took as `role` most likely is of something else. What a label or the first sentence says is sure. */
export function isOfElse({ reading }: Message, chancesOf: ClauseChances, role: Role, text: Found): boolean {
  const least = AT_LEAST[role];
  const sentence = sentenceAt(reading, text.from);
  if (least === undefined || !sentence || sentence.from === reading.sentences[0]?.from) return false;
  const labelled = reading.tokens.some(({ low }, at) => low === ':' && at >= sentence.from && at < text.to);
  if (labelled) return false;
  const chances = [sentence, { from: text.from, to: text.to }].map((unit) => chancesOf(unit).get(role) ?? 0);
  return Math.max(...chances) < least;
}
