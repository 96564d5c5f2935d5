import type { Passage } from './passage.ts';
import type { SearchIndex } from './search-index.ts';

/** An AI system as the organization's inventory lists it. */
export interface InventorySystem {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How inventories head the columns that matter here. */
const NAME_HEADINGS = /^(?:name|system|ai system|system name|application)$/iu;
const ID_HEADINGS =
  /^(?:(?:system|ai system|inventory|asset|model) )?(?:id|no\.?|nr\.?|number|ref\.?|reference|identifier|key|code)$/iu;
const ALIAS_HEADINGS = /^(?:alias(?:es)?|also known as|aka|other names?|short names?)$/iu;

/** The AI systems in the tables of the documents that are called an inventory (or a register of AI systems). */
export function systemInventory(index: SearchIndex): readonly InventorySystem[] {
  const inventories = index.documents.filter(
    ({ id, title, status }) =>
      status === 'approved' && /inventory|register of ai systems/iu.test(`${id} ${title}`),
  );
  const systems = new Map<string, InventorySystem>();
  for (const { id } of inventories) {
    for (const passage of index.passages(id)) {
      const system = systemOf(passage);
      if (system !== null) systems.set(system.name.toLowerCase(), system);
    }
  }
  return [...systems.values()];
}

function systemOf({ cells = {} }: Passage): InventorySystem | null {
  const name = cellUnder(cells, NAME_HEADINGS);
  if (name === '') return null;
  const aliases = cellUnder(cells, ALIAS_HEADINGS)
    .split(/[,;/]/u)
    .map((alias) => alias.trim())
    .filter((alias) => /[\p{L}\p{N}]/u.test(alias));
  const id = cellUnder(cells, ID_HEADINGS);
  return { name, aliases: isTelling(id) ? [...aliases, id] : aliases };
}

/** “SYS-04” is said of one system; “4” may be said of anything. */
function isTelling(id: string): boolean {
  return /^\p{L}[\p{L}\p{N}._/-]*\d[\p{L}\p{N}._/-]*$/u.test(id);
}

function cellUnder(cells: Readonly<Record<string, string>>, headings: RegExp): string {
  return (
    Object.entries(cells)
      .find(([heading]) => headings.test(heading.trim()))?.[1]
      .trim() ?? ''
  );
}
