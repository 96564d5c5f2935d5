import type { UnderstandContext } from './context.ts';
import { isAmericanZone } from './dates/american-zone.ts';
import { findMentions, type DateMention } from './dates/find-mentions.ts';
import type { Sight } from './reader/message-reader.ts';
import { withSeenDates } from './reader/with-seen-dates.ts';
import { readSystem, type SystemsSaid } from './slots/read-system.ts';
import { readText, type Reading } from './text/reading.ts';

/** A message as far as it is read before anything is concluded from it. */
export interface Message {
  readonly reading: Reading;
  readonly systems: SystemsSaid;
  readonly mentions: readonly DateMention[];
  /** Null where nothing can be seen. */
  readonly sight: Sight | null;
}

/** So few words are an answer rather than a report: what was learned from reports says nothing of them. */
const FEWEST = 9;

export function readMessage(text: string, { systems, timezone, sightOf }: UnderstandContext): Message {
  const reading = readText(text);
  const sight = wordsIn(reading) < FEWEST ? null : (sightOf?.(reading) ?? null);
  return {
    reading,
    systems: readSystem(reading, systems),
    mentions: findMentions(sight ? withSeenDates(reading, sight) : reading, isAmericanZone(timezone)),
    sight,
  };
}

/** With fewer words a date has nothing around it by which it could be told from others: the rules alone say what it is. */
const FEWEST_AROUND_DATES = 12;

/** What is seen of a message where its dates can be told apart by it. */
export function sightOfDates({ reading, sight }: Message): Sight | null {
  return wordsIn(reading) < FEWEST_AROUND_DATES ? null : sight;
}

function wordsIn({ tokens }: Reading): number {
  return tokens.filter(({ kind }) => kind !== 'mark').length;
}
