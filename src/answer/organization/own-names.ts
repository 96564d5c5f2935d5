import { buildConcepts, type Concepts } from '../words/concepts.ts';
import type { AnswerIndex, DocumentInfo } from '../ports.ts';
import { createSystemRows } from './system-rows.ts';

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

function namesOf({
  name,
  cells,
}: {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}) {
  const named = Object.entries(cells).filter(([heading]) => NAMES.test(heading.trim()));
  const names = named.flatMap(([, cell]) => cell.split(/[,;/]/)).map((each) => each.trim());
  return [`system ${name}`, names.filter((each) => each.length > 2)] as const;
}
