import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

/** Bytes of one number of the kinds that are read. */
const SIZE = { F16: 2, F32: 4 } as const;
type Kind = keyof typeof SIZE;
/** The file begins with the length of its header, an unsigned integer of 8 bytes, little-endian. */
const LENGTH_BYTES = 8;

const headerSchema = z.record(
  z.string(),
  z.object({
    dtype: z.string(),
    shape: z.array(z.number().int()),
    data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  }),
);

/** Named arrays of numbers in a file of the safetensors format (huggingface.co/docs/safetensors). */
export interface TensorFile {
  names(): readonly string[];
  /** All numbers of a tensor, row by row. @throws when there is none of that name. */
  read(name: string): Float32Array;
  /** How many rows a tensor has. @throws when there is none of that name. */
  rows(name: string): number;
  /** One row of a tensor of two dimensions, read from the file when it is asked for. */
  row(name: string, at: number): Float32Array;
  close(): void;
}

/** @throws when the file cannot be read or is of another format. */
export function openTensorFile(path: string): TensorFile {
  const file = openSync(path, 'r');
  const bytes = (start: number, length: number): Uint8Array => {
    const read = new Uint8Array(length);
    readSync(file, read, 0, length, start);
    return read;
  };
  const headerLength = Number(new DataView(bytes(0, LENGTH_BYTES).buffer).getBigUint64(0, true));
  const header = headerSchema.parse(
    JSON.parse(new TextDecoder().decode(bytes(LENGTH_BYTES, headerLength)), withoutMetadata),
  );
  const start = LENGTH_BYTES + headerLength;
  const find = (name: string) => {
    const { dtype, shape, data_offsets: [from, to] = [0, 0] } = header[name] ?? {};
    if (dtype !== 'F16' && dtype !== 'F32') throw new Error(`${path} holds no ${name} as F16 or F32.`);
    return { dtype, shape, start: start + from, length: to - from } as const;
  };
  return {
    names: () => Object.keys(header),
    read(name) {
      const tensor = find(name);
      return numbersIn(bytes(tensor.start, tensor.length), tensor.dtype);
    },
    rows: (name) => find(name).shape?.[0] ?? 0,
    row(name, at) {
      const { dtype, shape = [], start: first } = find(name);
      const length = (shape[1] ?? 1) * SIZE[dtype];
      return numbersIn(bytes(first + at * length, length), dtype);
    },
    close: () => {
      closeSync(file);
    },
  };
}

/** What the file says of itself is no tensor. */
function withoutMetadata(name: string, value: unknown): unknown {
  return name === '__metadata__' ? undefined : value;
}

function numbersIn({ buffer }: Uint8Array, kind: Kind): Float32Array {
  if (kind === 'F32') return new Float32Array(buffer);
  const halves = new Uint16Array(buffer);
  const numbers = new Float32Array(halves.length);
  for (let at = 0; at < halves.length; at += 1) numbers[at] = WHOLE[halves[at]!]!;
  return numbers;
}

/** The number for each of the 65,536 halves (IEEE 754 binary16): 1 bit of sign, 5 of exponent, 10 of fraction. */
const WHOLE = Float32Array.from({ length: 0x10000 }, (_, half) => {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 0x400) * 2 ** (exponent - 15);
});
