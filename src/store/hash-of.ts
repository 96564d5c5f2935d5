import { canonicalHash } from '../records/canonical-hash.ts';

/** The hash of a value that somebody may have changed by hand; null when it has no canonical JSON. */
export function hashOf(value: unknown): string | null {
  try {
    return canonicalHash(value);
  } catch {
    return null;
  }
}
