import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, in hex, over the canonical JSON (RFC 8785) of a value: equal values give equal hashes on any machine. */
export function canonicalHash(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('A value without a JSON form cannot be hashed.');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
