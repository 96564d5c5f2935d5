import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import hnswlib from 'hnswlib-node';
import { z } from 'zod';
import { AppError } from '../../kernel/app-error.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { readSectionFile, writeSectionFile } from '../storage/section-file.ts';

/** What vectors were made with: those of another model or length mean something else. */
export interface VectorRecipe {
  /** The embedding model's name. */
  readonly model: string;
  readonly dimensions: number;
}

export interface VectorHit {
  readonly id: string;
  /** Cosine, -1 to 1. */
  readonly similarity: number;
}

/** The graph's width and care. Source: hnswlib's ALGO_PARAMS.md, the upper end of what it calls reasonable. */
const GRAPH = { m: 16, efConstruction: 200, efSearch: 100, seed: 42 } as const;

/** Room at the start; it doubles when it is full. */
const FIRST_CAPACITY = 1024;

/** Nearest neighbours among vectors (hierarchical navigable small world graph, cosine). */
export class VectorIndex {
  readonly recipe: VectorRecipe;
  private readonly graph: hnswlib.HierarchicalNSW;
  /** The graph's label ▶ id. */
  private readonly ids: string[];

  private constructor(recipe: VectorRecipe, graph: hnswlib.HierarchicalNSW, ids: string[]) {
    this.recipe = recipe;
    this.graph = graph;
    this.ids = ids;
    if (ids.length > 0) graph.setEf(GRAPH.efSearch);
  }

  static create(recipe: VectorRecipe): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW('cosine', recipe.dimensions);
    graph.initIndex(FIRST_CAPACITY, GRAPH.m, GRAPH.efConstruction, GRAPH.seed);
    graph.setEf(GRAPH.efSearch);
    return new VectorIndex(recipe, graph, []);
  }

  get size(): number {
    return this.ids.length;
  }

  /** In the order in which they were added. */
  get allIds(): readonly string[] {
    return this.ids;
  }

  /** The vector at a place in `allIds`, of length 1. */
  vectorAt(position: number): readonly number[] {
    return this.graph.getPoint(position);
  }

  /** Ids are not checked for repetition. @throws RangeError for a vector of another length. */
  add(id: string, vector: readonly number[]): void {
    this.checkLength(vector);
    if (this.size === this.graph.getMaxElements()) this.graph.resizeIndex(this.size * 2);
    this.graph.addPoint([...vector], this.ids.push(id) - 1);
  }

  /** The `limit` nearest among those that `allows`, nearest first. @throws RangeError for a vector of another length. */
  search(vector: readonly number[], limit: number, allows?: (id: string) => boolean): VectorHit[] {
    this.checkLength(vector);
    const count = Math.min(limit, this.size);
    if (count <= 0) return [];
    const filter = allows && ((label: number) => allows(this.ids[label] ?? ''));
    const { neighbors, distances } = this.graph.searchKnn([...vector], count, filter);
    return neighbors.map((label, i) => ({ id: this.ids[label] ?? '', similarity: 1 - (distances[i] ?? 1) }));
  }

  /** The old file serves until the new one is whole. */
  async save(file: string): Promise<void> {
    const graph = await throughFile(async (path) => {
      this.graph.writeIndexSync(path);
      return readFile(path);
    });
    await writeSectionFile(file, JSON.stringify(this.recipe), {
      ids: Buffer.from(JSON.stringify(this.ids)),
      graph,
    });
  }

  /**
   * `model` null: whichever it was made with. The error says whether the file is missing, damaged, or made with another
   * model, and what to do.
   */
  static async load(file: string, model: string | null): Promise<Result<VectorIndex, AppError>> {
    const read = await readSectionFile(file);
    if (!read.ok)
      return err(new AppError(`vectors-${read.error}`, `The vectors in ${file} are ${read.error}; ${AGAIN}`));
    const { sections } = read.value;
    const recipe = recipeIn(read.value.recipe);
    if (recipe === null || (model !== null && recipe.model !== model)) {
      const made = recipe === null ? 'something else' : recipe.model;
      const message = `The vectors in ${file} were made with ${made}, not with ${model ?? 'a model'}; ${AGAIN}`;
      return err(new AppError('vectors-recipe', message));
    }
    const ids = JSON.parse(Buffer.from(sections.get('ids') ?? '[]').toString()) as string[];
    const graph = new hnswlib.HierarchicalNSW('cosine', recipe.dimensions);
    await throughFile(async (path) => {
      await writeFile(path, sections.get('graph') ?? new Uint8Array(0));
      graph.readIndexSync(path);
    });
    return ok(new VectorIndex(recipe, graph, ids));
  }

  private checkLength(vector: readonly number[]): void {
    if (vector.length === this.recipe.dimensions) return;
    throw new RangeError(
      `A vector of ${vector.length} numbers does not fit ${this.recipe.model}, which gives ${this.recipe.dimensions}; use that model for all.`,
    );
  }
}

const recipeSchema = z.object({ model: z.string(), dimensions: z.int().positive() });

function recipeIn(header: string): VectorRecipe | null {
  try {
    return recipeSchema.parse(JSON.parse(header));
  } catch {
    return null;
  }
}

const AGAIN = 'make them anew with: npm run -s aims -- ingest';

/** The library reads and writes files only. */
async function throughFile<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'aims-vectors-'));
  try {
    return await use(join(folder, 'graph'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
