import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexFeatures, placeOf } from '../../src/answer/rank/feature-index.ts';

const FEATURE = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('model', 'model data', '~is there'),
);

test('each feature is found at its place, and what is none of them nowhere', () => {
  fc.assert(
    fc.property(fc.uniqueArray(FEATURE, { maxLength: 300 }), fc.array(FEATURE), (features, others) => {
      const index = indexFeatures(features);
      const places = new Map(features.map((feature, place) => [feature, place]));
      for (const one of [...features, ...others]) expect(placeOf(index, one)).toBe(places.get(one));
    }),
  );
});
