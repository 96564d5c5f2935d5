import type { Place } from './databases.ts';
import { Talk } from './talk.ts';

/** A conversation in which INC-2026-0001 was just recorded, three days after it happened. */
export async function threadOfIncident(place: Place): Promise<Talk> {
  const talk = (await Talk.begin(place)).at('2026-11-26T15:00:00Z');
  await talk.say('incident: the support chatbot sent letters to the wrong people on Monday, high, I own it');
  await talk.say('yes');
  return talk;
}
