import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { INGRID, Talk, textOf } from '../../support/talk.ts';

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
    const shown = /Type: Emergency[\s\S]*Record these changes to CHG-2026-0001/u;
    expect(said).toMatch(shown);
    await talk.say('cancel');
    await talk.say('yes');
    expect(textOf(await talk.say('it’s an emergency'))).toMatch(shown);
  });

  it('shows “it” after it was recorded, and says what each step wants', async () => {
    await talk.say(CHANGE);
    await talk.say('save');
    expect(textOf(await talk.say('show it'))).toMatch(/^CHG-2026-0001 [\s\S]*Status: proposed/u);
    expect(textOf(await talk.say('what is missing to approve CHG-2026-0001?'))).toMatch(
      /Mark as assessed: missing/u,
    );
  });

  const INCIDENT =
    'log an incident: the support chatbot insulted a customer yesterday, severity high, I own it';

  it.each([
    'open an action to add a word filter',
    'please add a corrective action to INC-2026-0001: add a word filter',
    'create a task: add a word filter for INC-2026-0001',
  ])('takes an action for the corrective action of the incident that is spoken of: “%s”', async (words) => {
    await talk.say(INCIDENT);
    await talk.say('save');
    expect(textOf(await talk.say(words))).toMatch(
      /changes to INC-2026-0001\?\s+Corrective action: add a word filter/u,
    );
    expect(textOf(await talk.say('add an action: train the team by Friday'))).not.toMatch(/AI system/u);
    await talk.say('save');
    expect((await talk.versions()).at(-1)?.data).toMatchObject({
      correctiveAction: 'add a word filter\ntrain the team by Friday',
      system: 'Support chatbot',
    });
  });

  it.each(['reviewed, nothing changed', 'unchanged', 'has been reviewed'])(
    'keeps “%s” as the answer of its review before that is due, from whoever may answer',
    async (words) => {
      await talk.say('new risk: the support chatbot may give wrong advice, 3, 4, we reduce it, I own it');
      await talk.say('likelihood 3 and impact 4');
      await talk.say('save');
      expect(textOf(await talk.say(`RSK-2026-0001 ${words}`, { user: INGRID }))).toMatch(
        /nothing was recorded/iu,
      );
      expect(textOf(await talk.say(`RSK-2026-0001 ${words}`))).toMatch(
        /RSK-2026-0001[^\n]*: reviewed, nothing changed · @U0TOMAS001/u,
      );
      expect(textOf(await talk.say('show RSK-2026-0001'))).toMatch(
        /Reviewed by @U0TOMAS001, .*: nothing changed/u,
      );
      expect(textOf(await talk.say('history of RSK-2026-0001'))).toMatch(
        /@U0TOMAS001 · .* · reviewed: nothing changed/u,
      );
    },
  );

  it('is overdue for review no longer once somebody has looked at it', async () => {
    await talk.say('new risk: the support chatbot may give wrong advice, 3, 4, we reduce it, I own it');
    await talk.say('likelihood 3 and impact 4');
    await talk.say('review date is 3 December 2026');
    await talk.say('save');
    talk.at('2026-12-08T09:00:00Z');
    expect(textOf(await talk.say('overdue risks'))).toMatch(/RSK-2026-0001[\s\S]*its review was due/u);
    await talk.say('RSK-2026-0001 reviewed, nothing changed');
    expect(textOf(await talk.say('overdue risks'))).not.toContain('RSK-2026-0001');
    expect(textOf(await talk.say('is RSK-2026-0001 overdue?'))).toContain(
      'Nothing of RSK-2026-0001 is overdue',
    );
  });

  it('asks where an action belongs that follows from none, and begins a change for it', async () => {
    const asked = textOf(await talk.say('Open an action to add a regression test'));
    expect(asked).toMatch(
      /Where does this action belong\?[\s\S]*corrective action is add a regression test/u,
    );
    expect(await talk.draft()).toBeNull();
    expect(textOf(await talk.press('Begin a change'))).toMatch(/A change draft[\s\S]*Add a regression test/u);
  });

  it.each(['add an action to the chatbot that books flights', 'add a task queue to the chatbot'])(
    'takes what alters a system for a change: “%s”',
    async (words) => {
      expect(textOf(await talk.say(words))).toMatch(/A change draft/u);
    },
  );
});
