/** A message that tells and asks, or tells of several things: nothing of it goes unanswered or is lost. */
import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf } from '../support/talk.ts';

onSqlite('what is told and asked at once', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:00:00Z');
  });
  const ASKED =
    'the support chatbot told a member the wrong rate. where do I have to report that, and how quickly?';

  it('is answered, and what was told is offered a place on record', async () => {
    const said = textOf(await talk.say(ASKED));
    expect(said).toMatch(/covered by A\.6\.2\.8[\s\S]*Shall I log it\?/u);
    expect(await talk.draft()).toBeNull();
    expect(textOf(await talk.say('yes'))).toMatch(/An incident draft/u);
    expect((await talk.draft())?.answers['description']?.value).toBe(ASKED);
  });

  it('is left where nobody wants it recorded', async () => {
    await talk.say(ASKED);
    expect(textOf(await talk.say('no'))).toMatch(/Nothing is recorded/u);
    await talk.say('yes');
    expect(await talk.draft()).toBeNull();
  });

  it('is still meant by “log it” after another question, and by “yes” no more', async () => {
    await talk.say(ASKED);
    await talk.say('who approves deployments?');
    await talk.say('yes');
    expect(await talk.draft()).toBeNull();
    expect(textOf(await talk.say('ok please log it'))).toMatch(/An incident draft/u);
  });

  it.each([
    'i tweaked a prompt in the chatbot, do i have to file that as a change?',
    'we swapped the model of the support chatbot last week. does that count as a change?',
    'I changed the prompt of the support chatbot today, should I log this as a change?',
  ])('begins no draft where it is asked whether it belongs on record: “%s”', async (said) => {
    expect(textOf(await talk.say(said))).toMatch(/This may be a change for the register\. Shall I log it\?/u);
    expect(await talk.draft()).toBeNull();
    expect(textOf(await talk.say('yes'))).toMatch(/A change draft/u);
  });

  it('offers no place on record for somebody’s own test', async () => {
    expect(textOf(await talk.say('i failed the ai test, can i try again?'))).not.toMatch(/log it/u);
  });

  it('opens a draft where nothing is found for the question', async () => {
    const said = textOf(await talk.say('the support chatbot insulted a member. can somebody look at it?'));
    expect(said).toMatch(/An incident draft/u);
  });

  it('becomes two drafts where two things are told, and the second comes up behind the first', async () => {
    const said = textOf(
      await talk.say(
        'two incidents: 1) the support chatbot insulted a member on Monday, low, me. 2) the call summarizer mixed up notes on Tuesday',
      ),
    );
    expect(said).toMatch(/tells of 2[\s\S]*the call summarizer mixed up notes/u);
    const after = textOf(await talk.say('save'));
    expect(after).toMatch(/Recorded as INC-2026-0001[\s\S]*“[^”]*mixed up notes” is still open/u);
    expect((await talk.draft())?.answers['system']?.value).toBe('call summarizer');
  });
});
