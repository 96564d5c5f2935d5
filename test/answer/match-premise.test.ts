import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/answer/check-answer.ts';
import { answered } from '../../src/answer/compose/make-answer.ts';
import { createMeaning } from '../../src/answer/meaning/meaning.ts';
import { compilePattern, holds, saidIn } from '../../src/answer/question/match-patterns.ts';
import { createPremiseMatcher } from '../../src/answer/question/match-premise.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { wordsOf } from '../../src/answer/words/words-of.ts';
import { encode, keep, registry } from './knowledge.ts';
import { smallIndex } from './small-index.ts';

const says = (pattern: string, text: string) => holds(compilePattern(pattern), saidIn(wordsOf(text)));

describe('a pattern for an error', () => {
  it('wants each of its parts, in any order', () => {
    expect(says('certificate; iso', 'ISO sends the certificate')).toBe(true);
    expect(says('certificate; iso', 'the certificate came')).toBe(false);
  });

  it('is content with one alternative of a part, in any inflection', () => {
    expect(says('issue|award', 'who awarded it')).toBe(true);
  });

  it('wants the words of an alternative one after the other', () => {
    expect(says('all controls', 'all of the controls')).toBe(false);
    expect(says('all controls', 'do all controls apply')).toBe(true);
  });

  it('lets a few words stand in a gap, in this order alone', () => {
    expect(says('stage 1 ... effective', 'stage 1 tests if the controls are effective')).toBe(true);
    expect(says('stage 1 ... effective', 'effective controls are the matter of stage 1')).toBe(false);
    expect(
      says('stage 1 ... effective', 'stage 1 is a look at papers before anything turns out effective'),
    ).toBe(false);
  });

  it('does not hold when a barred part is there', () => {
    expect(says('controls; !which control', 'which controls are these')).toBe(false);
  });

  it('takes any number but the right one', () => {
    expect(says('<number other than 38> controls', 'the 93 controls')).toBe(true);
    expect(says('<number other than 38> controls', 'the 38 controls')).toBe(false);
    expect(says('a <number>', 'what A.9 is about')).toBe(true);
  });

  it('knows an acronym in capitals and in small letters', () => {
    expect(says('separate aims', 'a separate AIMS for each system')).toBe(true);
    expect(says('separate aims', 'a separate aims for each system')).toBe(true);
  });

  it('takes each of the words of a class', () => {
    expect(says('<demands> a matrix', 'the clause prescribes a matrix')).toBe(true);
    expect(says('<demands> a matrix', 'the clause mentions a matrix')).toBe(false);
    expect(() => compilePattern('<colours>')).toThrow('No class of words is called <colours>');
  });
});

describe('the corrections that are shipped', () => {
  it('all pass the gate, with their reasons', () => {
    const index = smallIndex([]);
    for (const { correction, why } of registry.misconceptions) {
      const answer = answered('?', 'premise', correction, { points: [why] });
      expect(checkAnswer(answer, { registry, index })).toEqual(answer);
    }
  });
});

describe('finding the error that a question assumes', () => {
  const model = createSubjectModel(registry, keep);
  const match = createPremiseMatcher(registry, model, createMeaning(model.subjects, encode), keep);

  it('finds an error in every one of the ways in which the knowledge files put it', () => {
    const asks = registry.misconceptions.flatMap((each) => each.asks).filter((_, at) => at % 5 === 0);
    const missed = asks.filter((ask) => match(ask) === null);
    expect(missed.length / asks.length).toBeLessThan(0.1);
  });

  it('takes hardly any question about a clause or control for an error', () => {
    const asks = [...registry.entries.values()].flatMap((each) => each.asks).filter((_, at) => at % 8 === 0);
    expect(asks.filter((ask) => match(ask) !== null).length / asks.length).toBeLessThan(0.015);
  });

  it.each([
    ['ISO will mail us the certificate next week, right?', 'iso-issues-certificates'],
    ['with the certificate we have done our duty under the EU AI Act', 'eu-ai-act-compliance'],
    ['since every control is mandatory, what is the SoA good for?', 'all-controls-mandatory'],
    ['42001 grew out of ISO 14001, which parts?', 'built-on-14001'],
    ['the second stage is no more than a document review, isn’t it', 'stages-swapped'],
    ['our consultant says 9.3 is carried out by the certifier', 'management-review-by-others'],
    ['under 42001 the union may claim a right to veto', 'gives-rights'],
    ['what evidence is there for clause 3', 'clauses-1-to-3-audited'],
    ['with one internal audit we are done with 9.2 for good', 'internal-audit-once'],
    ['who at ISO has to be told of an incident, we report it to ISO', 'iso-does-not-supervise'],
    ['the fine that 42001 provides for', 'mandatory-by-law'],
    ['7.2 fixes 40 training hours per year', 'sets-numbers'],
    ['SOC 2 is done, so that covers 42001 too', '27001-covers-ai'],
    ['avoiding a risk is no treatment, right', 'only-one-treatment'],
    ['what does 23894 say on the completeness of datasets', '23894-is-data-quality'],
  ])('reads “%s” as %s', (question, id) => {
    expect(match(question)?.misconception.id).toBe(id);
  });

  it.each([
    'can an external auditor attend our management review (9.3)?',
    'we did the risk assessment once a year, is this fine',
    'which clause says that risk assessments are repeated',
    'What do 42005 and 42006 each deal with?',
    'which control asks us to tell users of incidents',
    'who may accept a residual risk?',
    'how do Annex A and Annex B relate?',
    'On paper every change runs through a checklist with the controls. In real life the night shift skips it. The outside firm has never seen it, and it is not mandatory for them.',
    "lessons from good practice abroad we want to build into our system, what's that called in the standard",
  ])('leaves “%s” as it is', (question) => {
    expect(match(question)).toBeNull();
  });
});
