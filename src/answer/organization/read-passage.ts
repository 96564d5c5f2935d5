import type { Passage, SearchHit } from '../ports.ts';
import type { Concepts } from '../words/concepts.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { termsOf, type Terms } from './passage-terms.ts';
import { sentencesOf } from './sentences-of.ts';

/** A passage as every question looks at it. */
export interface ReadPassage {
  /** The title and the headings. */
  readonly above: ReadText;
  readonly headings: Terms;
  /** The text with its title and headings. */
  readonly context: ReadText;
  /** The neighbouring words of that. */
  readonly pairs: ReadonlySet<string>;
  /** Of that, in words. */
  readonly length: number;
  readonly sentences: readonly ReadSentence[];
  /** What tells something as a whole: the sentences, or a table's row. */
  readonly statements: readonly ReadSentence[];
}

export interface ReadText {
  readonly text: string;
  readonly terms: Terms;
}

export interface ReadSentence extends ReadText {
  /** About a clause each; the sentence itself where it is short. Read when they are first asked for. */
  windows(): readonly ReadText[];
}

/** The same passages come up for one question after the other: what was read is kept, up to a limit. */
const KEPT = 2_000;
const kept = new WeakMap<Concepts, Map<Passage, ReadPassage>>();

export function readPassage(hit: SearchHit, concepts: Concepts): ReadPassage {
  const known = kept.get(concepts) ?? new Map<Passage, ReadPassage>();
  kept.set(concepts, known);
  const before = known.get(hit.passage);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const read = readAnew(hit, concepts);
  known.set(hit.passage, read);
  return read;
}

function readAnew({ document, passage }: SearchHit, concepts: Concepts): ReadPassage {
  const headings = headingsOf(passage);
  const above = [document.title, ...headings].join(' . ');
  const context = `${above} . ${passage.text}`;
  const words = wordsOf(context);
  const sentences = sentencesOf(passage.text).map(({ start, end }) =>
    readSentence(passage.text.slice(start, end), concepts),
  );
  return {
    above: readText(above, concepts),
    headings: readText(headings.join(' . '), concepts).terms,
    context: { text: context, terms: termsOf(words, concepts) },
    pairs: pairsIn(words),
    length: words.length,
    sentences,
    statements: passage.kind === 'table-row' ? [readSentence(passage.text, concepts)] : sentences,
  };
}

/** Without their numbers: a 4 that is asked about is not the 4 of "4.2 Impact". */
export function headingsOf({ headings }: Pick<Passage, 'headings'>): string[] {
  return headings.map((heading) => heading.replace(/^[\d.]+\s+/, ''));
}

export function pairsIn(words: readonly Word[]): Set<string> {
  const content = words.filter(({ stop }) => !stop);
  return new Set(content.slice(1).map(({ stem }, before) => `${content[before]?.stem ?? ''} ${stem}`));
}

function readText(text: string, concepts: Concepts): ReadText {
  return { text, terms: termsOf(wordsOf(text), concepts) };
}

/** Words of a sentence that are looked at together: about a clause of it. */
const WINDOW = 14;
const STEP = 4;

export function readSentence(text: string, concepts: Concepts): ReadSentence {
  const whole = readText(text, concepts);
  let windows: readonly ReadText[] | null = null;
  return { ...whole, windows: () => (windows ??= windowsOf(whole, concepts)) };
}

function windowsOf(whole: ReadText, concepts: Concepts): readonly ReadText[] {
  const words = whole.text.split(/\s+/);
  if (words.length <= WINDOW) return [whole];
  const windows: ReadText[] = [];
  for (let at = 0; at + WINDOW - STEP < words.length; at += STEP)
    windows.push(readText(words.slice(at, at + WINDOW).join(' '), concepts));
  return windows;
}
