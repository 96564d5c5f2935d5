/** While a question is answered the same is asked for in several places, also of its parts. */
const REMEMBERED = 8;

/** The same function, which knows what it gave for the last texts. */
export function rememberingLast<T>(
  read: (text: string) => T,
  remembered: number = REMEMBERED,
): (text: string) => T {
  return rememberingLastOf(read, (text) => text, remembered);
}

/** The same for what is known again by a text that belongs to it. */
export function rememberingLastOf<Given, T>(
  read: (given: Given) => T,
  textOf: (given: Given) => string,
  remembered: number = REMEMBERED,
): (given: Given) => T {
  const known = new Map<string, { readonly it: T }>();
  return (given) => {
    const text = textOf(given);
    const before = known.get(text);
    if (before !== undefined) return before.it;
    const it = read(given);
    known.set(text, { it });
    const [oldest = ''] = known.keys();
    if (known.size > remembered) known.delete(oldest);
    return it;
  };
}
