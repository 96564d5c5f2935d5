import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes: memory grows by so many. */
export const PAGE = 65_536;

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Of the global that Node.js has and its types leave to the browser's. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** A program of this folder with a memory of its own; `npm run build-encoder` makes it from the text beside it. */
export function instanceOf<Exports>(file: string): Exports {
  const program = readFileSync(join(import.meta.dirname, file));
  return new WebAssembly.Instance(new WebAssembly.Module(program)).exports as Exports;
}
