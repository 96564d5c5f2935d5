/**
 * Numbers for ordered pairs of term numbers, by open addressing. A Map with string keys needs ten times the
 * memory: 100,000 passages hold some three million different pairs.
 */
export class PairTable {
  size = 0;
  private mask = 1023;
  private firsts = new Uint32Array(1024);
  private seconds = new Uint32Array(1024);
  /** The pair's number + 1, so that 0 means an empty slot. */
  private numbers = new Uint32Array(1024);

  /** The pair's number; a new one gets the next free number. */
  add(first: number, second: number): number {
    const slot = this.slotOf(first, second);
    const found = this.numbers[slot] ?? 0;
    if (found !== 0) return found - 1;
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.numbers[slot] = ++this.size;
    if (this.size * 2 > this.mask) this.grow();
    return this.size - 1;
  }

  /** The pair's number, or -1. */
  find(first: number, second: number): number {
    return (this.numbers[this.slotOf(first, second)] ?? 0) - 1;
  }

  private slotOf(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    while (this.numbers[slot] !== 0 && (this.firsts[slot] !== first || this.seconds[slot] !== second)) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  private grow(): void {
    const { firsts, seconds, numbers } = this;
    const slots = (this.mask + 1) * 2;
    this.mask = slots - 1;
    this.firsts = new Uint32Array(slots);
    this.seconds = new Uint32Array(slots);
    this.numbers = new Uint32Array(slots);
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      const slot = this.slotOf(firsts[i] ?? 0, seconds[i] ?? 0);
      this.firsts[slot] = firsts[i] ?? 0;
      this.seconds[slot] = seconds[i] ?? 0;
      this.numbers[slot] = numbers[i] ?? 0;
    }
  }
}
