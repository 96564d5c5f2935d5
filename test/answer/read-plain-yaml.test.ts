import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readYaml } from '../../src/answer/knowledge/read-plain-yaml.ts';

describe('reading YAML', () => {
  it('reads block maps and lists with values as in JSON', () => {
    const text =
      'id: "A.2.2"\nkind: control\nasks:\n  - "one"\n  - "two: three"\nnear:\n  - id: "9.1"\n    why: "x"\n';
    expect(readYaml(text)).toEqual(parse(text));
  });

  it('leaves what is not written plainly to the library', () => {
    const text = 'a: yes\nb: |\n  two\n  lines\nc: {d: e}\n';
    expect(readYaml(text)).toEqual(parse(text));
  });

  it('throws what the library throws when it is no YAML', () => {
    expect(() => readYaml('a: "open\nb: [')).toThrow();
  });

  it('agrees with the library on whatever the library writes', () => {
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z ]{0,8}$/u), tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), value, { minKeys: 1 }), (data) => {
        for (const text of [stringify(data), stringify(data, { defaultStringType: 'QUOTE_DOUBLE' })]) {
          expect(readYaml(text)).toEqual(parse(text));
        }
      }),
    );
  });
});
