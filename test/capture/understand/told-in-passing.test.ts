import { describe, expect, test } from 'vitest';
import { valueOf } from './value-of.ts';

describe('what is told without the words that a form would use', () => {
  test.each([
    ['incident', 'immediateAction', 'The bot leaked a name. Lending queue blocked now.'],
    ['incident', 'immediateAction', 'The bot leaked a name. Officers re-opened the files.'],
    ['incident', 'immediateAction', 'The bot leaked a name, back to normal after we restarted the gateway.'],
    ['change', 'reason', 'The prompt changes on 6 December. PCI auditors insisted.'],
    ['change', 'reason', 'The bot moved to Dublin. It was cheaper.'],
    ['change', 'rollbackPlan', 'The prompt changes on 6 December. Undo is one click.'],
    [
      'change',
      'rollbackPlan',
      'The prompt changes on 6 December. In case of failure traffic will be pointed to Chennai.',
    ],
    ['change', 'validation', 'The prompt changes on 6 December. Rehearsed it twice in the test environment.'],
    ['change', 'validation', 'The prompt changes on 6 December. Two colleagues tried 60 questions with it.'],
  ] as const)('in a %s the %s of %j is taken', (kind, field, text) => {
    expect(valueOf(kind, field, text)).toBeDefined();
  });

  test.each([
    [
      'incident',
      'immediateAction',
      'The model rejected 12 applicants. Their accounts were closed for six hours.',
    ],
    ['incident', 'immediateAction', 'Service was restored at 15:05.'],
    ['change', 'reason', 'The prompt changes on Friday. The VM stays, so we can go back.'],
    ['change', 'validation', 'The prompt changes on Friday. Not tested yet.'],
    ['change', 'rollbackPlan', 'The prompt changes on Friday. No rollback thought of.'],
  ] as const)('in a %s no %s is taken from %j', (kind, field, text) => {
    expect(valueOf(kind, field, text)).toBeUndefined();
  });

  test.each([
    ['our chatbot "Fridolin" for apprentices swore', 'Fridolin'],
    ['the doc assistant returns nothing', 'Document search assistant'],
    ['the assistant for members gives investment tips', 'Support chatbot'],
    ['the interpreter app is replaced, from MediTalk to HonyakuPro', 'interpreter app'],
    ['tenant screening AI turns people away', 'tenant screening AI'],
    ['the email sorter misfiled 7 notices', 'email sorter'],
    ["the resume tool's vendor trains on our data", 'resume tool'],
  ])('%j speaks of a system by its name', (text, system) => {
    expect(valueOf('incident', 'system', text)).toBe(system);
  });

  test.each([
    [
      'rootCause',
      'Claims went to the motor team because the mapping table had two columns swapped.',
      'the mapping table had two columns swapped',
    ],
    [
      'rootCause',
      'The bot gave old rates. Nobody had renewed the licence.',
      'Nobody had renewed the licence',
    ],
    ['rootCause', 'Doc search was down from 9 to 10, cause full disk.', 'full disk'],
    [
      'rootCause',
      'The bot leaked an address. It came from a debug flag somebody left on.',
      'a debug flag somebody left on',
    ],
    ['rootCause', 'The bot leaked an address. It came from a customer.', undefined],
    ['rootCause', '40 CVs were skipped. The vendor confirmed a parsing bug.', 'a parsing bug'],
    ['rootCause', '40 CVs were skipped. The vendor confirmed a quick fix.', undefined],
    [
      'rootCause',
      'TalentSift was offline. The supplier speaks of a fire drill in its data centre.',
      'a fire drill in its data centre',
    ],
    [
      'rootCause',
      'Patients got two appointments. It goes back to a faulty import on Sunday.',
      'a faulty import on Sunday',
    ],
    ['rootCause', 'Chatbot went down at 9. Explanation from the hoster: a switch failed.', 'a switch failed'],
    [
      'rootCause',
      'It was down for an hour. The reason for the outage was a DNS change by our provider.',
      'a DNS change by our provider',
    ],
    [
      'rootCause',
      'The crane hung. What went wrong: the licence server was unreachable.',
      'the licence server was unreachable',
    ],
    [
      'rootCause',
      'Fees were wrong on Monday. The underlying problem was that nobody owns the table.',
      'nobody owns the table',
    ],
    ['rootCause', 'The monitor was out from 20:00 to 02:30. Disk full.', 'Disk full'],
    ['rootCause', 'The monitor was out from 20:00 to 02:30. Still open.', undefined],
    ['rootCause', 'The robot stopped twice. Loose cable at sensor 4.', 'Loose cable at sensor 4'],
    ['rootCause', 'The robot stopped twice. One operator was bruised.', undefined],
    ['rootCause', 'The bot gave old rates. Maybe because the feed died.', undefined],
    ['rootCause', 'The bot gave old rates. We switched it off because legal was nervous.', undefined],
    [
      'immediateAction',
      'It gave refunds to everyone. The guardrail was switched off during a demo and nobody switched it back on.',
      undefined,
    ],
    ['immediateAction', 'The bot gave old rates. Perhaps the vendor changed something.', undefined],
    [
      'immediateAction',
      'The bot gave old rates. The vendor changed the prompt back.',
      'The vendor changed the prompt back',
    ],
    ['rootCause', 'The bot gave old rates. 4 people booked holidays because of it.', undefined],
    [
      'correctiveAction',
      'The bot gave old rates. From now on a second person checks the table before each release.',
      'a second person checks the table before each release',
    ],
    [
      'correctiveAction',
      'The bot gave old rates. We moved the table to the registry so that it cannot happen again.',
      'We moved the table to the registry',
    ],
    [
      'correctiveAction',
      'The bot gave old rates. We added a check for empty columns.',
      'We added a check for empty columns',
    ],
    ['correctiveAction', 'The bot gave old rates. Somebody should add a check.', undefined],
    ['severity', 'The bot gave old rates. I would put it at high.', 'high'],
  ] as const)('in an incident the %s of %j is %j', (field, text, value) => {
    expect(valueOf('incident', field, text)).toBe(value);
  });

  test.each([
    ['Risk: the bot may leak. Chance 2 damage 4. After the filter chance 1 damage 3.', 2, 4, 1, 3],
    [
      "Risk: the bot may leak. Likelihood 4, impact 3, we'd go down to 2 and 3 with a link check.",
      4,
      3,
      2,
      3,
    ],
    ['Risk: the bot may leak. P 2 / I 5. If it works P 1 / I 3.', 2, 5, 1, 3],
    ['Risk: the bot may leak. How likely? Almost certain (5). Impact 2.', 5, 2, undefined, undefined],
    ['Risk: the bot may leak. After the update likelihood 4, impact 3.', 4, 3, undefined, undefined],
  ])('%j is rated before its treatment and after it', (text, ...ratings) => {
    const names = ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'];
    expect(names.map((name) => valueOf('risk', name, text))).toEqual(ratings);
  });

  test.each([
    ['incident', 'system', 'Credit officers trusted the score blindly on Monday.', 'Credit-scoring model'],
    ['incident', 'system', 'Three fraud analysts got 900 wrong alerts in ten minutes.', 'Fraud detection'],
    ['incident', 'system', 'Prices on the internet were wrong on Monday.', undefined],
    [
      'incident',
      'occurredAt',
      'The bot went dark on 20 November at 19:30 Pacific.',
      '2026-11-20T19:30-08:00',
    ],
    ['change', 'implementedAt', 'Prompt 4 released 2026-11-20T06:15 UTC.', '2026-11-20T06:15Z'],
    ['incident', 'affectedCount', 'The bot was rude. On 20 May our member was called at night.', undefined],
    [
      'incident',
      'affectedCount',
      'The bot gave old rates. I have told the 15 people on our floor.',
      undefined,
    ],
    ['incident', 'affectedCount', 'The bot was off for all 25 agents on Monday.', 25],
    [
      'incident',
      'immediateAction',
      'The bot leaked a name. An analyst put her on the exception list.',
      'An analyst put her on the exception list',
    ],
    [
      'incident',
      'immediateAction',
      'The bot leaked a name. IT has blocked the plugin.',
      'IT has blocked the plugin',
    ],
    ['incident', 'immediateAction', 'The bot leaked a name. It has blocked the plugin.', undefined],
    ['incident', 'immediateAction', 'The bot leaked a name. The chat told them that all is well.', undefined],
    ['change', 'changeKind', 'Last night we loaded the 2025 claims into the pricing model.', 'data'],
  ] as const)('in a short %s the %s of %j is %j', (kind, field, text, value) => {
    expect(valueOf(kind, field, text)).toBe(value);
  });

  test('what a version does not do is why it is left, and where it goes is its kind', () => {
    const text = "We're moving fraud detection to 8.2 on Friday since 8.1 misses contactless fraud";
    expect(valueOf('change', 'reason', text)).toBe('8.1 misses contactless fraud');
    expect(valueOf('change', 'changeKind', text)).toBe('model-version');
  });

  test('which of two systems joined by "and" is meant is left to be asked', () => {
    expect(valueOf('incident', 'system', 'chatbot and doc search both hang')).toBeUndefined();
  });

  test.each([
    ['The triage refers claims above 8,000 instead of 10,000 to an expert', 'threshold'],
    ['The agent can now book meetings in Outlook', 'tool-access'],
    ['The chatbot gets swapped from Norrvik to Lumio', 'supplier-model'],
    ['The model no longer sees the postcode', 'data'],
    ['The chatbot is told to greet people by name', 'prompt'],
  ])('%j is a change of a kind that is not named', (text, changeKind) => {
    expect(valueOf('change', 'changeKind', text)).toBe(changeKind);
  });
});

describe('dates that are named or counted', () => {
  test.each([
    ['change', 'plannedFor', 'We move the chatbot on the first Monday of December', '2026-12-07'],
    ['change', 'plannedFor', 'The chatbot moves on the last Friday in January 2027', '2027-01-29'],
    ['change', 'plannedFor', "We change the prompt on New Year's Eve", '2026-12-31'],
    [
      'change',
      'plannedFor',
      'First Monday of December, no wait, we change the prompt on 15 December',
      '2026-12-15',
    ],
    ['risk', 'dueDate', 'The bot may leak. To be done by the last working day of this month', '2026-11-30'],
    ['risk', 'dueDate', 'The bot may leak. It must be switched off not later than 15 December', '2026-12-15'],
    [
      'incident',
      'endedAt',
      'The chatbot was down yesterday at 15:00. It lasted 40 minutes.',
      '2026-11-23T15:40',
    ],
    [
      'incident',
      'endedAt',
      'It misrouted claims yesterday from 14:00 until we rerouted them by hand at 17:30',
      '2026-11-23T17:30',
    ],
    [
      'incident',
      'detectedAt',
      'It was wrong since Saturday 02:00. A complaint reached me on Monday.',
      '2026-11-23',
    ],
    ['incident', 'occurredAt', 'Everyone born on 29 Feb got an age of zero on 6 November', '2026-11-06'],
  ] as const)('in a %s the %s of %j is %s', (kind, field, text, date) => {
    expect(valueOf(kind, field, text)).toBe(date);
  });
});
