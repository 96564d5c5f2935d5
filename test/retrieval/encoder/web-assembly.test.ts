import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';

const ENCODER = join(import.meta.dirname, '..', '..', '..', 'src', 'retrieval', 'encoder');
const SOURCES = readdirSync(ENCODER).filter((file) => file.endsWith('.wat'));

describe('the programs of the encoder', () => {
  it.each(SOURCES)('%s is the source of what is run', async (file) => {
    const { parseWat } = await wabt();
    const { buffer } = parseWat(file, readFileSync(join(ENCODER, file), 'utf8'), { simd: true }).toBinary({});
    expect(readFileSync(join(ENCODER, file.replace('.wat', '.wasm'))).equals(buffer)).toBe(true);
  });
});
