/** Numbers that arrive one by one, in a quarter of the memory of an ordinary array. */
export class GrowingArray {
  length = 0;
  private items = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  /** A view, not a copy: valid until the next push. */
  values(): Uint32Array {
    return this.items.subarray(0, this.length);
  }
}
