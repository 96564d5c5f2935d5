import { GrowingArray } from './growing-array.ts';

/** What a table is made of, for keeping it in a file. */
export interface PairTableParts {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly slots: Uint32Array;
}

/**
 * Numbers for ordered pairs of term numbers, by open addressing. A Map with string keys needs many times the
 * memory: 100,000 passages hold some three million different pairs.
 */
export class PairTable {
  private readonly firsts: GrowingArray;
  private readonly seconds: GrowingArray;
  /** Slot ▶ the pair's number + 1; 0 means empty. Its length is a power of two. */
  private slots: Uint32Array = new Uint32Array(1024);

  /** With the parts of another table, or empty. */
  constructor(parts?: PairTableParts) {
    this.firsts = parts ? GrowingArray.from(parts.firsts) : new GrowingArray();
    this.seconds = parts ? GrowingArray.from(parts.seconds) : new GrowingArray();
    if (parts) this.slots = parts.slots;
  }

  get size(): number {
    return this.firsts.length;
  }

  /** The pair's number; a new one gets the next free number. */
  add(first: number, second: number): number {
    const slot = this.slotOf(first, second);
    const found = this.slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    this.firsts.push(first);
    this.seconds.push(second);
    this.slots[slot] = this.size;
    if (this.size * 2 > this.slots.length) this.grow();
    return this.size - 1;
  }

  /** The pair's number, or -1. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOf(first, second)] ?? 0) - 1;
  }

  parts(): PairTableParts {
    return { firsts: this.firsts.toArray(), seconds: this.seconds.toArray(), slots: this.slots };
  }

  private slotOf(first: number, second: number): number {
    const mask = this.slots.length - 1;
    let slot = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const pair = (this.slots[slot] ?? 0) - 1;
      if (pair < 0 || (this.firsts.at(pair) === first && this.seconds.at(pair) === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let pair = 0; pair < this.size; pair++) {
      this.slots[this.slotOf(this.firsts.at(pair), this.seconds.at(pair))] = pair + 1;
    }
  }
}
