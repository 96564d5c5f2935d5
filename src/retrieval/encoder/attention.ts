import { instanceOf, PAGE, type Memory } from './web-assembly.ts';

/** How many numbers a head has in the models that are read; the program is written for it. */
const EACH = 32;

/** Every row takes from the values of all rows, by how its query fits their keys; head by head. */
export class Attention {
  readonly #program = instanceOf<Program>('attention.wasm');

  /**
   * `rows`: of each its queries, keys and values, one after the other. As many rows of a third of their numbers, valid until the next use.
   *
   * @throws when the heads have another size than 32.
   */
  of(rows: Float32Array, count: number, heads: number): Float32Array {
    const size = rows.length / count / 3;
    if (size !== heads * EACH) throw new Error(`attention heads of ${String(size / heads)} numbers, not 32`);
    const out = 4 * rows.length;
    const fits = out + 4 * count * size;
    const { memory } = this.#program;
    const missing = Math.ceil((fits + 4 * (count + EACH) - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    new Float32Array(memory.buffer, 0, rows.length).set(rows);
    this.#program.attend(0, out, fits, count, heads);
    return new Float32Array(memory.buffer, out, count * size);
  }
}

interface Program {
  readonly memory: Memory;
  /** See `attention.wat`: addresses of what it reads, writes and works in, then counts. */
  attend(...parameters: number[]): void;
}
