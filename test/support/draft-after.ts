import type { Place } from './databases.ts';
import { Talk, textOf, TOMAS } from './talk.ts';

/** What is said last behind these lines of one conversation, and what the draft holds then, by the names of its fields. */
export async function draftAfter(place: Place, lines: readonly string[], user = TOMAS) {
  const talk = await Talk.begin(place);
  let said = '';
  for (const line of lines) said = textOf(await talk.say(line, { user }));
  const answers = (await talk.draft(user))?.answers ?? {};
  const values = Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
  return { said, values };
}
