import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/kernel/make-folder.ts';

describe('a folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'aims-folder-'));
  });
  const modeOf = (path: string) => statSync(path).mode & 0o777;

  it('is made with those above it', () => {
    makeFolder(join(root, 'a', 'b', 'c'), 0o700);
    expect([modeOf(join(root, 'a')), modeOf(join(root, 'a', 'b', 'c'))]).toEqual([0o700, 0o700]);
  });

  it('may be there', () => {
    makeFolder(root);
    expect(statSync(root).isDirectory()).toBe(true);
  });

  it('is not made where a file stands, nor below one', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(() => {
      makeFolder(file);
    }).toThrow('EEXIST');
    expect(() => {
      makeFolder(join(file, 'below'));
    }).toThrow('ENOTDIR');
  });

  it('is not made where the system takes none, and that ends', () => {
    expect(() => {
      makeFolder('/proc/aims/export');
    }).toThrow();
  });
});
