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
  /** All keys of all units, ascending within a unit. */
  private readonly keys = new GrowingArray();
  /** How many of them are each unit's. */
  private readonly lengths = new GrowingArray();

  /** The keys of the next unit, repeated as often as they occur. The array is sorted in place. */
  addUnit(keys: Uint32Array): void {
    keys.sort();
    for (const key of keys) this.keys.push(key);
    this.lengths.push(keys.length);
  }

  /** `keyCount`: one more than the largest key. The builder is empty afterwards. */
  build(keyCount: number, { k1, b }: FieldParameters): PostingLists {
    const unitCount = this.lengths.length;
    const average = this.keys.length / Math.max(1, unitCount) || 1;
    const starts = this.starts(keyCount);
    const next = starts.slice(0, keyCount);
    const units = new Uint32Array(starts[keyCount] ?? 0);
    const impacts = new Float32Array(units.length);
    this.eachPosting((key, unit, count) => {
      const at = next[key] ?? 0;
      next[key] = at + 1;
      units[at] = unit;
      const damping = k1 * (1 - b + (b * this.lengths.at(unit)) / average);
      impacts[at] = (count * (k1 + 1)) / (count + damping);
    });
    this.keys.clear();
    this.lengths.clear();
    return { unitCount, starts, units, impacts };
  }

  private starts(keyCount: number): Uint32Array {
    const starts = new Uint32Array(keyCount + 1);
    this.eachPosting((key) => {
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    });
    for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    return starts;
  }

  private eachPosting(visit: (key: number, unit: number, count: number) => void): void {
    let at = 0;
    for (let unit = 0; unit < this.lengths.length; unit++) {
      const end = at + this.lengths.at(unit);
      while (at < end) {
        const key = this.keys.at(at);
        let to = at + 1;
        while (to < end && this.keys.at(to) === key) to++;
        visit(key, unit, to - at);
        at = to;
      }
    }
  }
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
