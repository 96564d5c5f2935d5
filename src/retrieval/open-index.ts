import type { AppError } from '../kernel/app-error.ts';
import { ok, type Result } from '../kernel/result.ts';
import { searchIndexOver } from './build-search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { loadIndex } from './storage/index-file.ts';

/** The index that `ingest` wrote. A missing, damaged or outdated file is told apart, each with its fix. */
export async function openIndex(indexFile: string): Promise<Result<SearchIndex, AppError>> {
  const loaded = await loadIndex(indexFile);
  return loaded.ok ? ok(searchIndexOver(loaded.value.documents, loaded.value.lexical)) : loaded;
}
