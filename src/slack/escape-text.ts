import { LIMITS } from './limits.ts';

/**
 * Plain words in Slack's mrkdwn: whatever a person or a document said is shown as it is, and cannot ping, link or
 * format.
 *
 * `&`, `<`, `>` are escaped as Slack asks. Slack has no escape for `*`, `_`, `~` and the backtick; it formats only when
 * they stand at the edge of a word, so an invisible word joiner on both sides keeps them as characters. (A zero-width
 * space would do the opposite: Slack takes it for an edge.) A `>` that begins a line would begin a quote, even escaped.
 * URLs are not touched: text objects are sent `verbatim`, so Slack makes no links of them.
 */
const WORD_JOINER = '\u2060';

export function plainMrkdwn(text: string): string {
  return plainAtoms(text).join('');
}

/** More than a message or a view takes: what comes after it is never shown, and need not be looked at. */
const LONGEST_TEXT = LIMITS.viewBlocksText + 1;

/** The same, one string for each character a reader sees; cutting between two of them breaks nothing. */
export function plainAtoms(text: string): string[] {
  const characters = charactersOf(cleanText(text).slice(0, LONGEST_TEXT).toWellFormed());
  let lineIsEmpty = true;
  return characters.map((character, index) => {
    const escaped = escapeCharacter(character, characters[index - 1], characters[index + 1], lineIsEmpty);
    lineIsEmpty = character === '\n' || (lineIsEmpty && character.trim() === '');
    return escaped;
  });
}

function escapeCharacter(
  character: string,
  before: string | undefined,
  after: string | undefined,
  lineIsEmpty: boolean,
): string {
  if (FORMATS.has(character)) {
    const insideWord = UNDERSCORES.has(character) && isWord(before) && isWord(after);
    return insideWord ? character : WORD_JOINER + character + WORD_JOINER;
  }
  if (!ENTITIES.test(character)) return character;
  const beginsQuote = lineIsEmpty && /^[>＞]/.test(character);
  return (beginsQuote ? WORD_JOINER : '') + escapeEntities(character);
}

const ENTITIES = /[&<>＞]/;
/** Slack reads the full-width forms as well. */
const UNDERSCORES: ReadonlySet<string> = new Set(['_', '＿']);
const FORMATS: ReadonlySet<string> = new Set([...UNDERSCORES, '*', '＊', '~', '`', '｀']);

/** A character with marks on it (`>` and a combining accent) is one character, and still needs its escape. */
function escapeEntities(character: string): string {
  return character.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[\p{L}\p{N}]/u.test(character);
}

/** For a `plain_text` object, where Slack shows everything as it is: one line, at most `limit` long. */
export function plainLabel(text: string, limit: number): string {
  const line = cleanText(text)
    .replace(/\s+/g, ' ')
    .replace(/<(?=[!@#h])/g, `<${WORD_JOINER}`)
    .trim();
  return line.length <= limit ? line : `${fitting(charactersOf(line), limit - 1)}…`;
}

/** Well-formed Unicode without control characters and without marks that turn the reading direction around. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNREADABLE, '');
}

// eslint-disable-next-line no-control-regex -- control characters are what it is for
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** One character of ASCII, or a run of others with the one they may stand upon (`e` and its accent). */
const RUNS = /[ -~\n\t](?![^ -~\n\t])|[ -~\n\t]?[^ -~\n\t]+/g;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A "character" with endless marks on it is cut into its code points. */
const LONGEST_CHARACTER = 40;

function charactersOf(text: string): string[] {
  const characters: string[] = [];
  for (const run of text.match(RUNS) ?? []) {
    if (run.length === 1) characters.push(run);
    else for (const { segment } of segmenter.segment(run)) characters.push(...withinBounds(segment));
  }
  return characters;
}

function withinBounds(character: string): Iterable<string> {
  return character.length <= LONGEST_CHARACTER ? [character] : character;
}

function fitting(characters: readonly string[], limit: number): string {
  let text = '';
  for (const character of characters) {
    if (text.length + character.length > limit) break;
    text += character;
  }
  return text;
}
