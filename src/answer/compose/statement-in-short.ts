import { isImplemented, type StatementRow } from '../organization/statement-rows.ts';

/** "37 of 38 controls apply; of these 23 are implemented." Null without rows. */
export function statementInShort(rows: readonly StatementRow[]): string | null {
  if (rows.length === 0) return null;
  const applied = rows.filter(({ applicable }) => applicable !== false);
  const done = applied.filter(isImplemented).length;
  return `${String(applied.length)} of ${String(rows.length)} controls apply; of these ${String(done)} are implemented and ${String(applied.length - done)} not fully.`;
}
