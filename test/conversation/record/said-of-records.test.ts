import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf } from '../../support/talk.ts';

onSqlite('what is said of a record on file', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });
  const CHANGE =
    'log a change: we roll the support chatbot back to the last prompt tomorrow because it approved claims, I own it';

  it('names an option that only one field has', async () => {
    await talk.say(CHANGE);
    await talk.say('save');
    const said = textOf(await talk.say('CHG-2026-0001: it is an emergency'));
    expect(said).toMatch(/Type: Emergency[\s\S]*Record these changes to CHG-2026-0001/u);
  });

  it('shows “it” after it was recorded, and says what each step wants', async () => {
    await talk.say(CHANGE);
    await talk.say('save');
    expect(textOf(await talk.say('show it'))).toMatch(/^CHG-2026-0001 [\s\S]*Status: proposed/u);
    expect(textOf(await talk.say('what is missing to approve CHG-2026-0001?'))).toMatch(
      /Mark as assessed: missing/u,
    );
  });
});
