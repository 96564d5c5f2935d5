import { expect } from 'vitest';
import type { ChatProcess } from '../../support/chat.ts';
import { PEOPLE_BY_NAME } from './people.ts';
import type { Doing, Script } from './scripts.ts';

/** Plays a script with `aims chat --json`: no buttons, no forms, and no message can be changed. */
export async function playInTerminal(
  script: Script,
  chat: ChatProcess,
  leaveDrafts: (days: number) => Promise<void>,
): Promise<void> {
  let days = 0;
  for (const {
    who = script.by ?? 'tomas',
    thread = 'only',
    does,
    sees,
    holds = {},
    onlyIn,
  } of script.steps) {
    if ('daysLater' in does) {
      days = does.daysLater;
      await leaveDrafts(days);
      continue;
    }
    const text = wordsOf(does);
    if (text === null || onlyIn === 'slack') continue;
    const { replies, draft } = await chat.say({
      conversation: `${script.shows}: ${thread}`,
      user: PEOPLE_BY_NAME[who],
      text,
      now: new Date(Date.now() + days * 86_400_000).toISOString(),
    });
    expect(replies.join('\n')).toMatch(sees);
    for (const [field, value] of Object.entries(holds))
      expect([text, field, draft?.fields[field]?.value ?? null]).toEqual([text, field, value]);
  }
}

/** Null for what a terminal has no way to do. */
function wordsOf(does: Exclude<Doing, { daysLater: number }>): string | null {
  if ('says' in does) return does.says;
  return 'orSays' in does ? does.orSays : null;
}
