/**
 * The same value with text that both databases and the audit chain can hold: PostgreSQL takes no NUL, and canonical JSON
 * (RFC 8785) no half of a surrogate pair. Either becomes U+FFFD, as it does when it is shown.
 */
export function storable<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry)]));
}
