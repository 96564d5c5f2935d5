import { describe, expect, it } from 'vitest';
import { trackProgress, type Progress } from '../../src/retrieval/progress.ts';

describe('the progress of reading', () => {
  it('tells the time left by the bytes read, once enough is known', () => {
    let now = 0;
    const said: Progress[] = [];
    const files = [100, 300, 600].map((bytes, i) => ({ id: `f${i}`, bytes }));
    const step = trackProgress(
      files,
      () => now,
      (progress) => said.push(progress),
    );
    now = 100;
    step();
    now = 1000;
    step();
    now = 2500;
    step();
    expect(said).toEqual([
      { done: 1, total: 3, file: 'f0', left: null },
      { done: 2, total: 3, file: 'f1', left: 1500 },
      { done: 3, total: 3, file: 'f2', left: 0 },
    ]);
  });
});
