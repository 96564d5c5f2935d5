import { beforeEach, describe, expect, it } from 'vitest';
import { asksForUnlistedSystems } from '../../../src/conversation/record/unlisted-systems.ts';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf } from '../../support/talk.ts';

describe('the list of unlisted systems', () => {
  it.each([
    'which systems are waiting to be listed?',
    'which AI systems are not in the inventory?',
    'list the unlisted systems',
    'systems missing from the inventory',
  ])('is asked for with “%s”', (text) => {
    expect(asksForUnlistedSystems(text)).toBe(true);
  });

  it.each([
    'which systems are missing logs?',
    'which control covers the system inventory?',
    'our systems are waiting',
  ])('is not asked for with “%s”', (text) => {
    expect(asksForUnlistedSystems(text)).toBe(text === 'our systems are waiting');
  });
});

onSqlite('systems that the inventory does not list', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say('our warehouse robot bumped into a shelf this morning, severity low, I own it');
    await talk.say('save');
  });
  const ask = 'which systems are waiting to be listed?';

  it('are listed for an AIMS manager with the records that name them, and a button that begins the change', async () => {
    expect(textOf(await talk.say(ask, { user: PRIYA }))).toMatch(
      /1 system waits[\s\S]*“warehouse robot”: INC-2026-0001[\s\S]*To add one/u,
    );
    expect(textOf(await talk.press('Add warehouse robot', { user: PRIYA }))).toMatch(/A change draft/u);
  });

  it('are no list for anybody else', async () => {
    expect(textOf(await talk.say(ask))).toMatch(/is for AIMS managers/u);
  });
});
