const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/**
 * Numbers that arrive one by one. They lie in chunks, so that growing copies nothing and leaves nothing behind:
 * doubling one array cost a third of the peak memory at 100,000 passages.
 */
export class GrowingArray {
  length = 0;
  private chunks: Uint32Array[] = [];
  private last = new Uint32Array(0);

  static from(values: Uint32Array): GrowingArray {
    const array = new GrowingArray();
    for (const value of values) array.push(value);
    return array;
  }

  push(value: number): void {
    const at = this.length & (CHUNK - 1);
    if (at === 0) {
      this.last = new Uint32Array(CHUNK);
      this.chunks.push(this.last);
    }
    this.last[at] = value;
    this.length++;
  }

  /** 0 past the end. */
  at(position: number): number {
    return this.chunks[position >>> CHUNK_BITS]?.[position & (CHUNK - 1)] ?? 0;
  }

  /** A copy in one piece. */
  toArray(): Uint32Array {
    const whole = new Uint32Array(this.chunks.length * CHUNK);
    this.chunks.forEach((chunk, i) => {
      whole.set(chunk, i * CHUNK);
    });
    return whole.slice(0, this.length);
  }

  /** Gives the memory back. */
  clear(): void {
    this.length = 0;
    this.chunks = [];
    this.last = new Uint32Array(0);
  }
}
