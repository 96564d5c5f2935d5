// What changes in the folder changes in the answers while the assistant runs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Timer } from '../../src/jobs/start-timer.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { readDocuments } from '../../src/wiring/documents.ts';
import { openKnowledge, type Knowledge } from '../../src/wiring/open-knowledge.ts';
import { watchDocuments } from '../../src/wiring/watch-documents.ts';
import { knowing } from '../support/new-data-dir.ts';

let dir = '';
let knowledge: Knowledge;
let watch: Timer | null = null;
const documents = () => join(dir, 'documents');
const config = () =>
  readConfig({ AIMS_DOCUMENTS_DIR: documents(), AIMS_DATA_DIR: knowing(join(dir, 'data')) });

function put(minutes: number, name = 'incident-procedure.md'): void {
  writeFileSync(
    join(documents(), name),
    `---\ntitle: Incident procedure\nstatus: approved\n---\n# Incident procedure\n\n## 2 Deadlines\n\nEvery AI incident is reported to the safety desk within ${minutes} minutes.\n`,
  );
}

const quotes = () =>
  knowledge
    .ask('How fast do we have to report an AI incident?', 'operator')
    .citations.map(({ quote }) => quote)
    .join(' ');

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'aims-watch-'));
  mkdirSync(documents());
  put(90);
  knowledge = await openKnowledge(config(), silentLogger);
});
afterEach(async () => {
  await watch?.stop();
  watch = null;
  rmSync(dir, { recursive: true });
});

describe('a running assistant', () => {
  it('answers from the index that another process has written', async () => {
    expect(quotes()).toContain('90 minutes');
    put(30);
    await readDocuments(config(), documents());
    expect(quotes()).toContain('90 minutes');
    expect(await knowledge.refresh()).toBe(true);
    expect(quotes()).toContain('30 minutes');
    expect(await knowledge.refresh()).toBe(false);
  });

  it('notices a changed, a new and a removed document by itself', async () => {
    watch = watchDocuments({ config: config(), knowledge, logger: silentLogger, everyMs: 5 });
    let minutes = 10;
    // The first look only remembers the folder: the document changes until it is noticed.
    await expect
      .poll(() => {
        put((minutes += 10));
        return quotes();
      }, LONG)
      .not.toContain('90 minutes');
    put(45);
    await expect.poll(quotes, LONG).toContain('45 minutes');
    put(5, 'another.md');
    await expect.poll(() => knowledge.index.documents.length, LONG).toBe(2);
    rmSync(join(documents(), 'another.md'));
    await expect.poll(() => knowledge.index.documents.length, LONG).toBe(1);
  });

  it('keeps its documents when the folder is not there for a while', async () => {
    const logged: string[] = [];
    const logger = { ...silentLogger, error: (message: string) => logged.push(message) };
    watch = watchDocuments({ config: config(), knowledge, logger, everyMs: 5 });
    rmSync(documents(), { recursive: true });
    await watch.stop();
    expect(await knowledge.refresh()).toBe(false);
    expect(quotes()).toContain('90 minutes');
    expect(logged).toEqual([]);
  });

  it('reads what is new for its meaning beside, and then finds it by that', async () => {
    const passages = () =>
      knowledge
        .library()
        .answerer.passages('how quickly must someone hear of a mishap with a model', { allows: () => true });
    expect(passages().map(({ nearest }) => nearest)).toEqual([null]);
    await knowledge.understandNew(new AbortController().signal);
    expect(await knowledge.refresh()).toBe(false);
    expect(passages()[0]?.nearest).toBeGreaterThan(0.2);
  });
});

const LONG = { timeout: 20_000, interval: 100 };
