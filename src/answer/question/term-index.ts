import type { Term } from '../knowledge/knowledge-schema.ts';
import { wordsOf } from '../words/words-of.ts';

/** A term of the glossary, under the name by which a question calls it. */
export interface NamedTerm {
  readonly term: Term;
  readonly asked: string;
}

/** A term named in a text, from the character `from` to before `to`. */
export interface TermInText extends NamedTerm {
  readonly from: number;
  readonly to: number;
}

/** The glossary, by the names of its terms. */
export interface TermIndex {
  /** The term that a name is, whole: "the AI systems", and not "AI system inventory". */
  named(name: string): NamedTerm | null;
  /** The terms that a text names, in its order, the longest name at each place: "training data" is not "training". */
  within(text: string): TermInText[];
}

interface Name extends NamedTerm {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
}

/** A word of a text, as it is compared. */
interface Token {
  readonly exact: string;
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

export function createTermIndex(terms: readonly Term[]): TermIndex {
  const names = terms.flatMap((term) => [term.term, ...term.also].map((asked) => nameOf(term, asked)));
  const byText = firstBy(names, ({ exact }) => exact.join(' '));
  const byStems = firstBy(names.filter(isSeveralWords), ({ stems }) => stems.join(' '));
  const byStart = Map.groupBy(
    names.filter(({ asked }) => asked !== 'AI').toSorted((a, b) => b.stems.length - a.stems.length),
    (name) => (isSeveralWords(name) ? name.stems[0] : name.exact[0]),
  );
  return {
    named: (name) => {
      const tokens = tokensOf(name);
      const exact = tokens.map((token) => token.exact).join(' ');
      const stems = tokens.map(({ stem }) => stem).join(' ');
      return exact === ''
        ? null
        : (byText.get(exact) ?? (tokens.length > 1 ? byStems.get(stems) : null) ?? null);
    },
    within: (text) => {
      const tokens = tokensOf(text);
      const found: TermInText[] = [];
      for (let at = 0; at < tokens.length; at += 1) {
        const name = startingAt(tokens, at, byStart);
        const [first, last] = [tokens[at], tokens[at + (name?.stems.length ?? 1) - 1]];
        if (name === null || first === undefined || last === undefined) continue;
        found.push({ term: name.term, asked: name.asked, from: first.from, to: last.to });
        at += name.stems.length - 1;
      }
      return found;
    },
  };
}

function startingAt(
  tokens: readonly Token[],
  at: number,
  byStart: ReadonlyMap<string | undefined, readonly Name[]>,
): Name | null {
  const [first] = tokens.slice(at, at + 1);
  if (first === undefined) return null;
  const candidates = [...(byStart.get(first.stem) ?? []), ...(byStart.get(first.exact) ?? [])];
  return candidates.find((name) => stands(name, tokens, at)) ?? null;
}

/** "Required" is no requirement: one word alone has to be the word itself. */
function stands(name: Name, tokens: readonly Token[], at: number): boolean {
  return isSeveralWords(name)
    ? name.stems.every((stem, of) => tokens[at + of]?.stem === stem)
    : tokens[at]?.exact === name.exact[0];
}

function isSeveralWords({ stems }: Name): boolean {
  return stems.length > 1;
}

function nameOf(term: Term, asked: string): Name {
  const tokens = tokensOf(asked);
  return { term, asked, exact: tokens.map(({ exact }) => exact), stems: tokens.map(({ stem }) => stem) };
}

function firstBy(names: readonly Name[], key: (name: Name) => string): ReadonlyMap<string, Name> {
  const first = new Map<string, Name>();
  for (const name of names) if (!first.has(key(name))) first.set(key(name), name);
  return first;
}

const WRITTEN = /[\p{L}\p{N}]+(?:['’&][\p{L}\p{N}]+)*/gu;

/** "the AI systems" and "AI system" are one; "predictability" and "prediction" are not. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: written, index }) => {
    const [word] = wordsOf(written);
    if (word === undefined || LEFT_OUT.has(word.text)) return [];
    return [{ exact: singular(word.text), stem: word.stem, from: index, to: index + written.length }];
  });
}

function singular(text: string): string {
  return text.length > 3 && /[^su]s$/.test(text) ? text.replace(/ies$/, 'y').replace(/s$/, '') : text;
}

const LEFT_OUT = new Set(['a', 'an', 'the', 'term', 'word', 'by', 'of', 'acronym', 'abbreviation']);

/** Whether the title of a clause or control is called by a term's name, or holds it. */
export function holdsName(title: string, name: string): boolean {
  const stems = (text: string) =>
    ` ${tokensOf(text)
      .map(({ stem }) => stem)
      .join(' ')} `;
  return stems(title).includes(stems(name));
}
