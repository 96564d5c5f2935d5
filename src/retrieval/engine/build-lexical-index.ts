import { tokenize } from '../text/tokenize.ts';
import { AcronymTable } from './acronym-table.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { PairTable } from './pair-table.ts';
import { parentsOf } from './parents.ts';
import { PostingListsBuilder } from './posting-lists.ts';
import { RANKING } from './ranking-parameters.ts';
import { sectionStarts } from './sections.ts';
import { Vocabulary } from './vocabulary.ts';

export interface TextPassage {
  readonly text: string;
  readonly headings: readonly string[];
  /** Of a table's row: the text is made of these and of the names of the columns. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly section?: string;
}

export interface TextDocument {
  readonly title: string;
  readonly passages: readonly TextPassage[];
}

/** Indexes documents in the order given. The same documents always give the same index. */
export function buildLexicalIndex(documents: readonly TextDocument[]): LexicalIndex {
  const building = new Building();
  for (const document of documents) building.addDocument(document);
  return building.finish();
}

class Building {
  private readonly vocabulary = new Vocabulary();
  private readonly pairs = new PairTable();
  private readonly acronyms = new AcronymTable();
  private readonly documentOf: number[] = [];
  private readonly parentOf: number[] = [];
  private readonly sectionOf: number[] = [];
  private readonly fields = {
    words: new PostingListsBuilder(),
    contentPairs: new PostingListsBuilder(),
    wordPairs: new PostingListsBuilder(),
    prefixes: new PostingListsBuilder(),
    headings: new PostingListsBuilder(),
    title: new PostingListsBuilder(),
    section: new PostingListsBuilder(),
    document: new PostingListsBuilder(),
  };
  private documents = 0;
  private sections = 0;

  addDocument({ title, passages }: TextDocument): void {
    const first = this.documentOf.length;
    const titleTerms = this.contentOf(this.termsOf(title));
    for (const parent of parentsOf(passages)) this.parentOf.push(parent < 0 ? -1 : first + parent);
    const contents: Uint32Array[] = [];
    for (const passage of passages) {
      this.documentOf.push(this.documents);
      contents.push(this.addPassage(passage, titleTerms));
    }
    this.addSections(passages, contents);
    this.fields.document.addUnit(joined([titleTerms, ...contents]));
    this.fields.title.addUnit(titleTerms.slice());
    this.documents++;
  }

  private addSections(passages: readonly TextPassage[], contents: readonly Uint32Array[]): void {
    const starts = sectionStarts(passages);
    for (let i = 0; i + 1 < starts.length; i++) {
      const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
      this.fields.section.addUnit(joined(contents.slice(from, to)));
      for (let passage = from; passage < to; passage++) this.sectionOf.push(this.sections);
      this.sections++;
    }
  }

  /** Returns the passage's content terms. */
  private addPassage({ text, headings, cells }: TextPassage, titleTerms: Uint32Array): Uint32Array {
    const above = headings.map((heading) => this.termsOf(heading));
    const parts = [...above, ...(cells ? Object.values(cells) : [text]).map((part) => this.termsOf(part))];
    const contents = parts.map((terms) => this.contentOf(terms));
    const content = joined(contents);
    this.fields.contentPairs.addUnit(joined(contents.map((terms) => pairsOf(terms, this.pairs))));
    this.fields.wordPairs.addUnit(joined(parts.map((terms) => pairsOf(terms, this.pairs))));
    this.fields.prefixes.addUnit(content.map((term) => this.vocabulary.prefix(term)));
    // A column's name stands in every row: it is what the row is about, not what it says.
    const columns = Object.keys(cells ?? {}).map((name) => this.contentOf(this.termsOf(name)));
    this.fields.headings.addUnit(joined([titleTerms, ...contents.slice(0, above.length), ...columns]));
    this.fields.words.addUnit(content.slice());
    this.acronyms.read(text, this.vocabulary);
    return content;
  }

  /** A plain loop: `Uint32Array.from` with a function took a third of the time of indexing. */
  private termsOf(text: string): Uint32Array {
    const words = tokenize(text);
    const terms = new Uint32Array(words.length);
    for (let i = 0; i < words.length; i++) terms[i] = this.vocabulary.add(words[i] ?? '');
    return terms;
  }

  private contentOf(terms: Uint32Array): Uint32Array {
    return terms.filter((term) => this.vocabulary.isContent(term));
  }

  finish(): LexicalIndex {
    const { vocabulary, pairs, fields } = this;
    return {
      passageCount: this.documentOf.length,
      documentOf: Uint32Array.from(this.documentOf),
      parentOf: Int32Array.from(this.parentOf),
      sectionOf: Uint32Array.from(this.sectionOf),
      vocabulary,
      pairs,
      acronyms: this.acronyms,
      fields: {
        words: fields.words.build(vocabulary.size, RANKING.words),
        contentPairs: fields.contentPairs.build(pairs.size, RANKING.contentPairs),
        wordPairs: fields.wordPairs.build(pairs.size, RANKING.wordPairs),
        prefixes: fields.prefixes.build(vocabulary.prefixes, RANKING.prefixes),
        headings: fields.headings.build(vocabulary.size, RANKING.headings),
        title: fields.title.build(vocabulary.size, RANKING.title),
        section: fields.section.build(vocabulary.size, RANKING.section),
        document: fields.document.build(vocabulary.size, RANKING.document),
      },
    };
  }
}

function pairsOf(terms: Uint32Array, table: PairTable): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, terms.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = table.add(terms[i] ?? 0, terms[i + 1] ?? 0);
  return pairs;
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
