import { exists, type Registry } from './knowledge/registry.ts';

const CONTROL_LIKE = /(?<![\w.])[AB]\.\d{1,2}(?:\.\d{1,2}){0,3}(?![\d])|\bAnnex\s+[A-Z]\b/g;
const CLAUSE_LIKE = /\bclauses?\s+(\d{1,2}(?:\.\d{1,2}){0,3})(?!\s+of\s+(?:ISO|IEC|the\s+(?!standard)))/gi;

/** The controls and clauses that a line speaks of, each as the registry writes it. */
export function idsIn(line: string): string[] {
  const controls = Array.from(line.matchAll(CONTROL_LIKE), ([id]) =>
    id.replace(/^B\./, 'A.').replace(/\s+/, ' '),
  );
  const clauses = Array.from(line.matchAll(CLAUSE_LIKE), ([, id]) => id ?? '');
  return [...controls, ...clauses];
}

/** "A.6.2.9" and "clause 11" are in no answer. Numbers of another standard are said to be of that one. */
export function onlyKnownIds(line: string, registry: Registry): boolean {
  return idsIn(line).every((id) => exists(registry, id));
}
