import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importWishesSchema } from '../../../src/conversation/work/long-work.ts';
import { recognizeImportWords } from '../../../src/conversation/work/recognize-import-words.ts';

const NO_WISHES = { kind: null, dates: null, sheet: null, columns: [], defaults: {} };

describe('an import in words', () => {
  it.each([
    ['import', {}],
    ['Please import this file.', {}],
    ['can you import our risk register?', { kind: 'risk' }],
    ['import the attached incidents, dates are day first', { kind: 'incident', dates: 'dmy' }],
    ['import as changes, dates month first', { kind: 'change', dates: 'mdy' }],
    ['import sheet “Old register” as risks', { kind: 'risk', sheet: 'Old register' }],
    ['import our risks and incidents', {}],
    [
      'import as risks\nAccountable = owner\nRemarks =\nempty owner = <@U0PRIYA001>',
      {
        kind: 'risk',
        columns: [
          { column: 'Accountable', field: 'owner' },
          { column: 'Remarks', field: null },
        ],
        defaults: { owner: '<@U0PRIYA001>' },
      },
    ],
    ['import\nPlan = B = due date', { columns: [{ column: 'Plan = B', field: 'dueDate' }] }],
  ])('is understood: %s', (text, wishes) => {
    expect(recognizeImportWords(text)).toEqual({ says: 'import', wishes: { ...NO_WISHES, ...wishes } });
  });

  it.each([
    'import duties rose for the whole fleet',
    'the import of customer data failed yesterday',
    'import failed yesterday at 3pm, severity high',
    'log an incident: import broke',
    'who may import the register?',
    'important: look at this',
  ])('is nothing else: %s', (text) => {
    expect(recognizeImportWords(text)).toBeNull();
  });

  it.each([
    ['import\nColour = shade', /There is no field “shade”\. There are: .*owner/u],
    ['import\nthe owner is Priya', /I do not understand “the owner is Priya”/u],
    [`import\n${'A = owner\n'.repeat(13)}`, /up to 12 lines/u],
  ])('says how to say what is not understood: %s', (text, why) => {
    expect(recognizeImportWords(text)).toEqual({ says: 'unclear', why: expect.stringMatching(why) });
  });

  it('reads any lines under it without a throw, into something that a button can carry', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.string({ maxLength: 20 }), fc.constantFrom('owner', 'Title', '', 'x'))
        .map((both) => both.join('=')),
      fc.string({ maxLength: 20 }).map((value) => `empty owner = ${value}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const words = recognizeImportWords(['import', ...lines].join('\n'));
        if (words?.says !== 'import') return;
        expect(importWishesSchema.parse(words.wishes)).toEqual(words.wishes);
        expect(JSON.stringify(words.wishes).length).toBeLessThan(1_400);
      }),
      { numRuns: 25 },
    );
  });
});
