import { asPattern } from '../../kernel/as-pattern.ts';
import { buildConcepts, type Concepts } from '../words/concepts.ts';
import type { AnswerIndex, DocumentInfo } from '../ports.ts';
import { createSystemRows, type SystemRow } from './system-rows.ts';

/**
 * The names under which an organization knows its AI systems: "fraud model", "SYS-03" and "Fraud detection"
 * are one idea when its inventory lists them in one row.
 */
export interface OwnNames {
  /** From the inventories that the asker may read. */
  of(allows: (document: DocumentInfo) => boolean): Concepts;
}

/** Columns of an inventory that hold names; aliases are divided by commas. */
const NAMES = /^(?:id|no\.?|name|system|ai system|system name|alias(?:es)?|also known as|short name)$/i;

export function createOwnNames(index: AnswerIndex): OwnNames {
  const systems = createSystemRows(index);
  const known = new Map<string, Concepts>();
  return {
    of: (allows) => {
      const rows = systems.rows(allows);
      const key = [...new Set(rows.map(({ document }) => document.id))].join('\n');
      const names = known.get(key) ?? buildConcepts(Object.fromEntries(rows.map(namesOf)));
      known.set(key, names);
      return names;
    },
  };
}

function namesOf(row: SystemRow) {
  return [`system ${row.name}`, namesOfSystem(row).filter((each) => each.length > 2)] as const;
}

/** The id, the name and the aliases of a system, each as the inventory writes it. */
export function namesOfSystem({ cells }: SystemRow): string[] {
  return Object.entries(cells)
    .filter(([heading]) => NAMES.test(heading.trim()))
    .flatMap(([, cell]) => cell.split(/[,;/]/))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Those of a system's names that stand in a question. */
export function namesIn(question: string, row: SystemRow): string[] {
  return namesOfSystem(row).filter((name) => stands(name, question));
}

function stands(name: string, question: string): boolean {
  const escaped = asPattern(name).replace(/[\s-]+/g, String.raw`[\s-]+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu').test(question);
}
