import { expect, it } from 'vitest';
import { recognizeNamedField } from '../../src/capture/recognize-correction.ts';
import { correctionExample } from '../../src/conversation/correction-example.ts';
import { recordTypes } from '../../src/records/record-types.ts';

it.each(Object.values(recordTypes).map((type) => [type.noun, type] as const))(
  'the example of how to correct a draft of the type %s names a field of it, and is taken as said',
  (_, type) => {
    const example = correctionExample(type);
    const named = recognizeNamedField(type, example);
    expect(named).not.toBeNull();
    expect(example.endsWith(named?.words ?? 'nothing')).toBe(true);
    expect(named?.field.example).toBe(named?.words);
  },
);
