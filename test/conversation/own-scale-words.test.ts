import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { PRIYA, Talk, textOf } from '../support/talk.ts';

const SHIPPED =
  /\b(?:rare|unlikely|possible|likely|almost certain|negligible|minor|moderate|major|severe)\b/iu;

onSqlite('an organization with words of its own for 1 to 5', (database) => {
  const dir = mkdtempSync(join(tmpdir(), 'aims-scales-'));
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  let talk: Talk;
  beforeEach(async () => {
    const settings = join(dir, 'settings.yaml');
    writeFileSync(
      settings,
      'risk:\n  likelihood: [never, yearly, monthly, weekly, daily (or more)]\n  impact: [none, slight, felt, grave, ruinous]\n',
    );
    talk = await Talk.begin(await database.newPlace(), { AIMS_SETTINGS: settings });
  });

  it('reads them in a first message, and shows them from the first card to the history', async () => {
    const begun = await talk.say(
      'log a risk: credit scoring may drift for young applicants, likelihood is monthly, impact: grave, treatment reduce, I own it',
    );
    expect((await talk.draft())?.answers).toMatchObject({ likelihood: { value: 3 }, impact: { value: 4 } });
    const said = [begun, await talk.say('save'), await talk.say('RSK-2026-0001: impact is 5')];
    said.push(await talk.say('save'), await talk.say('history of RSK-2026-0001'));
    const again = { user: PRIYA, conversation: 'slack:D-U0PRIYA001:9.9' };
    await talk.say(
      'log a risk: credit scoring may drift for applicants who are young, likelihood 3, impact 3, treatment reduce, I own it',
      again,
    );
    said.push(await talk.say('save', again), await talk.say('it is the same', again));
    const text = said.map(textOf).join('\n');
    for (const word of ['monthly', 'grave', 'ruinous', 'felt']) expect(text).toContain(word);
    expect(text).toMatch(/Impact: 4 · grave → 5 · ruinous/u);
    expect(text).not.toMatch(SHIPPED);
  });

  it('does not read the shipped words in their place', async () => {
    await talk.say(
      'log a risk: credit scoring may drift for young applicants, likelihood is possible, impact major, I own it',
    );
    expect((await talk.draft())?.answers).not.toHaveProperty('likelihood');
    expect((await talk.draft())?.answers).not.toHaveProperty('impact');
  });

  it('reads words that hold signs', async () => {
    await talk.say(
      'log a risk: credit scoring may drift for young applicants, likelihood is daily (or more), I own it',
    );
    expect((await talk.draft())?.answers).toMatchObject({ likelihood: { value: 5 } });
  });
});
