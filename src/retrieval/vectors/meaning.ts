import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentInfo } from '../document-info.ts';
import type { SearchHit, SearchIndex, SearchOptions } from '../search-index.ts';
import { contentKey, embeddedText } from './content-key.ts';
import { nearnessOf, NEAREST } from './nearness.ts';
import type { VectorIndex } from './vector-index.ts';

/** What a question means to a model. */
export interface QuestionVector {
  readonly model: string;
  readonly vector: readonly number[];
}

interface Asked {
  readonly vector: readonly number[];
  readonly vectors: VectorIndex;
}

/**
 * Joins vectors to the ranking by words. Searching never waits, embedding does: a question is embedded before it is answered, and
 * every search made while it is answered (`about`) finds by its meaning too. Without vectors, words alone rank.
 */
export class Meaning {
  private readonly asked = new AsyncLocalStorage<Asked>();
  private vectors: VectorIndex | null = null;

  /** From the next search on. */
  use(vectors: VectorIndex | null): void {
    this.vectors = vectors;
  }

  /** The model that a question is to be embedded with; null while there are no vectors. */
  get model(): string | null {
    return this.vectors === null || this.vectors.size === 0 ? null : this.vectors.recipe.model;
  }

  /**
   * Runs what answers a question whose vector `model` made. One of another model or length than the vectors' is left out; they
   * stay the same for as long as it takes, also when others come into use meanwhile.
   */
  about<T>({ model, vector }: QuestionVector, run: () => T): T {
    const { vectors } = this;
    if (vectors === null || model !== vectors.recipe.model || vector.length !== vectors.recipe.dimensions)
      return run();
    return this.asked.run({ vector, vectors }, run);
  }

  /** The index with what its passages mean. */
  over(index: SearchIndex): SearchIndex {
    const passagesOf = passagesByKey(index);
    const near = (options: SearchOptions): ReadonlyMap<string, number> | null => {
      const asked = this.asked.getStore();
      if (asked === undefined) return null;
      const isAllowed = ({ document }: KeyedPassage) => options.allows?.(document) ?? true;
      const allows = (key: string) => passagesOf().get(key)?.some(isAllowed) ?? false;
      const nearness = nearnessOf(asked.vectors.search(asked.vector, NEAREST, allows));
      const found = [...nearness].flatMap(([key, value]) =>
        (passagesOf().get(key) ?? []).map(({ id }): [string, number] => [id, value]),
      );
      return new Map(found);
    };
    return {
      documents: index.documents,
      document: (id) => index.document(id),
      passages: (id) => index.passages(id),
      search: (query, options): SearchHit[] => {
        const found = near(options);
        return index.search(query, found === null ? options : { ...options, near: found });
      },
    };
  }
}

interface KeyedPassage {
  readonly id: string;
  readonly document: DocumentInfo;
}

/** Content key ▶ passages with that content; made for the first search. */
function passagesByKey(index: SearchIndex): () => ReadonlyMap<string, readonly KeyedPassage[]> {
  let made: ReadonlyMap<string, readonly KeyedPassage[]> | null = null;
  return () => {
    if (made !== null) return made;
    const keyed = index.documents.flatMap((document) =>
      index.passages(document.id).map((passage) => ({
        key: contentKey(embeddedText(document.title, passage)),
        id: passage.id,
        document,
      })),
    );
    made = Map.groupBy(keyed, ({ key }) => key);
    return made;
  };
}

/** What is to be embedded of an index: content key ▶ text, of the documents that `mayEmbed`. */
export function textsToEmbed(
  index: SearchIndex,
  mayEmbed: (document: DocumentInfo) => boolean,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const document of index.documents.filter(mayEmbed)) {
    for (const passage of index.passages(document.id)) {
      const text = embeddedText(document.title, passage);
      texts.set(contentKey(text), text);
    }
  }
  return texts;
}
