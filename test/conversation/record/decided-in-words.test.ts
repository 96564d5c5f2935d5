/** Decisions, steps and owners in the words that people use for them. */
import { describe, expect, it } from 'vitest';
import { recognizeRecordWords } from '../../../src/conversation/record/recognize-record-words.ts';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf } from '../../support/talk.ts';

const NOW = new Date('2026-11-26T15:00:00Z');

describe('what is said of a record', () => {
  it.each([
    ['approve CHG-2026-0004 in hindsight', 'approved'],
    ['I approve this emergency change', 'approved'],
    ['we approve its treatment plan', 'approved'],
    ['approve the treatment plan of RSK-2026-0003', 'approved'],
    ['fine with me, I accept what remains until the end of May', 'accepted'],
    ['CHG-2026-0006 breaks our policy on children, so please refuse it', 'refused'],
    ['I take back my approval', 'open again'],
    ['for the record: CHG-2026-0001 was rolled back on Monday', 'rolled back'],
  ])('“%s” is the step “%s”', (text, verb) => {
    expect(recognizeRecordWords(text, NOW)).toMatchObject({ wants: 'step', verb });
  });

  it('why stands in front of the order', () => {
    expect(recognizeRecordWords('CHG-2026-0006 breaks our policy, refuse it', NOW)).toMatchObject({
      reason: 'breaks our policy',
    });
  });

  it.each([
    ['raise INC-2026-0003 to critical', 'severity is critical'],
    ['set the likelihood of RSK-2026-0003 to 4', 'likelihood is 4'],
    ['impact of RSK-2026-0003 went down to 2', 'impact went down to 2'],
    ['give RSK-2026-0003 to Zoe', 'owner: Zoe'],
    ['Ingrid takes over INC-2026-0003', 'owner is Ingrid'],
  ])('“%s” says “%s” of it', (text, words) => {
    expect(recognizeRecordWords(text, NOW)).toMatchObject({ wants: 'tell', words });
  });

  it.each(['give me the risk register', 'it is too late, leave it', 'I accept cookies'])(
    '“%s” is no step of a record that is named',
    (text) => {
      const words = recognizeRecordWords(text, NOW);
      expect(words === null || words.of.by === 'context').toBe(true);
    },
  );
});

onSqlite('a change that was refused', (database) => {
  it('is put on record where it was made all the same, and can be decided on afterwards', async () => {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T15:00:00Z');
    await talk.say(
      'log a change: we roll the support chatbot back to the last prompt tomorrow because it approved claims, I own it',
    );
    await talk.say('yes');
    const thread = { conversation: 'slack:C1:7.7', direct: false, user: PRIYA };
    await talk.say('CHG-2026-0001 is against our policy, refuse it', thread);
    const asked = textOf(await talk.say('CHG-2026-0001 is implemented since yesterday'));
    expect(asked).toMatch(
      /was never approved[\s\S]*log an incident because of CHG-2026-0001[\s\S]*25 Nov 2026/u,
    );
    await talk.say('yes');
    const [record] = (await talk.versions()).toReversed();
    expect(record).toMatchObject({ status: 'implemented', data: { implementedAt: '2026-11-25' } });
    expect(textOf(await talk.say('approve CHG-2026-0001 after the fact', thread))).toMatch(
      /Approve afterwards/u,
    );
  });
});
