/**
 * The places of features in a list, found without a Map of them all: to make one of a hundred thousand strings takes longer than to
 * answer a question. Plain data, ready for use as it was kept.
 */
export interface FeatureIndex {
  /** All features, one after the other. */
  readonly text: string;
  /** Where each ends in `text`. */
  readonly ends: Int32Array;
  /** A hash table, half empty: each slot the place of a feature, or -1; one whose slot is taken stands in the next that is free. */
  readonly slots: Int32Array;
}

const FREE = -1;

export function indexFeatures(features: readonly string[]): FeatureIndex {
  const ends = new Int32Array(features.length);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * features.length + 2))).fill(FREE);
  let end = 0;
  features.forEach((feature, place) => {
    end += feature.length;
    ends[place] = end;
    let slot = hashOf(feature) & (slots.length - 1);
    while (slots[slot] !== FREE) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place;
  });
  return { text: features.join(''), ends, slots };
}

/** @returns the place of the feature in the list, or `undefined` */
export function placeOf({ text, ends, slots }: FeatureIndex, feature: string): number | undefined {
  let slot = hashOf(feature) & (slots.length - 1);
  for (;;) {
    const place = slots[slot] ?? FREE;
    if (place === FREE) return undefined;
    const end = ends[place] ?? 0;
    if (end - (ends[place - 1] ?? 0) === feature.length && text.startsWith(feature, end - feature.length))
      return place;
    slot = (slot + 1) & (slots.length - 1);
  }
}

/** FNV-1a over the code units. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  // Its lower bits alone would tell little of what the upper ones hold.
  return hash ^ (hash >>> 15);
}
