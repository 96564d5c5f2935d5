// How people rate a risk, and what is left of it: likelihood, impact, residual likelihood, residual impact.
import { describe, expect, it } from 'vitest';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { TUESDAY } from './value-of.ts';

const FIELDS = ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'] as const;

function ratingsOf(said: string): string {
  const { fields } = understandMessage(`New risk: the chatbot may leak account numbers. ${said}`, TUESDAY);
  return FIELDS.map((field) => String(fields[field]?.value ?? '-')).join(' ');
}

describe('a risk that is rated', () => {
  it.each([
    ['4 3 - -', 'I put likelihood at four and impact at three.'],
    ['4 3 - -', 'A 4 for likelihood, a 3 for impact.'],
    ['4 2 - -', "It's a four on likelihood and a two on impact."],
    ['4 2 - -', "I'd say 4/5 that it happens and maybe 2/5 bad."],
    ['4 2 - -', 'Probable enough, call it 4, impact 2.'],
    ['4 3 - -', 'P4 I3.'],
    ['3 4 - -', 'prob 3 / cons 4'],
    ['4 4 - -', 'Risk score 16 (4*4).'],
    ['3 4 - -', 'Likelihood is medium, so 3; impact 4.'],
    ['3 - - -', 'Chance that we see it in the next 5 years: 40 %, so 3 on our scale.'],
    ['3 4 - -', '3/5 and 4/5 for likelihood and impact.'],
    ['4 3 - -', 'I estimate likely, moderate impact.'],
    ['3 4 - -', "prob: likely-ish (I'd go 3, not 4), sev if it happens: 4"],
    ['4 3 - -', 'P: 4, C: 3'],
    ['4 3 - -', 'It is likely with a moderate effect.'],
    ['4 5 - -', 'Likelihood high, 4; impact 5.'],
  ])('%s in “%s”', (ratings, said) => {
    expect(ratingsOf(said)).toBe(ratings);
  });
});

describe('what is left of a risk', () => {
  it.each([
    ['4 3 2 3', 'Likelihood 4, impact 3; residual 2, 3.'],
    ['4 3 2 3', 'Likelihood 4, impact 3. Rest: 2/3.'],
    ['4 3 2 3', 'likelihood 4, impact 3, target 2 / 3'],
    ['4 3 2 2', 'Likelihood 4, impact 3 - we hope for 2 and 2 after the training.'],
    ['4 3 2 3', 'Likelihood 4 / impact 3. After the training 2 / 3.'],
    ['4 3 2 3', 'inherent 4/3, residual 2/3'],
    ['4 3 2 3', 'Before: 4/3. After: 2/3.'],
    ['4 4 2 3', 'L4 I4 -> L2 I3.'],
    ['4 3 2 3', 'Likely (4), harm moderate (3). After measure 2/3.'],
    ['2 4 1 4', 'Probability: 2. Impact: 4. Post mitigation: 1 / 4'],
    ['4 3 2 3', 'Likelihood 4, impact 3; with the filter in place 2 and 3.'],
    ['4 3 2 3', 'Likely and moderate now; unlikely and moderate afterwards.'],
    ['4 3 2 3', 'Likelihood four, impact three. Thereafter two and three.'],
    ['4 3 2 -', 'Likelihood 4, impact 3. With a second reader likelihood 2.'],
    ['3 5 1 4', 'Possible and severe. A person will approve. With that, likelihood rare and impact major.'],
    ['4 3 - -', 'Likelihood 4, impact 3. After lunch, rooms 2 and 3 are free.'],
    ['4 2 2 2', 'L4 / I2 now, L2 / I2 after the reindex.'],
    ['4 4 2 3', 'From 4/4 to 2/3 with the filter.'],
    ['4 4 2 3', 'I rate it 4/4, after the filter 2/3.'],
    ['4 3 2 3', 'Likelihood 4, impact 3. Residual: likelihood 2, same impact.'],
    ['4 3 2 3', 'Likelihood 4 and impact 3; we expect likelihood 2 and impact 3 afterwards.'],
    ['4 3 2 -', 'Likelihood 4, impact 3. That should take the likelihood down to 2.'],
    ['4 3 - -', 'Likelihood 4, impact 3. We met on 2/3 about it.'],
    ['4 3 - -', 'Likelihood 4, impact 3. It went from 3 to 2 people on the team.'],
  ])('%s in “%s”', (ratings, said) => {
    expect(ratingsOf(said)).toBe(ratings);
  });
});

describe('a treatment that is named in passing', () => {
  it.each([
    ['reduce', 'reduce = train a second person'],
    ['reduce', "Let's not fly above 20 mph, that's reduce I reckon."],
    ['reduce', 'Please reduce by loading the new table.'],
    [undefined, 'Please reduce the number of mails.'],
  ])('%s in “%s”', (treatment, said) => {
    const { fields } = understandMessage(`New risk: the chatbot may leak account numbers. ${said}`, TUESDAY);
    expect(fields['treatment']?.value).toBe(treatment);
  });
});
