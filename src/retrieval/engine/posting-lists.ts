import { GrowingArray } from './growing-array.ts';
import type { FieldParameters } from './ranking-parameters.ts';

/**
 * Which units (passages or documents) hold a key (a word, a pair of words), and how much that counts there.
 * All lists lie in two typed arrays, one behind the other; units within a list ascend.
 */
export interface PostingLists {
  readonly unitCount: number;
  /** Where a key's list starts; one entry more than there are keys. */
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  /** BM25's part that depends on the unit: frequency, damped by k1 and by the unit's length. */
  readonly impacts: Float32Array;
}

export class PostingListsBuilder {
  private readonly keys = new GrowingArray();
  private readonly units = new GrowingArray();
  private readonly counts = new GrowingArray();
  private readonly lengths = new GrowingArray();

  /** The keys of the next unit, repeated as often as they occur. The array is sorted in place. */
  addUnit(keys: Uint32Array): void {
    const unit = this.lengths.length;
    this.lengths.push(keys.length);
    keys.sort();
    for (let from = 0; from < keys.length; ) {
      const key = keys[from] ?? 0;
      let to = from + 1;
      while (keys[to] === key) to++;
      this.keys.push(key);
      this.units.push(unit);
      this.counts.push(to - from);
      from = to;
    }
  }

  /** `keyCount`: one more than the largest key. */
  build(keyCount: number, parameters: FieldParameters): PostingLists {
    const keys = this.keys.values();
    const starts = startsOf(keys, keyCount);
    const next = starts.slice(0, keyCount);
    const units = new Uint32Array(keys.length);
    const impacts = new Float32Array(keys.length);
    const fromUnits = this.units.values();
    const counts = this.counts.values();
    const damping = this.dampings(parameters);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const at = next[key] ?? 0;
      next[key] = at + 1;
      const unit = fromUnits[i] ?? 0;
      const count = counts[i] ?? 0;
      units[at] = unit;
      impacts[at] = (count * (parameters.k1 + 1)) / (count + (damping[unit] ?? 0));
    }
    return { unitCount: this.lengths.length, starts, units, impacts };
  }

  private dampings({ k1, b }: FieldParameters): Float64Array {
    const lengths = this.lengths.values();
    let total = 0;
    for (const length of lengths) total += length;
    const average = total / Math.max(1, lengths.length) || 1;
    return Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / average));
  }
}

function startsOf(keys: Uint32Array, keyCount: number): Uint32Array {
  const starts = new Uint32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return starts;
}

/** How many units hold the key. */
export function unitsWith(lists: PostingLists, key: number): number {
  return (lists.starts[key + 1] ?? 0) - (lists.starts[key] ?? 0);
}

/** How much a key tells: the rarer, the more. 0 for a key that is nowhere. */
export function idfOf(lists: PostingLists, key: number): number {
  const found = unitsWith(lists, key);
  return found === 0 ? 0 : idfFor(found, lists.unitCount);
}

export function idfFor(found: number, unitCount: number): number {
  return Math.log(1 + (unitCount - found + 0.5) / (found + 0.5));
}

/** Adds a key's score to every unit that holds it. */
export function addScores(lists: PostingLists, key: number, weight: number, scores: Float64Array): void {
  const end = lists.starts[key + 1] ?? 0;
  const factor = weight * idfOf(lists, key);
  for (let i = lists.starts[key] ?? 0; i < end; i++) {
    const unit = lists.units[i] ?? 0;
    scores[unit] = (scores[unit] ?? 0) + factor * (lists.impacts[i] ?? 0);
  }
}

/** Whether the unit holds the key. */
export function holds(lists: PostingLists, key: number, unit: number): boolean {
  let low = lists.starts[key] ?? 0;
  let high = lists.starts[key + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lists.units[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low < (lists.starts[key + 1] ?? 0) && lists.units[low] === unit;
}
