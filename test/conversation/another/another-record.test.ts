import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../../support/databases.ts';
import { Talk, textOf, TOMAS } from '../../support/talk.ts';

const INSULT = 'log an incident: the support chatbot insulted a customer';
const CHANGE = 'log a change: new prompt for the support chatbot on 4 December, I own it';

onEachDatabase('another record in the middle of a form', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });
  const drafts = () => talk.store.drafts.ofPerson(TOMAS);

  it.each([
    ['also I want to log a risk: the scorecard may drift', 'risk'],
    ['also there is a risk: the scorecard may drift', 'risk'],
    ['by the way, new incident: the scorecard was down yesterday', 'incident'],
    ['while we are at it, a risk: model drift in the scorecard', 'risk'],
    ['another incident happened too: the scorecard was down on Monday', 'incident'],
    ['can I also log a risk', 'risk'],
  ])('“%s” begins a %s beside the form, which stays as it was', async (text, kind) => {
    await talk.say(INSULT);
    const [form] = await drafts();
    expect(textOf(await talk.say(text))).toMatch(
      /draft\. Nothing is recorded[\s\S]*other incident draft stays open/u,
    );
    const [second, first] = await drafts();
    expect(second?.kind).toBe(kind);
    expect(first).toEqual(form);
  });

  it.each([
    'there was an incident with version 4',
    'we had an incident with the old prompt last week',
    'open an incident with the supplier',
  ])(
    '“%s” may be the answer to a question that is answered in words, so that the person is asked',
    async (text) => {
      await talk.say(CHANGE);
      expect(textOf(await talk.say(text))).toMatch(/Is this an incident of its own, or is it your answer/u);
      expect(textOf(await talk.say('my answer'))).toMatch(/Record this change/u);
      expect((await talk.draft())?.answers['reason']?.value).toContain(text.slice(-12));
      expect(await drafts()).toHaveLength(1);
    },
  );

  it('is begun from the words that were kept, whichever way it is said, and the form goes on behind it', async () => {
    await talk.say(CHANGE);
    await talk.say('we had an incident with the scorecard yesterday, high, I own it', {
      message: 'm-beside',
    });
    await talk.restart();
    await talk.press('An incident of its own');
    expect((await talk.draft())?.answers['severity']).toMatchObject({
      value: 'high',
      source: { message: 'm-beside' },
    });
    const recorded = textOf(await talk.say('save'));
    expect(recorded).toMatch(
      /Recorded as INC-[\s\S]*Your change “New prompt for the support chatbot” is still open:[\s\S]*Why is it needed/u,
    );
    await talk.say('answers are cut off');
    expect((await talk.draft())?.answers['reason']?.value).toBe('answers are cut off');
  });

  it('is not lost when the question is passed over, and is offered once the form is done', async () => {
    await talk.say(CHANGE);
    await talk.say('we had an incident with the scorecard yesterday, high, I own it');
    await talk.say('answers are cut off');
    expect((await talk.draft())?.answers['reason']?.value).toBe('answers are cut off');
    expect(textOf(await talk.say('save'))).toMatch(
      /Recorded as CHG-[\s\S]*You also said: “we had an incident/u,
    );
    await talk.press('Begin an incident');
    expect((await talk.draft())?.kind).toBe('incident');
  });

  it('that is cancelled comes back with “undo”, although the form before it is open again', async () => {
    await talk.say(INSULT);
    await talk.say('also I want to log a risk: the scorecard may drift');
    await talk.say('cancel');
    expect(textOf(await talk.say('yes'))).toMatch(
      /Cancelled[\s\S]*Your incident “Support chatbot insulted a customer” is still open:[\s\S]*When did it/u,
    );
    expect(textOf(await talk.say('undo'))).toMatch(/Your risk draft is back/u);
  });

  it('is not heard in what goes on with the answer', async () => {
    await talk.say(INSULT);
    await talk.say('yesterday, and also 40 customers were affected');
    expect(await drafts()).toHaveLength(1);
    expect((await talk.draft())?.answers['affectedCount']?.value).toBe(40);
  });
});
