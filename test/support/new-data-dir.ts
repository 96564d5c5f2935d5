import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEPT_KNOWLEDGE } from './kept-knowledge.ts';

/** A data folder of a test's own, in which only what is made of the knowledge is there already. */
export function newDataDir(name: string): string {
  return knowing(mkdtempSync(join(tmpdir(), `aims-${name}-`)));
}

/** The same of a folder that a test has: made where it is not there. */
export function knowing(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const link = join(dataDir, 'knowledge');
  if (!existsSync(link)) symlinkSync(KEPT_KNOWLEDGE, link);
  return dataDir;
}
