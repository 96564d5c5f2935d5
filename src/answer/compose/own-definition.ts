import { asPattern } from '../../kernel/as-pattern.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';

/** What says of a word what it means; "is" alone says anything of it. */
const MEANS = String.raw`(?:means?|refers?\s+to|stands?\s+for|denotes?|is\s+defined\s+as|is\s+(?:an?|any|every|all|when|what)|are\s+(?:all|any)|is\s+meant)\b`;
/** "Term | Meaning": how glossaries head their columns. */
const WORDS = /^(?:terms?|words?|expressions?|abbreviations?|name)$/i;
const MEANINGS = /\b(?:mean|means|meaning|definition|explanation|stands\s+for)\b/i;

/** The passage in which the organization's own documents say what a word means, with that sentence as its key. */
export function ownDefinition(name: string, found: readonly FoundPassage[]): FoundPassage | null {
  for (const each of found) {
    if (isRowOf(name, each)) return each;
    const sentence = definitionIn(each.passage.text, name);
    if (sentence !== null) return { ...each, keySentence: sentence };
  }
  return null;
}

function definitionIn(text: string, name: string): string | null {
  const defines = new RegExp(
    String.raw`^\W*(?:(?:an?|the|by)\s+)?${asPattern(name).replace(/\s+/g, String.raw`\s+`)}["”’']?s?(?:\s+\([^)]*\))?\s+${MEANS}`,
    'i',
  );
  return sentenceTexts(text).find((sentence) => defines.test(sentence)) ?? null;
}

function isRowOf(name: string, { passage: { cells = {} } }: FoundPassage): boolean {
  const isNamed = Object.entries(cells).some(
    ([heading, cell]) => WORDS.test(heading.trim()) && cell.trim().toLowerCase() === name.toLowerCase(),
  );
  return isNamed && Object.keys(cells).some((heading) => MEANINGS.test(heading));
}
