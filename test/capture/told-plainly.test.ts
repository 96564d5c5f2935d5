import { describe, expect, it } from 'vitest';
import { toldPlainly } from '../../src/capture/told-plainly.ts';
import { residualTold } from '../../src/conversation/record/residual-told.ts';
import { recordTypes } from '../../src/records/record-types.ts';

const { incident, change, risk } = recordTypes;

describe('what is told plainly of a record', () => {
  it.each([
    [
      'yes personal data was breached, it’s not a serious incident',
      'Personal data breached: yes|Serious incident: none of these',
      '',
    ],
    [
      'personal data breach yes, we don’t know yet whether serious',
      'Personal data breached: yes|Serious incident: not known yet',
      '',
    ],
    ['not serious', 'Serious incident: none of these', ''],
    [
      'it isn’t a serious incident and no personal data was seen',
      'Serious incident: none of these|Personal data breached: no',
      '',
    ],
    ['whether it is serious is not known yet', 'Serious incident: not known yet', ''],
    ['we can’t tell if personal data was lost', 'Personal data breached: not known yet', ''],
    ['no real harm, affected are members', 'Harm or near miss: near miss|Groups affected: members', ''],
    ['near miss, not harm', 'Harm or near miss: near miss', ''],
    ['it did no harm. the vendor was told', 'Harm or near miss: near miss', 'the vendor was told'],
    ['3 members, nothing serious', 'Serious incident: none of these', '3 members'],
  ])('an incident: “%s”', (said, list, rest) => {
    expect(toldPlainly(incident, said)).toMatchObject({ list: list.replaceAll('|', '\n'), rest });
  });

  it.each([
    ['risk and impact assessment are not needed, same purpose', 'not needed', 'same purpose'],
    ['both assessments were repeated', 'repeated', ''],
    ['neither assessment is needed', 'not needed', ''],
    ['risk and impact assessment both repeated', 'repeated', ''],
    ['we have repeated the risk and the impact assessment', 'repeated', ''],
    ['the risk assessment must be repeated, the impact assessment too', 'to be repeated', ''],
  ])('both assessments of a change: “%s”', (said, answer, rest) => {
    const list = `Risk assessment: ${answer}\nImpact assessment: ${answer}`;
    expect(toldPlainly(change, said)).toMatchObject({ list, rest });
  });

  it.each([
    'it is a serious incident',
    'it is not that serious, severity is low',
    'serious harm was done to a member',
    'the harm is reputation',
    'is personal data involved?',
    'personal data training is planned',
    'we told the members',
    'affected: 40',
    'the risk assessment procedure was changed',
  ])('nothing is taken from “%s”', (said) => {
    expect(toldPlainly(incident, said)).toMatchObject({ list: '', rest: said });
  });

  it.each([
    ['residual likelihood 2, impact 3', [2, 3], ''],
    ['residual 2x3', [2, 3], ''],
    ['what is left is likelihood 2 and impact 1. the current impact is 5', [2, 1], 'the current impact is 5'],
    ['after the treatment likelihood 1, impact 3, because we retrain', [1, 3], 'because we retrain'],
  ])('what is left of a risk is rated by “%s”', (said, [likelihood, impact], rest) => {
    const list = `Residual likelihood: ${String(likelihood)}\nResidual impact: ${String(impact)}`;
    expect(residualTold(risk, said)).toMatchObject({ list, rest });
  });

  it.each([
    'likelihood 2, impact 3',
    'then the vendor called on 2 and 3 December',
    'afterwards we retrained',
  ])('nothing is rated as left over by “%s”', (said) => {
    expect(residualTold(risk, said)).toBeNull();
  });
});
