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
    in: (words) => {
      const ideas: string[] = [];
      for (let at = 0; at < words.length; at += 1) addNamesAt(root, words, at, (name) => ideas.push(name));
      return ideas;
    },
    ofEach: (words) => {
      const ofEach = words.map(() => new Set<string>());
      words.forEach((_, at) => {
        addNamesAt(root, words, at, (name, end) => {
          for (let index = at; index <= end; index += 1) ofEach[index]?.add(name);
        });
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

/**
 * Tells of each idea whose phrase begins at a word, and where the phrase ends. It runs for every word of every passage that
 * is looked at, so nothing is made for the many words that begin none.
 */
function addNamesAt(
  root: Branch,
  words: readonly Word[],
  from: number,
  tell: (name: string, end: number) => void,
): void {
  let at: Branch | undefined = root;
  for (let index = from; index < words.length; index += 1) {
    at = at.next.get(words[index]?.stem ?? '');
    if (at === undefined) return;
    for (const name of at.names) tell(name, index);
  }
}
