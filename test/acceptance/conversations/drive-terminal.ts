import { expect } from 'vitest';
import type { ChatProcess } from '../../support/chat.ts';
import { PEOPLE_BY_NAME } from './people.ts';
import type { Doing, Script } from './scripts.ts';

/**
 * Plays a script with `aims chat --json`, on the clock of each line's `now`. What Slack has and a terminal has not:
 * - buttons and forms: the words that mean the same are said instead (`orSays`), and the draft has to hold the same;
 * - a form that is closed with the cross: every line is kept when it is entered, so that nothing stands unsent anywhere;
 * - messages that are edited or deleted: a line that was read stays as it was. What was wrong is corrected in words, as the
 *   scripts of corrections do, which leaves the draft as an edited message that is taken over would.
 */
export async function playInTerminal(
  script: Script,
  chat: ChatProcess,
  leaveDrafts: (days: number) => Promise<void>,
): Promise<void> {
  let hours = 0;
  for (const {
    who = script.by ?? 'tomas',
    thread = 'only',
    does,
    sees,
    holds = {},
    onlyIn,
  } of script.steps) {
    if ('daysLater' in does) {
      hours = does.daysLater * 24;
      await leaveDrafts(does.daysLater);
      continue;
    }
    if ('hoursLater' in does) {
      hours += does.hoursLater;
      continue;
    }
    const text = wordsOf(does);
    if (text === null || onlyIn === 'slack') continue;
    const { replies, draft } = await chat.say({
      conversation: `${script.shows}: ${thread}`,
      user: PEOPLE_BY_NAME[who],
      text,
      now: new Date(Date.now() + hours * 3_600_000).toISOString(),
    });
    expect(replies.join('\n')).toMatch(sees);
    for (const [field, value] of Object.entries(holds))
      expect([text, field, draft?.fields[field]?.value ?? null]).toEqual([text, field, value]);
  }
}

/** Null for what a terminal has no way to do. */
function wordsOf(does: Exclude<Doing, { daysLater: number } | { hoursLater: number }>): string | null {
  if ('says' in does) return does.says;
  return 'orSays' in does ? does.orSays : null;
}
