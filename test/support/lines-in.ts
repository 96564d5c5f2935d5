import { readFileSync } from 'node:fs';

/** The lines of a file, each a JSON object. */
export function linesIn<Line>(file: string | URL): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
