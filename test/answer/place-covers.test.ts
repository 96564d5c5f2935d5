import { describe, expect, it } from 'vitest';
import { ask } from './small-organization.ts';

describe('a place in the standard', () => {
  it('is told with who does the work where that is asked', () => {
    const { kind, lead } = ask('who should check that the training data are good enough');
    expect(kind).toBe('which');
    expect(lead).toMatch(/^A\.7\.4 .* is usually the work of .*whom you appoint is your decision/u);
  });

  it('is told with the standard setting no period or frequency where one is asked for', () => {
    expect(
      ask('Within what time do we have to tell users about an incident under the standard?').lead,
    ).toContain('42001 sets no period');
    expect(ask('How often does 42001 want the impact assessment to be repeated?').lead).toMatch(
      /no (?:number|fixed frequency)/u,
    );
  });

  it('comes before its trade where one control is asked for', () => {
    const { kind, lead } = ask(
      'We run a hospital chain. Which control is about telling patients that a machine reads their scans?',
    );
    expect(kind).toBe('which');
    expect(lead).toMatch(/^A\.\d/u);
    expect(ask('Which controls matter most in health care?').kind).toBe('standard');
  });

  it('is the particular one where a general one stands beside it', () => {
    const { references } = ask(
      'The directors sit down and look at how the AIMS is doing. What is on the agenda?',
    );
    expect(references[0]?.id).toBe('9.3.2');
  });

  it('says under its own number what sets its neighbours apart', () => {
    const { references } = ask('which control is about monitoring a live AI system and repairing it?');
    expect(references[0]?.id).toBe('A.6.2.6');
    for (const { why } of references) expect(why).not.toMatch(/\bthis (?:one|control|clause)\b/u);
  });
});
