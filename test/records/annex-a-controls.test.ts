import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ANNEX_A_CONTROLS } from '../../src/records/annex-a-controls.ts';

const CONTROLS = join(import.meta.dirname, '..', '..', 'knowledge', 'controls');

it('a risk can be treated with exactly the controls that the summaries have, under their names', () => {
  const known = readdirSync(CONTROLS).map((file) => {
    const text = readFileSync(join(CONTROLS, file), 'utf8');
    const [id, title] = ['id', 'title'].map((key) => new RegExp(`^${key}: "(.*)"$`, 'mu').exec(text)?.[1]);
    return { value: id, label: `${id} ${title}` };
  });
  const byId = (a: { value?: string | undefined }, b: { value?: string | undefined }): number =>
    (a.value ?? '').localeCompare(b.value ?? '');
  expect([...ANNEX_A_CONTROLS].sort(byId)).toEqual(known.sort(byId));
});
