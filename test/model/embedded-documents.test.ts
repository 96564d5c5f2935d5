import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openIngest } from '../../src/app.ts';
import { ingestCommand } from '../../src/cli/ingest.ts';
import { readConfig } from '../../src/config.ts';
import { knowing } from '../support/new-data-dir.ts';
import { startMockModel } from './mock-model.ts';

const mock = await startMockModel();
const dir = mkdtempSync(join(tmpdir(), 'aims-embedded-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const documents = join(dir, 'documents');
mkdirSync(documents);
write('policy', 150, 'all');
write('board', 3, 'managers');

function write(name: string, sections: number, audience: string): void {
  const said = Array.from(
    { length: sections },
    (_, at) => `## ${at + 1} Part\n\n${name} rule number ${at + 1} holds.\n`,
  );
  writeFileSync(
    join(documents, `${name}.md`),
    `---\ntitle: ${name}\naudience: ${audience}\nstatus: approved\n---\n# ${name}\n\n${said.join('\n')}`,
  );
}

async function ingest(model: string | null) {
  const config = readConfig({
    AIMS_DATA_DIR: knowing(join(dir, 'data')),
    AIMS_DOCUMENTS_DIR: documents,
    ...(model === null
      ? {}
      : { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: mock.baseUrl, AIMS_EMBEDDING_MODEL: model }),
  });
  const said = { out: [] as string[], error: [] as string[], progress: [] as string[] };
  const io = {
    out: (line: string) => said.out.push(line),
    error: (line: string) => said.error.push(line),
    progress: { columns: null, write: (text: string) => said.progress.push(text) },
    async *lines() {
      // Nothing is typed.
    },
  };
  const code = await ingestCommand([], io, openIngest(config));
  return { code, ...said, all: [...said.out, ...said.error].join('\n') };
}

describe('aims ingest', () => {
  it('embeds nothing without an embedding model', async () => {
    expect((await ingest(null)).all).not.toContain('embedded');
  });

  it('embeds passages in batches, shows how far it is, and leaves out what may not leave', async () => {
    mock.says({ embedding: [1, 0, 0] });
    const { code, all, progress } = await ingest('first');
    expect(code).toBe(0);
    expect(all).toMatch(/\d+ passages embedded with first; \d+ have a vector\./u);
    expect(progress.join('')).toMatch(/(\d+) of \1 passages embedded/u);
    const bodies = mock.requests().map((body) => JSON.stringify(body));
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.join()).toContain('policy rule number 149');
    expect(bodies.join()).not.toContain('board rule');
  });

  it('embeds only what is new the next time', async () => {
    mock.says({ embedding: [1, 0, 0] });
    expect((await ingest('first')).all).toContain('0 passages embedded with first');
    expect(mock.requests()).toEqual([]);
    writeFileSync(join(documents, 'new.md'), '# New\n\nA new rule about quarks holds for everybody.\n');
    await ingest('first');
    expect(mock.requests()).toHaveLength(1);
    expect(JSON.stringify(mock.requests())).toContain('quarks');
  });

  it('goes on where it stopped, and keeps what is embedded when the model fails', async () => {
    let requests = 0;
    mock.says(() => {
      requests += 1;
      return requests > 1
        ? { error: { message: 'no', type: 'error' }, status: 400 }
        : { embedding: [0, 1, 0, 0] };
    });
    const broken = await ingest('second');
    expect(broken.code).toBe(1);
    expect(broken.error.join()).toContain('run aims ingest again: it goes on where it stopped');
    expect(broken.out.join()).toContain('documents');
    mock.says({ embedding: [0, 1, 0, 0] });
    const { all } = await ingest('second');
    const [, embedded = '0', texts = '0'] =
      /(\d+) passages embedded with second; (\d+) have/u.exec(all) ?? [];
    expect(Number(embedded)).toBeGreaterThan(0);
    expect(Number(texts) - Number(embedded)).toBe(64);
  });
});
