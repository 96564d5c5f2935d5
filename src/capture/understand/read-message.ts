import type { UnderstandContext } from './context.ts';
import { isAmericanZone } from './dates/american-zone.ts';
import { findMentions, type DateMention } from './dates/find-mentions.ts';
import { readSystem, type SystemsSaid } from './slots/read-system.ts';
import { readText, type Reading } from './text/reading.ts';

/** A message as far as it is read before anything is concluded from it. */
export interface Message {
  readonly reading: Reading;
  readonly systems: SystemsSaid;
  readonly mentions: readonly DateMention[];
}

export function readMessage(text: string, { systems, timezone }: UnderstandContext): Message {
  const reading = readText(text);
  return {
    reading,
    systems: readSystem(reading, systems),
    mentions: findMentions(reading, isAmericanZone(timezone)),
  };
}
