import type { DocumentInfo } from './document-info.ts';
import { analyzeQuery } from './engine/analyze-query.ts';
import { bestPassages } from './engine/best-passages.ts';
import { buildLexicalIndex } from './engine/build-lexical-index.ts';
import { buildTypoRepair, type TypoRepair } from './engine/build-typo-repair.ts';
import type { LexicalIndex } from './engine/lexical-index.ts';
import { matchTerms } from './engine/match-terms.ts';
import { unitsWith } from './engine/posting-lists.ts';
import { addNearness } from './engine/add-nearness.ts';
import { MEANING_SHARE } from './engine/ranking-parameters.ts';
import { createScoreSheet, scorePassages } from './engine/score-passages.ts';
import type { Passage } from './passage.ts';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index.ts';

export interface IndexedDocument {
  readonly info: DocumentInfo;
  readonly passages: readonly Passage[];
}

/** Indexes documents in memory. Files, question sets and tests all come through here: there is one engine. */
export function buildSearchIndex(documents: readonly IndexedDocument[]): SearchIndex {
  return searchIndexOver(documents, lexicalIndexOf(documents));
}

export function lexicalIndexOf(documents: readonly IndexedDocument[]): LexicalIndex {
  return buildLexicalIndex(documents.map(({ info, passages }) => ({ title: info.title, passages })));
}

/** `lexical`: of the same documents in the same order. */
export function searchIndexOver(documents: readonly IndexedDocument[], lexical: LexicalIndex): SearchIndex {
  return new MemoryIndex(documents, lexical);
}

class MemoryIndex implements SearchIndex {
  readonly documents: readonly DocumentInfo[];
  private readonly all: readonly Passage[];
  private readonly byId: ReadonlyMap<string, IndexedDocument>;
  private readonly lexical: LexicalIndex;
  private readonly sheet: ReturnType<typeof createScoreSheet>;
  private typos: TypoRepair | null = null;
  /** Passage id ▶ its place; made for the first search by meaning. */
  private positions: ReadonlyMap<string, number> | null = null;

  constructor(documents: readonly IndexedDocument[], lexical: LexicalIndex) {
    this.documents = documents.map(({ info }) => info);
    this.all = documents.flatMap(({ passages }) => passages);
    this.byId = new Map(documents.map((document) => [document.info.id, document]));
    this.lexical = lexical;
    this.sheet = createScoreSheet(lexical);
  }

  search(query: string, { limit, allows, near, meaningShare = MEANING_SHARE }: SearchOptions): SearchHit[] {
    const analyzed = analyzeQuery(query, this.lexical, () => (this.typos ??= this.buildTypos()));
    const allowed = (document: number) => {
      const info = this.documents[document];
      return info !== undefined && (allows?.(info) ?? true);
    };
    scorePassages(analyzed, this.lexical, this.sheet, allowed);
    if (near !== undefined) this.addNear(near, meaningShare, allowed);
    return bestPassages(this.sheet.total, limit).flatMap((position) => {
      const passage = this.all[position];
      const document = this.documents[this.lexical.documentOf[position] ?? -1];
      if (!passage || !document) return [];
      const score = this.sheet.total[position] ?? 0;
      return [{ passage, document, score, ...matchTerms(analyzed, this.lexical, position) }];
    });
  }

  private addNear(
    near: ReadonlyMap<string, number>,
    share: number,
    allowed: (document: number) => boolean,
  ): void {
    this.positions ??= new Map(this.all.map(({ id }, position) => [id, position]));
    const found = new Map<number, number>();
    for (const [id, nearness] of near) {
      const position = this.positions.get(id);
      if (position !== undefined && allowed(this.lexical.documentOf[position] ?? -1))
        found.set(position, nearness);
    }
    addNearness(found, share, this.sheet.total);
  }

  document(id: string): DocumentInfo | undefined {
    return this.byId.get(id)?.info;
  }

  passages(documentId: string): readonly Passage[] {
    return this.byId.get(documentId)?.passages ?? [];
  }

  /** Built for the first unknown word: most sessions of the command line never meet one. */
  private buildTypos(): TypoRepair {
    const { vocabulary, fields } = this.lexical;
    return buildTypoRepair(vocabulary, (word) => unitsWith(fields.words, vocabulary.find(word)));
  }
}
