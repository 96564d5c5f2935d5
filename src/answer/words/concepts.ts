import { wordsOf, type Word } from './words-of.ts';

/**
 * Which words stand for one idea ("vendor", "third party" ▶ supplier), as a tree over stems, so that the
 * phrases that begin at a word are found in one walk.
 */
export interface Concepts {
  /** The ideas in a text, each as often as it is named. */
  in(words: readonly Word[]): string[];
  /** For each word the ideas that it names, alone or with its neighbours. */
  ofEach(words: readonly Word[]): ReadonlySet<string>[];
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
  return {
    in: (words) => words.flatMap((_, at) => namesAt(root, words, at).map(({ name }) => name)),
    ofEach: (words) => {
      const ofEach = words.map(() => new Set<string>());
      words.forEach((_, at) => {
        for (const { name, end } of namesAt(root, words, at)) {
          for (let index = at; index <= end; index += 1) ofEach[index]?.add(name);
        }
      });
      return ofEach;
    },
  };
}

/** The ideas of several vocabularies. */
export function joinConcepts(...all: readonly Concepts[]): Concepts {
  return {
    in: (words) => all.flatMap((each) => each.in(words)),
    ofEach: (words) => {
      const each = all.map((concepts) => concepts.ofEach(words));
      return words.map((_, at) => new Set(each.flatMap((ofEach) => [...(ofEach[at] ?? [])])));
    },
  };
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

interface Named {
  readonly name: string;
  /** The last word of the phrase. */
  readonly end: number;
}

function namesAt(root: Branch, words: readonly Word[], from: number): Named[] {
  const names: Named[] = [];
  let at: Branch | undefined = root;
  for (let index = from; index < words.length; index += 1) {
    at = at.next.get(words[index]?.stem ?? '');
    if (at === undefined) break;
    for (const name of at.names) names.push({ name, end: index });
  }
  return names;
}
