/** One message that answers several things: each goes where it belongs, and nothing is taken for what it is not. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { draftAfter } from '../support/draft-after.ts';
import { PRIYA, TOMAS } from '../support/talk.ts';

const INCIDENT = 'log an incident: the chatbot told a member the wrong rate yesterday at 9:00';
const RISK = 'risk: agents accept the call summaries of the chatbot without reading them';
const CHANGE =
  'log a change: we will move the chatbot to version 5 next Tuesday because version 4 is withdrawn';
const REASON_ASKED = 'log a change: we will move the chatbot to version 5';
const EVA = 'U0EVA00001';

onSqlite('answers of several fields', (database) => {
  const after = async (...lines: readonly string[]) => draftAfter(await database.newPlace(), lines, EVA);

  it.each([
    ['low, Tomás. sorry, it was 9:30', { severity: 'low', owner: TOMAS, occurredAt: '2026-11-23T09:30' }],
    ['high, can Priya take it?', { severity: 'high', owner: PRIYA }],
    ['medium, leave it to Tomás', { severity: 'medium', owner: TOMAS }],
    ['its low. put me as the owner', { severity: 'low', owner: EVA }],
    ['high, and I dont want to be the owner, can Priya take it', { severity: 'high', owner: PRIYA }],
  ])('name who owns an incident: “%s”', async (line, values) => {
    const heard = await after(INCIDENT, line);
    expect(heard.values).toMatchObject(values);
    expect(heard.values['description']).toBe('the chatbot told a member the wrong rate yesterday at 9:00');
  });

  it('make nobody the owner who does not want to be', async () => {
    const { values } = await after(INCIDENT, 'high i guess, and I dont want to be the owner');
    expect(values).toMatchObject({ severity: 'high' });
    expect(values).not.toHaveProperty('owner');
  });

  it('say of a name that nobody has that it is not known, and keep it in no text', async () => {
    const { said, values } = await after(
      INCIDENT,
      'medium i think, only one member as far as we know. Jonas should own it',
    );
    expect(said).toContain('I know nobody called “Jonas”');
    expect(values).toMatchObject({
      severity: 'medium',
      affectedCount: 1,
      description: 'the chatbot told a member the wrong rate yesterday at 9:00',
    });
  });

  it.each([
    ['3 and 4, reduce, owner Tomás', { likelihood: 3, impact: 4, treatment: 'reduce', owner: TOMAS }],
    ['possible, severe. reduce. Tomás is the owner', { treatment: 'reduce', owner: TOMAS }],
  ])('take no owner for the plan of a risk: “%s”', async (line, values) => {
    const heard = await after(RISK, line);
    expect(heard.values).toMatchObject(values);
    expect(heard.values).not.toHaveProperty('treatmentPlan');
  });

  it.each([
    ['3 and 3. reduce: we check 20 notes a week per team. I’ll own it', 'we check 20 notes a week per team'],
    ['likely / major. we should reduce it by training two more people', 'training two more people'],
    ['3, 3. the plan is to strip uploads of hidden text', 'strip uploads of hidden text'],
  ])('hold what is done about a risk whole: “%s”', async (line, treatmentPlan) => {
    const { values } = await after(RISK, line);
    expect(values).toMatchObject({ treatmentPlan });
    expect(values['description']).not.toContain(treatmentPlan);
  });

  it.each([
    [
      'the old servers are out of support. planned for 7 december, Tomás owns it',
      { reason: 'the old servers are out of support', plannedFor: '2026-12-07', owner: TOMAS },
    ],
    ['because the volume is too high. Owner Tomás', { reason: 'the volume is too high', owner: TOMAS }],
    [
      'the reason is that members get annoyed. next thursday evening, I own it',
      { reason: 'members get annoyed', owner: EVA },
    ],
  ])('end a text where another field begins: “%s”', async (line, values) => {
    expect((await after(REASON_ASKED, line)).values).toMatchObject(values);
  });

  it.each([
    'the response was slow, and Tomás told us that customers hang up',
    'members complain, quality is low and the answers take a minute',
    'support asked for it. They own the queue of tickets',
  ])('leave a text whole that only speaks of such things: “%s”', async (line) => {
    expect((await after(REASON_ASKED, line)).values).toMatchObject({ reason: line });
  });

  it('tell the way back, the test and the type of a change apart', async () => {
    const { values } = await after(
      CHANGE,
      'me. way back is to go back to version 4, takes 20 minutes. its a normal change. tested on the full question set',
    );
    expect(values).toMatchObject({
      owner: EVA,
      rollbackPlan: 'to go back to version 4, takes 20 minutes',
      changeType: 'normal',
      validation: 'tested on the full question set',
    });
  });

  it('make the one who approved a change its approver, and no test of it', async () => {
    const { values } = await after(CHANGE, 'me', 'Priya approved it in the meeting, no validation yet');
    expect(values).toMatchObject({ approver: PRIYA, validation: 'no validation yet' });
  });

  it('name a system among other answers', async () => {
    const { values } = await after(
      'risk: staff may rely too much on what they are told, and members could suffer',
      'put it on the chatbot. unlikely but big impact, so 2 and 4. owner is me',
    );
    expect(values).toMatchObject({ system: 'Support chatbot', likelihood: 2, impact: 4, owner: EVA });
  });

  it('are not taken from a question about them', async () => {
    const { values } = await after(
      INCIDENT,
      'whats the difference between low and medium, how do you decide?',
    );
    expect(values).not.toHaveProperty('severity');
  });
});
