/** What a text holds with further words behind it, in a line of their own; the words alone where it holds nothing. */
export function putBehind(held: unknown, words: string): string {
  return typeof held === 'string' && held !== '' ? `${held}\n${words}` : words;
}
