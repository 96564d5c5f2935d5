import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(join(SRC, name), 'utf8');
    return {
      name,
      room: name.includes('/') ? name.slice(0, name.indexOf('/')) : '',
      text,
      lines: text.split('\n').length - 1,
    };
  });

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const imports: readonly Import[] = files.flatMap(({ name, room, text }) =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map((match) => ({
    file: name,
    room,
    target: resolve(name, match[1]!),
  })),
);

/** A relative import as a path below `src`, anything else as it stands. */
function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(SRC, join(SRC, from, '..', specifier));
}

function roomOf(target: string): string | null {
  if (!target.endsWith('.ts')) return null;
  return target.includes('/') ? target.slice(0, target.indexOf('/')) : target;
}

/** What each room may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  records: ['kernel'],
  answer: ['kernel', 'records'],
  capture: ['kernel', 'records'],
  review: ['kernel', 'records'],
  retrieval: ['kernel', 'records'],
  jobs: ['kernel', 'records'],
  operation: ['kernel'],
  conversation: ['kernel', 'records', 'answer', 'capture', 'review'],
  slack: ['kernel', 'records', 'answer', 'capture', 'review', 'conversation', 'jobs', 'retrieval'],
  model: ['kernel', 'records', 'answer', 'capture', 'review', 'conversation', 'jobs', 'retrieval'],
  store: ['kernel', 'records', 'answer', 'capture', 'review', 'conversation', 'jobs', 'retrieval'],
  cli: ['kernel', 'records', 'answer', 'capture', 'review', 'conversation', 'jobs', 'retrieval'],
};

/** Wiring is part of the composition root. */
const WIRES = (file: string): boolean => file === 'app.ts' || file.startsWith('wiring/');

/** Libraries that are part of the language here; every other package lives in one room. */
const EVERYWHERE = ['zod', 'luxon', 'yaml'];

const PACKAGE_ROOMS: readonly (readonly [RegExp, string])[] = [
  [/^@slack\//u, 'slack'],
  [/^(?:langchain|@langchain\/)/u, 'model'],
  [/^(?:kysely|pg|node:sqlite)(?:\/|$)/u, 'store'],
  [/^hnswlib-node$/u, 'retrieval'],
];

describe('the rules of the house', () => {
  it('lets each room import only what stands inward of it', () => {
    const wrong = imports.filter(({ room, target }) => {
      const to = roomOf(target);
      return (
        room !== '' && room !== 'wiring' && to !== null && to !== room && !MAY_IMPORT[room]?.includes(to)
      );
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('imports a vendor’s package in one room only', () => {
    const rooms = new Map<string, Set<string>>();
    for (const { room, target } of imports) {
      if (target.endsWith('.ts') || target.startsWith('node:') || EVERYWHERE.includes(target)) continue;
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      rooms.set(name, (rooms.get(name) ?? new Set()).add(room));
    }
    expect([...rooms].filter(([, found]) => found.size > 1)).toEqual([]);
    const strayed = imports.filter(({ room, target }) =>
      PACKAGE_ROOMS.some(([name, home]) => name.test(target) && room !== home),
    );
    expect(strayed.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('wires in app.ts alone, and lets only main.ts and cli.ts import it', () => {
    const importers = imports.filter(({ target }) => target === 'app.ts').map(({ file }) => file);
    expect(importers.filter((file) => !['main.ts', 'cli.ts'].includes(file))).toEqual([]);
    const strayed = imports.filter(({ file, target }) => target.startsWith('wiring/') && !WIRES(file));
    expect(strayed.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    expect(
      files
        .filter(({ name, text }) => name !== 'config.ts' && text.includes('process.env'))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('keeps clock and chance out of logic that decides', () => {
    const pure = ['records', 'answer', 'capture', 'review', 'conversation'];
    const impure = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bDateTime\.(?:now|local|utc)\(\)/u;
    expect(
      files.filter(({ room, text }) => pure.includes(room) && impure.test(text)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('has no barrels and no drawers for everything', () => {
    const vague = /^(?:index|utils?|helpers?|common|types|managers?|misc|shared)\.ts$/u;
    expect(files.filter(({ name }) => vague.test(basename(name))).map(({ name }) => name)).toEqual([]);
  });

  it('keeps files short', () => {
    expect(files.filter(({ lines }) => lines > 300).map(({ name, lines }) => `${name}: ${lines}`)).toEqual(
      [],
    );
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
  });
});
