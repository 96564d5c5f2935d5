import type { UnderstandContext } from './context.ts';
import { isAmericanZone } from './dates/american-zone.ts';
import { findMentions, type DateMention } from './dates/find-mentions.ts';
import type { Sight } from './reader/message-reader.ts';
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
const FEWEST = 5;

export function readMessage(text: string, { systems, timezone, sightOf }: UnderstandContext): Message {
  const reading = readText(text);
  const words = reading.tokens.filter(({ kind }) => kind !== 'mark').length;
  const sight = words < FEWEST ? null : (sightOf?.(reading) ?? null);
  return {
    reading,
    systems: readSystem(reading, systems),
    mentions: findMentions(reading, isAmericanZone(timezone)),
    sight,
  };
}
