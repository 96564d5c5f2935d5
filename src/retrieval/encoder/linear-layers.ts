import { instanceOf, PAGE, type Memory } from './web-assembly.ts';

/** The kernel takes four rows, two outputs and sixteen numbers at a time. */
const ROWS = 4;
/** Rows are rounded to integers of this size: with weights of 127 and 1,536 numbers a row their sum stays below 2^31. */
const LARGEST = 8191;
const LARGEST_WEIGHT = 127;
/** The layers of a model are added one after the other: 4 MB more at a time. */
const PAGES_AT_ONCE = 64;

/** `outputs` sums over a row of `width` numbers. */
export interface LinearLayer {
  /** What it makes of `count` rows of `width` numbers: as many rows of `outputs` numbers, valid until the next use. */
  apply(rows: Float32Array, count: number): Float32Array;
}

/** A layer's weights, one row of `width` for each output, with one byte for each: `bytes` × `scales` of their row. */
export interface RoundedWeights {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export function roundWeights(weights: Float32Array, bias: Float32Array): RoundedWeights {
  const width = weights.length / bias.length;
  const bytes = new Int8Array(weights.length);
  const scales = bias.map((_, out) => largest(weights, out * width, width) / LARGEST_WEIGHT || 1);
  scales.forEach((scale, out) => {
    for (let i = out * width; i < (out + 1) * width; i += 1) bytes[i] = Math.round(weights[i]! / scale);
  });
  return { bytes, scales, bias };
}

/**
 * Linear layers whose weights are kept as one byte each and multiplied by `linear-layer.wasm`: a quarter of the memory of
 * single precision, and the vectors of sentences differ by less than 1 %. `npm run bench:encoder` has the speed.
 */
export class LinearLayers {
  readonly #kernel = instanceOf<Kernel>('linear-layer.wasm');
  readonly #mostRows: number;
  /** Of the memory in use, in bytes. */
  #end = 0;
  #widest = 0;
  #room: Room | null = null;

  /** `mostRows`: how many rows are ever given to a layer. */
  constructor(mostRows: number) {
    this.#mostRows = Math.ceil(mostRows / ROWS) * ROWS;
  }

  add({ bytes, scales, bias }: RoundedWeights): LinearLayer {
    const outputs = bias.length;
    const width = bytes.length / outputs;
    const at = {
      weights: this.#reserve(bytes.byteLength),
      scales: this.#reserve(scales.byteLength),
      bias: this.#reserve(bias.byteLength),
    };
    const { buffer } = this.#kernel.memory;
    new Int8Array(buffer, at.weights, bytes.length).set(bytes);
    new Float32Array(buffer, at.scales, outputs).set(scales);
    new Float32Array(buffer, at.bias, outputs).set(bias);
    this.#widest = Math.max(this.#widest, width, outputs);
    this.#room = null;
    return { apply: (rows, count) => this.#apply(at, width, outputs, rows, count) };
  }

  #apply(
    at: { readonly weights: number; readonly scales: number; readonly bias: number },
    width: number,
    outputs: number,
    rows: Float32Array,
    count: number,
  ): Float32Array {
    const room = (this.#room ??= this.#makeRoom());
    const { buffer } = this.#kernel.memory;
    const padded = Math.ceil(count / ROWS) * ROWS;
    // The rows beyond the last are multiplied as they are, and what comes of them is not read.
    new Float32Array(buffer, room.given, count * width).set(rows.subarray(0, count * width));
    this.#kernel.round(room.given, room.rows, room.scales, count, width, LARGEST);
    this.#kernel.multiply(
      ...[room.rows, at.weights, room.out, room.scales, at.scales, at.bias],
      ...[padded, width, outputs],
    );
    return new Float32Array(buffer, room.out, count * outputs);
  }

  #makeRoom(): Room {
    return {
      given: this.#reserve(4 * this.#mostRows * this.#widest),
      rows: this.#reserve(2 * this.#mostRows * this.#widest),
      scales: this.#reserve(4 * this.#mostRows),
      out: this.#reserve(4 * this.#mostRows * this.#widest),
    };
  }

  /** Where so many bytes begin, aligned for the kernel. */
  #reserve(bytes: number): number {
    const at = Math.ceil(this.#end / 16) * 16;
    this.#end = at + bytes;
    const missing = Math.ceil((this.#end - this.#kernel.memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.#kernel.memory.grow(Math.max(missing, PAGES_AT_ONCE));
    return at;
  }
}

/** Where the rows that are given, the same in integers with their scales, and what comes of them are written. */
type Room = Readonly<Record<'given' | 'rows' | 'scales' | 'out', number>>;

/** See `linear-layer.wat`: addresses of what is read and written, then counts. */
interface Kernel {
  readonly memory: Memory;
  round(...parameters: number[]): void;
  multiply(...parameters: number[]): void;
}

function largest(numbers: Float32Array, from: number, length: number): number {
  let most = 0;
  for (let at = from; at < from + length; at += 1) most = Math.max(most, Math.abs(numbers[at]!));
  return most;
}
