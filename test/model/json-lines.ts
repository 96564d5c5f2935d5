import { join } from 'node:path';
import { linesIn } from '../support/lines-in.ts';

export function jsonLines(file: string): readonly Readonly<Record<string, unknown>>[] {
  return linesIn(join(import.meta.dirname, file));
}
