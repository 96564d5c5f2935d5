import { createHash } from 'node:crypto';

/** What is said about a concern after it was reported, by the person who reported it or by whoever handles it. */
export interface FollowUp {
  readonly id: string;
  readonly number: string;
  readonly from: 'reporter' | 'handler';
  /** A user id; `anonymous` for a reporter without a name. */
  readonly by: string;
  readonly text: string;
  /** ISO 8601 in UTC; of an anonymous reporter only the day. */
  readonly at: string;
}

/** Crockford's base 32: no letter that is taken for a number. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** Random bytes that a code is made of: more than 78 bits, so that nobody guesses one. */
export const CODE_BYTES = LENGTH;

/** `7K3M-Q0ZD-WT8P-1HXA`, from 16 random bytes. Only its hash is kept with the concern. */
export function followUpCode(random: Uint8Array): string {
  // A number in front: four words of four letters are not taken for a code.
  const letters = [...random.subarray(0, LENGTH)].map((byte, at) =>
    ALPHABET.charAt(byte % (at === 0 ? 10 : ALPHABET.length)),
  );
  return letters.join('').replace(/(.{4})(?=.)/gu, '$1-');
}

/**
 * Finds a code in what a person typed, however they spaced it; null when there is none. A code begins with a number, and
 * is mostly spaced in one way: "code 7K3M-Q0ZD-WT8P-1HXA" and "2026 7K3M-…" have a word of four letters before it.
 */
export function codeIn(text: string): string | null {
  for (const shape of CODE_SHAPES) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined && /\d/u.test(found)) return normalized(found);
  }
  return null;
}

/** The likeliest first: O, I and L stand for numbers that were misread. */
const CODE_SHAPES = ['[0-9]', '[oil]'].flatMap((first) =>
  [
    String.raw`${first}[0-9a-z]{3}(?<gap>[\s–—-]?)(?:[0-9a-z]{4}\k<gap>){2}[0-9a-z]{4}`,
    String.raw`${first}[0-9a-z]{3}[\s–—-]?(?:[0-9a-z]{4}[\s–—-]?){2}[0-9a-z]{4}`,
  ].map((shape) => new RegExp(`(?<![0-9a-z])${shape}(?![0-9a-z])`, 'iu')),
);

/** What is kept of a code. It has more than 78 random bits: without the code nobody finds it from its hash. */
export function codeHash(code: string): string {
  return createHash('sha256').update(normalized(code), 'utf8').digest('hex');
}

/** O is a zero, I and L are ones. */
function normalized(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1');
}
