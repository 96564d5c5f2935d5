import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function jsonLines(file: string): readonly Readonly<Record<string, unknown>>[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
