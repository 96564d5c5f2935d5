/** More than a round asks for; what is forgotten is worked out again. */
const MOST_KEPT = 10_000;

/**
 * The same pure function, which remembers its results. A review asks for the same few days and openings of a zone again
 * and again, and a zone's rules are slow to work out.
 */
export function remembered<Key extends string | number, Value>(
  work: (key: Key, zone: string) => Value,
): (key: Key, zone: string) => Value {
  const zones = new Map<string, Map<Key, Value>>();
  return (key, zone) => {
    const known = zones.get(zone) ?? new Map<Key, Value>();
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key, zone);
    if (known.size >= MOST_KEPT) known.clear();
    zones.set(zone, known.set(key, value));
    return value;
  };
}
