import { describe, expect, it } from 'vitest';
import { progressLine, type ProgressScreen } from '../../src/cli/progress-line.ts';

function screenOf(columns: number | null): ProgressScreen & { readonly written: string[] } {
  const written: string[] = [];
  return { columns, written, write: (text) => written.push(text) };
}

function run(columns: number | null, files: number, msEach: number) {
  const screen = screenOf(columns);
  let time = 0;
  const report = progressLine('files read', screen, () => time);
  for (let done = 1; done <= files; done++) {
    time += msEach;
    report({ done, total: files, last: `file-${String(done)}.pdf`, left: (files - done) * msEach });
  }
  return screen.written;
}

describe('progress of long work', () => {
  it('is one line in a terminal that is written over and ended once', () => {
    expect(run(80, 3, 1_000)).toEqual([
      '\r\u001b[K1 of 3 files read, about 2 s left: file-1.pdf',
      '\r\u001b[K2 of 3 files read, about 1 s left: file-2.pdf',
      '\r\u001b[K3 of 3 files read: file-3.pdf\n',
    ]);
  });

  it('is a line now and then elsewhere, and one at the end', () => {
    const written = run(null, 100, 200);
    expect(written).toHaveLength(5);
    expect(written[0]).toBe('1 of 100 files read, about 20 s left: file-1.pdf\n');
    expect(written.at(-1)).toBe('100 of 100 files read: file-100.pdf\n');
  });

  it('stays within the terminal and writes no control characters of a name', () => {
    const screen = screenOf(20);
    progressLine(
      'files read',
      screen,
      () => 0,
    )({ done: 1, total: 1, last: 'a\u001b[2Jb\nc-long-name', left: null });
    const [line] = screen.written;
    expect(line?.slice('\r\u001b[K'.length)).toBe('1 of 1 files read: …\n'.slice(0, 18) + '…\n');
  });

  it('says nothing of the time that is left while it is not known', () => {
    const screen = screenOf(null);
    progressLine('rows', screen, () => 0)({ done: 1, total: 2, last: '', left: null });
    expect(screen.written).toEqual(['1 of 2 rows\n']);
  });
});
