import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/retrieval/ingest.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';

/** An index over documents that a test writes as Markdown: file name ▶ text. */
export async function indexOfMarkdown(files: Readonly<Record<string, string>>): Promise<SearchIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'aims-markdown-'));
  const root = join(folder, 'documents');
  mkdirSync(root);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const indexFile = join(folder, 'documents.idx');
  await ingest({ root, collection: 'organization', indexFile });
  const index = await openIndex(indexFile);
  if (!index.ok) throw index.error;
  return index.value;
}
