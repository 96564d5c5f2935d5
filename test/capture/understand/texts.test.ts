import { describe, expect, test } from 'vitest';
import { valueOf } from './value-of.ts';

describe('what is said at length', () => {
  test.each([
    [
      'incident',
      'immediateAction',
      'It leaked data. We switched it off and informed the users.',
      'We switched it off and informed the users',
    ],
    ['incident', 'immediateAction', 'It leaked data. Immediate action: index deleted.', 'index deleted'],
    ['incident', 'immediateAction', 'After we changed the prompt, it leaked data.', undefined],
    [
      'incident',
      'immediateAction',
      'The robot stopped near a foot. We parked the robot.',
      'We parked the robot',
    ],
    [
      'incident',
      'immediateAction',
      'The triage put claims in the wrong bin, fixed by restarting it',
      'fixed by restarting it',
    ],
    ['incident', 'immediateAction', 'It leaked data. We noticed it today.', undefined],
    ['incident', 'immediateAction', 'It leaked data. We deployed it on Monday.', undefined],
    [
      'incident',
      'immediateAction',
      'It leaked data. The page was archived by us May 5th.',
      'The page was archived by us May 5th',
    ],
    [
      'incident',
      'immediateAction',
      'It was in German. All 25 agents typed their notes themselves.',
      'All 25 agents typed their notes themselves',
    ],
    ['incident', 'rootCause', 'Root cause: expired certificate', 'expired certificate'],
    [
      'incident',
      'rootCause',
      'It was down. My mistake: wrong environment selected.',
      'wrong environment selected',
    ],
    [
      'incident',
      'rootCause',
      'We switched the wrong flag and the chatbot was offline.',
      'We switched the wrong flag',
    ],
    [
      'incident',
      'rootCause',
      'It swore. Prompt injection by the member himself, that is what the log shows.',
      'Prompt injection by the member himself',
    ],
    [
      'incident',
      'rootCause',
      'It was down. Supplier (Norrvik) had a DNS failure acc to their status page.',
      'Supplier (Norrvik) had a DNS failure',
    ],
    [
      'incident',
      'correctiveAction',
      'It was down. Next lists get checked in staging before.',
      'Next lists get checked in staging before',
    ],
    ['change', 'reason', 'new prompt. reason account takeovers.', 'account takeovers'],
    [
      'change',
      'reason',
      'we connect the weather service, so storm damage gets recognised',
      'storm damage gets recognised',
    ],
    ['change', 'reason', 'After the complaint wave: the bot gets a new prompt', 'the complaint wave'],
    ['change', 'changeKind', 'doc search is now available to contractors as well', 'intended-use'],
    [
      'change',
      'changeKind',
      'the chatbot will also answer in Spanish. Many members in Porto region.',
      'intended-use',
    ],
    ['change', 'changeKind', 'Changed the risk acceptance rule on 1 April', 'management-system'],
    ['change', 'changeKind', 'The scorecard gets a new income verification input', 'data'],
    ['change', 'approver', 'new model, approved by the AI board (chair <@U1>)', 'U1'],
    ['change', 'rollbackPlan', 'new model. Back to 3.9 takes a minute.', 'Back to 3.9 takes a minute'],
    ['change', 'plannedFor', 'the rollout of v4 is postponed from 10 to 24 December', '2026-12-24'],
    ['risk', 'owner', 'lock-in with one supplier. Owner: procurement, <@U1>.', 'U1'],
    ['risk', 'treatment', 'lock-in with one supplier. Mitigation: a second supplier.', 'reduce'],
    ['risk', 'treatment', 'lock-in with one supplier. Mitigation: none.', undefined],
    ['risk', 'likelihood', 'late data. prob. 3 / imp. 2', 3],
    ['risk', 'likelihood', 'minor impact (2), almost certain (5)', 5],
    ['risk', 'impact', 'files are lost. I=5 L=2. After that I=5 L=1.', 5],
    ['risk', 'residualLikelihood', 'files are lost. I=5 L=2. After that I=5 L=1.', 1],
    ['risk', 'residualLikelihood', 'blind trust. L 4 I 2. Training in May. Then L 2.', 2],
    ['risk', 'likelihood', 'likelyhood 3 impact 3 ?', 3],
    ['risk', 'likelihood', 'is the likelihood 3?', undefined],
    ['change', 'approver', 'new model. Decision maker <@U1>', 'U1'],
    ['risk', 'owner', 'bias in scores, legal (<@U1>) owns', 'U1'],
    ['risk', 'owner', 'bias in scores. Owner = app team lead <@U1>', 'U1'],
    ['change', 'reason', 'raise the threshold because too many are stopped', 'too many are stopped'],
    ['change', 'reason', 'new prompt so that answers get shorter', 'answers get shorter'],
    ['change', 'reason', 'new prompt since Monday', undefined],
    ['change', 'rollbackPlan', 'new model. Rollback: redeploy 3.9', 'redeploy 3.9'],
    ['change', 'rollbackPlan', 'new model. If it goes wrong we redeploy 3.9.', 'we redeploy 3.9'],
    ['change', 'validation', 'new model. Validation: 100 old cases', '100 old cases'],
    ['change', 'reason', 'new prompt, too many false alarms', 'too many false alarms'],
    ['change', 'reason', 'remove the postcode from the training data, for fairness.', 'fairness'],
    ['change', 'reason', 'new prompt since answers get cut off, Wednesday', 'answers get cut off'],
    ['change', 'rollbackPlan', 'new model. If flags double we go back to 7.3.', 'we go back to 7.3'],
    [
      'change',
      'rollbackPlan',
      'new model, can fall back to the old servers',
      'can fall back to the old servers',
    ],
    ['change', 'rollbackPlan', 'new model. No rollback possible.', undefined],
    ['change', 'rollbackPlan', 'we will roll back the ranker to version 3 tonight', undefined],
    ['change', 'rollbackPlan', 'log a change: rollback to the old prompt for the ranker tomorrow', undefined],
    ['change', 'changeKind', 'log a change: rollback to the old prompt for the ranker tomorrow', 'prompt'],
    ['change', 'rollbackPlan', 'log a change: put the old prompt back', undefined],
    ['change', 'changeKind', 'log a change: we can go back to the old prompt on Friday', 'prompt'],
    [
      'change',
      'rollbackPlan',
      'log a change: new prompt tomorrow, rollback to the old prompt takes 5 minutes',
      'rollback to the old prompt takes 5 minutes',
    ],
    ['change', 'changeType', 'log an emergency change: the ranker is off since an hour ago', 'emergency'],
    ['change', 'changeType', 'new prompt for the ranker tomorrow, a normal change', 'normal'],
    ['change', 'changeType', 'we raise the emergency threshold of the ranker on Monday', undefined],
    ['change', 'changeType', 'new wording for the emergency change procedure', undefined],
    ['change', 'validation', 'new model, benchmark was run and passed', 'benchmark was run and passed'],
    ['change', 'validation', 'new model. Pilot with 5 agents went fine.', 'Pilot with 5 agents went fine'],
    ['change', 'approver', 'new model, approved by <@U1>', 'U1'],
    ['change', 'approver', 'new model; <@U1> signs it off', 'U1'],
  ] as const)('%s: %s is read from %j', (kind, field, text, value) => {
    expect(valueOf(kind, field, text)).toBe(value);
  });

  test('kinds of harm are taken only where harm is spoken of', () => {
    expect(valueOf('incident', 'harmTypes', 'Harm: privacy, reputation')).toEqual(['privacy', 'reputation']);
    expect(valueOf('incident', 'harmTypes', 'It was a near miss')).toEqual(['none']);
    expect(valueOf('incident', 'harmTypes', 'Near miss: a robot almost hit a worker')).toBeUndefined();
    expect(valueOf('incident', 'harmTypes', 'The chatbot leaked personal data')).toBeUndefined();
  });
});
