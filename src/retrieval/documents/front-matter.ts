/** What stands at the start of a text: metadata, none, or something that was meant as metadata and cannot be read. */
export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'yaml'; readonly yaml: string; readonly body: string }
  /** A sentence that ends with what to do. */
  | { readonly kind: 'unreadable'; readonly problem: string };

const NONE: FrontMatter = { kind: 'none' };

const OPENING = /^\uFEFF?(\s*)---[ \t]*(?:\r?\n|$)/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu;
const TOML = /^\uFEFF?\s*\+\+\+[ \t]*\r?\n/u;

/** How many characters behind an opening line are looked through for keys when it is never closed. */
const LOOK_AHEAD = 2000;

/**
 * Parts a text from the YAML between `---` lines at its start. A text that seems to say who may read it is never taken
 * for one that says nothing: an opening without its end is reported if one of `keys` follows, and after empty lines,
 * where `---` may as well be a rule, the block counts if it has one of them.
 */
export function partFrontMatter(source: string, keys: readonly string[]): FrontMatter {
  const mentions = (text: string) => startsLine(keys).test(text);
  if (TOML.test(source) && mentions(source.slice(0, LOOK_AHEAD))) {
    return { kind: 'unreadable', problem: 'Its front matter is TOML; write it as YAML between --- lines.' };
  }
  const opening = OPENING.exec(source);
  if (!opening) return NONE;
  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) {
    const isMeant = mentions(rest.slice(0, LOOK_AHEAD).split(/\r?\n[ \t]*\r?\n/u, 1)[0] ?? '');
    const problem = 'Its front matter has no end; write a line --- below the last key.';
    return isMeant ? { kind: 'unreadable', problem } : NONE;
  }
  const yaml = rest.slice(0, closing.index);
  if (opening[1] !== '' && !mentions(yaml)) return NONE;
  return { kind: 'yaml', yaml, body: rest.slice(closing.index + closing[0].length) };
}

function startsLine(keys: readonly string[]): RegExp {
  return new RegExp(`^[ \\t]*["']?(?:${keys.join('|')})["']?[ \\t]*[:=]`, 'imu');
}
