import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { controlsOf, PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';

const INSULT = 'log an incident: the support chatbot insulted a customer';
const WHOLE =
  'log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, I own it';

onEachDatabase('an open draft', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  it('comes back with “undo” within a day of being cancelled, over a restart', async () => {
    await talk.say(INSULT);
    await talk.say('cancel');
    expect(textOf(await talk.say('yes'))).toMatch(/Cancelled[\s\S]*“undo”/u);
    await talk.restart();
    talk.at('2026-11-25T09:29:00Z');
    expect(textOf(await talk.say('undo'))).toMatch(/is back[\s\S]*When did it happen/u);
    expect((await talk.draft())?.answers['system']?.value).toBe('Support chatbot');
  });

  it('comes back in the thread in which it was cancelled, although another one is open', async () => {
    const [first, second] = ['slack:D-U0TOMAS001:1.1', 'slack:D-U0TOMAS001:2.2'];
    await talk.say('log a risk: credit scoring may drift for young applicants', { conversation: first });
    await talk.say(INSULT, { conversation: second });
    await talk.say('cancel', { conversation: second });
    await talk.say('yes', { conversation: second });
    expect(textOf(await talk.say('undo', { conversation: second }))).toMatch(/Your incident draft is back/u);
  });

  it('comes back with the button of the card', async () => {
    await talk.say(INSULT);
    await talk.press('Cancel');
    await talk.press('Yes, cancel it');
    expect(await talk.draft()).toBeNull();
    expect(textOf(await talk.press('Undo'))).toMatch(/is back/u);
    expect(await talk.draft()).not.toBeNull();
    expect(textOf(await talk.press('Undo'))).toMatch(/When did it happen/u);
  });

  it('keeps its “undo” and its record’s card when a button is pressed late or once more', async () => {
    await talk.say(INSULT);
    await talk.press('Cancel');
    await talk.press('Yes, cancel it');
    expect(textOf(await talk.press('Yes, cancel it'))).toMatch(/^Cancelled/u);
    expect(controlsOf(talk.said.at(-1)!.reply).map(({ label }) => label)).toEqual(['Undo']);
    await talk.say(WHOLE, { conversation: 'slack:D-U0TOMAS001:3.3' });
    const recorded = textOf(await talk.press('Record it'));
    expect(textOf(await talk.press('Record it'))).toBe(recorded);
    expect(recorded).toMatch(/Recorded as INC-2026-0001[\s\S]*Severity: High[\s\S]*weekly review/u);
  });

  it('asks its next question once and is recorded from its card, although an answer is pressed again later', async () => {
    await talk.say('log an incident: the support chatbot promised a refund yesterday, I own it');
    const severity = controlsOf(talk.said.at(-1)!.reply).find(({ label }) => label === 'Low');
    const before = talk.said.at(-1)!.to;
    expect(textOf(await talk.press('Low'))).toMatch(/Record this incident/u);
    if (severity?.control !== 'button') throw new Error('No button for the severity');
    const again = await talk.act(severity.action, before);
    expect(textOf(again)).toBe('- Severity: Low');
    expect(textOf(await talk.press('Record it'))).toMatch(/Recorded as INC-2026-0001/u);
  });

  it('is recorded from its card after a reminder, and not from one that shows something else', async () => {
    await talk.say(WHOLE);
    const first = talk.said.at(-1)!;
    await talk.say('severity is medium');
    const [record] = controlsOf(first.reply);
    if (record?.control !== 'button') throw new Error('No button to record it');
    expect(textOf(await talk.act(record.action, first.to))).toMatch(
      /has changed since this card[\s\S]*Medium/u,
    );
    expect(await talk.versions()).toEqual([]);
    const card = talk.said.at(-1)!;
    talk.at('2026-11-26T12:30:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 1, putAside: 0 });
    const confirm = controlsOf(card.reply).find(({ label }) => label === 'Record it');
    if (confirm?.control !== 'button') throw new Error('No button to record it');
    expect(textOf(await talk.act(confirm.action, card.to))).toMatch(/Recorded as INC-2026-0001/u);
  });

  it('is named by its person to somebody else who says “save”, and by its record once it is on record', async () => {
    const thread = { conversation: 'slack:C1:1.1' };
    await talk.say(WHOLE, thread);
    expect(textOf(await talk.say('save', { ...thread, user: PRIYA }))).toBe(
      'The draft here belongs to @U0TOMAS001; only they can answer it.',
    );
    await talk.say('save', thread);
    for (const user of [TOMAS, PRIYA])
      expect(textOf(await talk.say('save', { ...thread, user }))).toBe(
        'No draft of yours is open here. On record is INC-2026-0001; “show INC-2026-0001” shows what can be done with it next.',
      );
    expect(textOf(await talk.say('save', { conversation: 'slack:D-U0TOMAS001:9.9' }))).toMatch(
      /^You have no open draft here/u,
    );
  });

  it('is not what “review” asks for where none is open', async () => {
    expect(textOf(await talk.say('review'))).toMatch(/weekly review|Nothing of yours is due/iu);
  });

  it('lets the register be searched, where it asks for nothing in words of one’s own', async () => {
    await talk.say(INSULT);
    expect(textOf(await talk.say('changes waiting for approval'))).toMatch(/changes that wait for approval/u);
    expect(textOf(await talk.say('yesterday at 3pm'))).toMatch(/How severe/u);
  });

  it('that may be cancelled stands back behind what is said of a record meanwhile', async () => {
    await talk.say(WHOLE);
    await talk.say('save');
    await talk.say('log an incident: claims triage sent a letter to the wrong address');
    await talk.say('cancel');
    await talk.say('INC-2026-0001: severity is low');
    expect(textOf(await talk.say('save'))).toMatch(/INC-2026-0001[\s\S]*version 2[\s\S]*High → Low/u);
  });

  it('stays cancelled after a day', async () => {
    await talk.say(INSULT);
    await talk.say('cancel');
    await talk.say('yes');
    talk.at('2026-11-25T09:31:00Z');
    expect(textOf(await talk.say('undo'))).toMatch(/more than a day ago/u);
    expect(await talk.draft()).toBeNull();
  });

  it('is offered again once after two days, and put aside three days later', async () => {
    await talk.say(INSULT);
    talk.at('2026-11-26T09:29:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 0, putAside: 0 });
    talk.at('2026-11-26T09:31:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 1, putAside: 0 });
    expect(talk.said.at(-1)).toMatchObject({
      to: { to: 'conversation', conversation: 'slack:D-U0TOMAS001:1.1' },
    });
    expect(await talk.offerLeft()).toEqual({ offered: 0, putAside: 0 });
    talk.at('2026-11-29T09:32:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 0, putAside: 1 });
    expect(await talk.offerLeft()).toEqual({ offered: 0, putAside: 0 });
    expect(textOf(await talk.say('my drafts', { conversation: 'slack:D-U0TOMAS001:9.9' }))).toMatch(
      /1 open draft[\s\S]*insulted a customer[\s\S]*Put aside/iu,
    );
    await talk.press('Go on');
    expect(textOf(await talk.say('yesterday', { conversation: 'slack:D-U0TOMAS001:9.9' }))).toMatch(
      /How severe/u,
    );
  });

  it('is offered by one of several replicas', async () => {
    await talk.say(INSULT);
    talk.at('2026-11-27T09:31:00Z');
    const runs = await Promise.all([talk.offerLeft(), talk.offerLeft(), talk.offerLeft()]);
    expect(runs.reduce((sum, { offered }) => sum + offered, 0)).toBe(1);
  });

  it('is not offered while its person goes on with it', async () => {
    await talk.say(INSULT);
    talk.at('2026-11-25T20:00:00Z');
    await talk.say('yesterday');
    talk.at('2026-11-26T10:00:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 0, putAside: 0 });
  });

  it('goes on in its own thread although it was put aside', async () => {
    await talk.say(INSULT);
    talk.at('2026-11-27T10:00:00Z');
    await talk.offerLeft();
    await talk.press('Put it aside');
    expect(textOf(await talk.say('on Monday at 9'))).toMatch(/How severe/u);
    expect((await talk.draft())?.asideAt).toBeNull();
  });

  it('is one of two of the same person in two threads', async () => {
    const [first, second] = ['slack:C1:1.1', 'slack:C1:2.2'];
    await talk.say(INSULT, { conversation: first });
    await talk.say('log a risk: credit scoring may drift for young applicants', { conversation: second });
    await talk.say('yesterday', { conversation: first });
    await talk.say('4', { conversation: second });
    expect((await talk.draft(TOMAS, first))?.answers).toMatchObject({ occurredAt: { value: '2026-11-23' } });
    expect((await talk.draft(TOMAS, second))?.answers).toMatchObject({ likelihood: { value: 4 } });
  });

  it('is one of two people’s in one thread', async () => {
    const conversation = 'slack:C1:1.1';
    await talk.say(INSULT, { conversation });
    await talk.say(INSULT, { conversation, user: PRIYA });
    await talk.say('yesterday', { conversation });
    await talk.say('last Friday', { conversation, user: PRIYA });
    expect((await talk.draft(TOMAS, conversation))?.answers['occurredAt']?.value).toBe('2026-11-23');
    expect((await talk.draft(PRIYA, conversation))?.answers['occurredAt']?.value).toBe('2026-11-20');
  });

  it('says why it asks, and asks again', async () => {
    await talk.say(INSULT);
    expect(textOf(await talk.say('why do you ask?'))).toMatch(
      /deadlines[\s\S]*cannot be recorded without it[\s\S]*When did it happen/u,
    );
    expect(textOf(await talk.say('not sure yet'))).toMatch(/Left for later/u);
  });

  it('takes an option’s bare name among several answers', async () => {
    await talk.say(INSULT);
    await talk.say('it was yesterday, medium, and I own it');
    expect((await talk.draft())?.answers).toMatchObject({
      occurredAt: { value: '2026-11-23' },
      severity: { value: 'medium' },
      owner: { value: TOMAS },
    });
  });

  it('takes the answer where its person says the question once more', async () => {
    await talk.say(INSULT);
    await talk.say('how many people were affected? about 30');
    await talk.say('Severity? medium');
    expect(textOf(await talk.say('what is an incident? I forgot'))).toMatch(/Back to your incident/u);
    await talk.say('who owns it? me');
    expect((await talk.draft())?.answers).toMatchObject({
      affectedCount: { value: 30 },
      severity: { value: 'medium' },
      owner: { value: TOMAS },
    });
  });

  it('marks what it took from a message that was edited, until that is confirmed', async () => {
    await talk.say(WHOLE, { message: 'm-first' });
    const told = await talk.edit('m-first', WHOLE.replace('high', 'low'));
    expect(textOf(told)).toMatch(/You edited a message[\s\S]*Severity: High[\s\S]*edited since/u);
    expect(textOf(await talk.say('what have you got?'))).toMatch(
      /Severity: High \(.*edited since: still right\?/u,
    );
    expect(textOf(await talk.say('still right'))).not.toMatch(/edited since/u);
    expect((await talk.draft())?.answers['severity']).toMatchObject({ value: 'high' });
  });

  it('reads the edited message again when its person wants that', async () => {
    await talk.say(WHOLE, { message: 'm-first' });
    await talk.edit('m-first', WHOLE.replace('high', 'low').replace('yesterday around 3pm', 'last Friday'));
    await talk.press('Take the new words');
    const answers = (await talk.draft())?.answers;
    expect(answers).toMatchObject({ severity: { value: 'low' }, occurredAt: { value: '2026-11-20' } });
    expect(textOf(await talk.say('what have you got?'))).not.toMatch(/edited since/u);
  });

  it('loses a mark where the answer is said anew', async () => {
    await talk.say(WHOLE, { message: 'm-first' });
    await talk.delete('m-first');
    const shown = textOf(await talk.say('severity is medium'));
    expect(shown).toMatch(/Severity: Medium \(you said so\)/u);
    expect(shown).toMatch(/Happened: [^\n]*deleted since/u);
  });

  it('that became a record tells the record’s owner when its message is deleted', async () => {
    await talk.say(WHOLE, { message: 'm-first' });
    await talk.say('save');
    const told = await talk.delete('m-first');
    expect(told[0]?.to).toEqual({ to: 'direct', user: TOMAS });
    expect(textOf(told)).toMatch(/deleted a message that INC-2026-0001 took[\s\S]*Severity: High/u);
    expect(textOf(await talk.press('Still right'))).toMatch(/stays as it is/u);
  });

  it('tells its person when somebody else edits the message it was taken from', async () => {
    await talk.deliver('shortcut-1', {
      kind: 'shortcut',
      ...{ conversation: 'slack:C1:1.1', place: 'C1', user: TOMAS },
      on: { text: 'the chatbot was rude yesterday', author: PRIYA, message: 'm-priya', permalink: null },
      start: 'incident',
    });
    const told = await talk.edit('m-priya', 'the chatbot was rude on Friday', PRIYA);
    expect(told[0]?.to).toEqual({ to: 'direct', user: TOMAS });
    expect(textOf(told)).toMatch(/@U0PRIYA001 edited a message/u);
  });

  it('is not changed by what is said of a record that is named by its number', async () => {
    const other = 'slack:D-U0TOMAS001:5.5';
    await talk.say(WHOLE, { conversation: other });
    await talk.say('save', { conversation: other });
    await talk.say('log an incident: credit scoring refused everybody, severity high');
    const said = textOf(await talk.say('INC-2026-0001: severity is low'));
    expect(said).toContain('Record these changes to INC-2026-0001?');
    const drafts = await talk.deps.drafts.ofPerson(TOMAS);
    expect(
      drafts.map(({ updates, answers }) => [updates?.number ?? null, answers['severity']?.value]),
    ).toEqual([
      ['INC-2026-0001', 'low'],
      [null, 'high'],
    ]);
  });
});
