const UTF8 = new TextDecoder('utf-8', { fatal: true });
const WESTERN = new TextDecoder('windows-1252');

/**
 * Bytes as text: by their byte order mark, as UTF-16 without one, else as UTF-8, else as Windows-1252, the commonest of
 * the others in offices. Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideOrder(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return null;
  const utf8 = decodeUtf8(bytes);
  return utf8 ?? WESTERN.decode(bytes);
}

/** Null for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** How the zeros of UTF-16 without a mark lie: in text with Latin letters every other byte is one. */
const WIDE = { sample: 4096, shortest: 8, zeros: 0.7, strays: 0.02 } as const;

export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < WIDE.shortest || bytes.length % 2 !== 0) return null;
  const half = Math.floor(Math.min(bytes.length, WIDE.sample) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < half; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd >= half * WIDE.zeros && even <= half * WIDE.strays) return 'utf-16le';
  return even >= half * WIDE.zeros && odd <= half * WIDE.strays ? 'utf-16be' : null;
}
