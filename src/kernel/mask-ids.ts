/**
 * What leads back to a person or a message: ids of people and channels, time stamps and addresses of messages, ids of our own
 * rows, keys of events, e-mail addresses, follow-up codes.
 */
const LEADS_BACK = new RegExp(
  [
    // Addresses that Slack gives for one reply, and any address of a message.
    String.raw`https?:\/\/hooks\.slack\.com\/\S+`,
    String.raw`https?:\/\/[\w.-]+\/archives\/\S+`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    // Our own rows: https://www.rfc-editor.org/rfc/rfc9562
    String.raw`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
    String.raw`[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}`,
    // Hashes and triggers.
    String.raw`[0-9a-f]{20,}`,
    // People, channels and events of Slack: https://docs.slack.dev/reference/objects
    String.raw`(?:[UWCDG]|Ev)[A-Z0-9]{8,}`,
    String.raw`p?\d{10}\.?\d{6}`,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^/u, '(?<![A-Za-z0-9])(?:')
    .replace(/$/u, ')(?![A-Za-z0-9])'),
  'gu',
);

/** Words that a fault quotes: a parser quotes what it could not read. A name in quotes is one word, and stays. */
const QUOTED_WORDS = /"[^"]*\s[^"]*"/gu;

/** `text` with `mask` in the place of each id, and without the words that it quotes. */
export function maskIds(text: string, mask: (id: string) => string): string {
  return text.replace(QUOTED_WORDS, '"…"').replace(LEADS_BACK, mask);
}
