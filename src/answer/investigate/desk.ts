/**
 * What an answer that takes several looks is read from. Each look is one of three that only read, each as the one who
 * asks may; what it finds is numbered, and nothing that is not numbered here can be a source of the answer.
 */
import type { Listing, ReadingTool } from '../ports.ts';
import type { Material } from '../written/material.ts';

/** Where the looks go. None of them throws for what it does not find. */
export interface DeskSources {
  /** Passages of the organization's documents, best first. */
  search(words: string): readonly Material[];
  /** A control or clause, by its id or by what it is about. */
  lookUp(words: string): readonly Material[];
  list(words: string): Promise<Listing>;
}

/** What is told of a look: for whoever waits, and below the answer. */
export type TellStep = (step: { readonly title: string; readonly state: 'begun' | 'done' }) => void;

export interface Desk {
  readonly tools: readonly ReadingTool[];
  /** All that was found, from number 1 on. */
  readonly material: readonly Material[];
  /** What was looked at, in the order in which it was. */
  readonly steps: readonly string[];
}

/** What one look gives at most: more makes the next request dear and the answer no better. */
const MOST = { passages: 4, entries: 3 } as const;

const TOOLS = {
  search_passages: {
    title: 'Searched the documents',
    description: 'Passages of the organization’s own documents. `words`: what to look for, in English.',
  },
  look_up: {
    title: 'Looked up',
    description:
      'A control or clause of ISO/IEC 42001 and how the organization applies it. `words`: its id, such as A.7.4, or what it is about.',
  },
  list_records: {
    title: 'Read the register',
    description:
      'Records of the register as the person may see them. `words`: the kind, and if wanted state, level, system and period, such as “open high risks”, “incidents of the chatbot since October”; no other words. Each record says which of its fields are empty.',
  },
} as const;

export function openDesk(sources: DeskSources, inWords: (words: string) => string, tell: TellStep): Desk {
  const material: Material[] = [];
  const steps: string[] = [];
  const put = (found: readonly Material[]): string =>
    found.map((each) => numbered(each, numberOf(each, material))).join('\n\n');
  const look = (name: keyof typeof TOOLS, read: (words: string) => Promise<string>): ReadingTool => ({
    name,
    description: TOOLS[name].description,
    async read(words) {
      const shown = inWords(words);
      const title = shown === '' ? TOOLS[name].title : `${TOOLS[name].title}: ${shown}`;
      tell({ title, state: 'begun' });
      const found = await read(words);
      if (!steps.includes(title)) steps.push(title);
      tell({ title, state: 'done' });
      return found === '' ? 'Nothing was found.' : found;
    },
  });
  const tools = [
    look('search_passages', (words) => Promise.resolve(put(sources.search(words).slice(0, MOST.passages)))),
    look('look_up', (words) => Promise.resolve(put(sources.lookUp(words).slice(0, MOST.entries)))),
    look('list_records', async (words) => {
      const listing = await sources.list(words);
      const left = keptBack(listing);
      if (left !== null && !steps.includes(left)) steps.push(left);
      return put(materialOfListing(listing));
    }),
  ];
  return { tools, material, steps };
}

function numberOf(found: Material, material: Material[]): number {
  const same = (each: Material): boolean => each.title === found.title && each.text === found.text;
  const at = material.findIndex(same);
  if (at !== -1) return at + 1;
  material.push(found);
  return material.length;
}

function numbered({ title, text }: Material, number: number): string {
  return `[${String(number)}] ${title}\n${text}`;
}

/** The list itself is a source too: how many there are is said in no single record. */
function materialOfListing({ understood, records, more }: Listing): readonly Material[] {
  const count = records.length + more;
  const numbers = records.map(({ number }) => number).join(', ');
  const text =
    count === 0
      ? `No record fits. There are no ${understood}.`
      : `${String(count)} ${count === 1 ? 'record fits' : 'records fit'}: ${numbers}${more > 0 ? ` and ${String(more)} more that are not listed` : ''}.`;
  return [
    ofRegister(`Register: ${understood}`, text, 'register', 'as it stands now'),
    ...records.map(({ number, title, facts }) =>
      ofRegister(`${number} ${title}`, facts, `register/${number}`, 'in the register'),
    ),
  ];
}

function ofRegister(title: string, text: string, documentId: string, locator: string): Material {
  return { title, text, citation: { source: title, locator, quote: text, documentId, pastReview: null } };
}

function keptBack({ kept }: Listing): string | null {
  if (kept === 0) return null;
  return `${String(kept)} ${kept === 1 ? 'record was' : 'records were'} left out: the language model does not get ${kept === 1 ? 'it' : 'them'}`;
}
