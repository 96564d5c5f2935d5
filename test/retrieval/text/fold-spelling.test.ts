import { describe, expect, it } from 'vitest';
import { foldSpelling } from '../../../src/retrieval/text/fold-spelling.ts';
import { stem } from '../../../src/retrieval/text/stem.ts';

describe('spelling', () => {
  it.each([
    ['organisation', 'organization'],
    ['prioritising', 'prioritizing'],
    ['criticised', 'criticized'],
    ['behaviour', 'behavior'],
    ['favourable', 'favorable'],
    ['centre', 'center'],
    ['programme', 'program'],
    ['licence', 'license'],
    ['analysing', 'analyzing'],
    ['paediatric', 'pediatric'],
    ['catalogue', 'catalog'],
  ])('folds %s to %s', (british, american) => {
    expect(foldSpelling(british)).toBe(american);
  });

  it.each([
    'supervise',
    'advise',
    'exercise',
    'advertising',
    'enterprise',
    'hours',
    'four',
    'course',
    'shore',
    'aesthetic',
    'rise',
  ])('leaves %s as it is', (word) => {
    expect(foldSpelling(word)).toBe(word);
  });

  it.each([
    ['modelling', 'modeling'],
    ['cancelled', 'canceled'],
    ['supervise', 'supervision'],
    ['organisations', 'organization'],
    ['analyses', 'analysis'],
    ['analysed', 'analysis'],
    ['analyze', 'analysis'],
  ])('gives %s and %s one stem', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['general', 'generative'],
    ['policy', 'police'],
    ['index', 'indicator'],
    ['personal', 'personnel'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves identifiers whole', () => {
    expect(['a.6.2.8', 'v&v', '9.2', 'ai'].map(stem)).toEqual(['a.6.2.8', 'v&v', '9.2', 'ai']);
  });
});
