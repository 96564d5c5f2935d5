/** Turns texts into vectors that lie near each other when the texts mean something alike. */
export interface Embedder {
  /** The model's name. Vectors of another model mean something else: an index of them is made anew. */
  readonly model: string;
  /**
   * A vector for each text, in their order, all of one length. What a text may not give away (people's names, keys) is its
   * maker's care. `person`: whose question it is; left out for passages.
   * @throws when the model cannot be reached or refuses.
   */
  embed(texts: readonly string[], person?: string): Promise<readonly (readonly number[])[]>;
}
