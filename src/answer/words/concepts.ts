import { wordsOf, type Word } from './words-of.ts';

/**
 * Which words stand for one idea ("vendor", "third party" ▶ supplier), as a tree over stems, so that the
 * phrases that begin at a word are found in one walk.
 */
export interface Concepts {
  /** The ideas in a text, each as often as it is named. */
  in(words: readonly Word[]): string[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly names: string[];
}

export function buildConcepts(synonyms: Readonly<Record<string, readonly string[]>>): Concepts {
  const root = branch();
  for (const [name, phrases] of Object.entries(synonyms)) {
    for (const phrase of phrases) plant(root, wordsOf(phrase), name);
  }
  return { in: (words) => words.flatMap((_, at) => namesAt(root, words, at)) };
}

function branch(): Branch {
  return { next: new Map(), names: [] };
}

function plant(root: Branch, words: readonly Word[], name: string): void {
  let at = root;
  for (const { stem } of words) {
    const next = at.next.get(stem) ?? branch();
    at.next.set(stem, next);
    at = next;
  }
  if (!at.names.includes(name)) at.names.push(name);
}

function namesAt(root: Branch, words: readonly Word[], from: number): string[] {
  const names: string[] = [];
  let at: Branch | undefined = root;
  for (let index = from; index < words.length; index += 1) {
    at = at.next.get(words[index]?.stem ?? '');
    if (at === undefined) break;
    names.push(...at.names);
  }
  return names;
}
