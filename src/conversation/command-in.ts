import { COMMANDS } from './nearest-command.ts';

/** First words of `/aims`; the rest of the line is their text. */
const KNOWN: ReadonlySet<string> = new Set(COMMANDS);

/** An unknown first word is kept with the whole text, so that "/aims who owns the chatbot" can still be answered. */
export function commandIn(line: string): { readonly command: string; readonly text: string } {
  const words = line.trim();
  const first = /^\S+/u.exec(words)?.[0] ?? '';
  if (first === '') return { command: 'help', text: '' };
  const known = first.toLowerCase();
  return KNOWN.has(known)
    ? { command: known, text: words.slice(first.length).trim() }
    : { command: first, text: words };
}
