/** What somebody does not know is left open, and stands in no text. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { draftAfter } from '../support/draft-after.ts';

const STORY = 'the chatbot told a member the wrong rate yesterday at 9:00';

onSqlite('what is not known', (database) => {
  const after = async (...lines: readonly string[]) => draftAfter(await database.newPlace(), lines);

  it.each([
    'medium. and i don’t know who should own it',
    'medium, no idea who owns that',
    'medium, not sure who should take it',
    'medium, owner unknown',
    'medium, not over yet',
    'medium as far as we know',
    'medium, far as i can see',
    'medium, thats fine',
  ])('is kept in no description: “%s”', async (line) => {
    const { values } = await after(`log an incident: ${STORY}`, line);
    expect(values).toMatchObject({ severity: 'medium', description: STORY });
    expect(values).not.toHaveProperty('owner');
  });

  it.each(['medium, and it also told her to call the police', 'medium, the log of that day is lost'])(
    'is told apart from what belongs to the story: “%s”',
    async (line) => {
      const { values } = await after(`log an incident: ${STORY}`, line);
      expect(String(values['description']).length).toBeGreaterThan(STORY.length);
    },
  );

  it('of a rating is said to be open, and asked again later', async () => {
    const { said, values } = await after('risk: the chatbot may give wrong rates', '4, impact no idea');
    expect(values).toMatchObject({ likelihood: 4, description: 'the chatbot may give wrong rates' });
    expect(said).toContain('Left open: impact.');
    expect(said).toContain('How should it be treated');
  });

  it('of a change’s way back leaves it open', async () => {
    const { said, values } = await after(
      'log a change: we will move the chatbot to version 5 next Tuesday because version 4 is withdrawn, owner me',
      'we dont know the way back yet, thats fine. record',
    );
    expect(said).toContain('Left open: way back.');
    expect(values).not.toHaveProperty('rollbackPlan');
    expect(values['description']).not.toContain('know');
  });

  it.each([
    'none',
    'no system, it is the policy itself',
    'it touches no system',
    'it doesn’t concern any ai system',
  ])('is not that a change of a policy touches no AI system: “%s”', async (line) => {
    const { values } = await after('log a change: we are going to update the ai policy to add agents', line);
    expect(values).toMatchObject({ system: 'No AI system' });
  });

  it('does not keep a change without a system from being recorded', async () => {
    const { said } = await after(
      'log a change: we are going to update the ai policy on 14 january because staff use agents, owner me',
      'none',
      'record it',
    );
    expect(said).toContain('Recorded as CHG-2026-0001');
    expect(said).not.toContain('inventory');
  });
});
