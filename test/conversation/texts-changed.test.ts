/** How people change what a text of their draft holds, begin anew, and stop for a while. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { draftAfter } from '../support/draft-after.ts';

const STORY = 'the chatbot told a member the wrong rate yesterday at 9:00';
const CHANGE =
  'log a change: we will move the chatbot to version 5 next Tuesday because version 4 is withdrawn, owner me';

onSqlite('texts that are changed', (database) => {
  const after = async (...lines: readonly string[]) => draftAfter(await database.newPlace(), lines);

  it.each([
    'the description should be: the chatbot quoted an old rate',
    'change the description to: the chatbot quoted an old rate',
    'change the description to the chatbot quoted an old rate',
    'the description is just: the chatbot quoted an old rate',
    'description should just be the chatbot quoted an old rate',
    'the description should read the chatbot quoted an old rate',
  ])('hold the new words alone: “%s”', async (line) => {
    const { values } = await after(`log an incident: ${STORY}`, line);
    expect(values).toMatchObject({ description: 'the chatbot quoted an old rate' });
  });

  it.each([
    'remove "the log of that day is lost" from the description',
    'take the last line out of the description',
    'that last bit is not part of the description',
    'no, thats not part of the description, take that last bit out',
    'take that out of the description',
    'please drop the bit about the log',
  ])('lose the words that are to go: “%s”', async (line) => {
    const { values } = await after(`log an incident: ${STORY}`, 'medium, the log of that day is lost', line);
    expect(values).toMatchObject({ description: STORY });
  });

  it('lose nothing where it is not clear what is to go', async () => {
    const { said, values } = await after(`log an incident: ${STORY}`, 'take that out of the description');
    expect(values).toMatchObject({ description: STORY });
    expect(said).toContain('I cannot tell which words of the description you mean');
  });

  it('hold the part alone that is named', async () => {
    const { values } = await after(
      CHANGE,
      'reason: version 4 is withdrawn. Priya asked twice',
      'reason is only the withdrawn bit',
    );
    expect(values).toMatchObject({ reason: 'version 4 is withdrawn' });
  });

  it.each(['start over', 'this is a mess, start over', 'no, let’s start from scratch'])(
    'are all taken out by “%s”, and come back by “undo”',
    async (line) => {
      const { said, values } = await after(`log an incident: ${STORY}`, 'medium', line);
      expect(values).toEqual({});
      expect(said).toContain('What happened?');
      const back = await after(`log an incident: ${STORY}`, 'medium', line, 'undo');
      expect(back.values).toMatchObject({ description: STORY, severity: 'medium' });
    },
  );

  it.each([
    'hold on, i’ll finish this later',
    'let me come back to this tomorrow',
    'pause',
    'can i continue this later',
  ])('stay as they are until somebody goes on: “%s”', async (line) => {
    const { said, values } = await after(`log an incident: ${STORY}`, line);
    expect(said).toContain('It stays as it is');
    expect(values).toMatchObject({ description: STORY });
  });

  it.each(['ok i’m back, where were we', 'continue', 'i’m back', 'ok let’s go on with it'])(
    'are gone on with: “%s”',
    async (line) => {
      const { said } = await after(`log an incident: ${STORY}`, 'pause', line);
      expect(said).toContain('How severe is it');
    },
  );
});
