/** A list in a text, and the line that leads up to it: "Report an incident within 4 hours:". */
export interface ListAround {
  /** Null when no line before the list ends with a colon. */
  readonly intro: string | null;
  /** Without their bullets or numbers. */
  readonly items: readonly string[];
  /** The one that was looked for; null when it is the line before the list. */
  readonly item: string | null;
}

const ITEM = /^\s*(?:[-•*–]|\d{1,2}[.)])\s+(\S.*)$/;
/** A single item is no list. */
const FEWEST = 2;

/** The list of which a sentence of the text is an item, or to which it leads up; null when it stands in none. */
export function listAround(text: string, sentence: string): ListAround | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const wanted = sentence.trim();
  const at = lines.findIndex((line) => line.includes(wanted));
  if (at === -1) return null;
  const isOne = (index: number) => isItem(lines[index] ?? '');
  const leadsUp = !isOne(at) && isOne(at + 1) && wanted.endsWith(':');
  if (!isOne(at) && !leadsUp) return null;
  let [first, last] = leadsUp ? [at + 1, at + 1] : [at, at];
  while (isOne(first - 1)) first -= 1;
  while (isOne(last + 1)) last += 1;
  const items = lines.slice(first, last + 1).map(withoutBullet);
  const before = lines[first - 1]?.trim() ?? '';
  if (items.length < FEWEST) return null;
  return {
    intro: before.endsWith(':') ? before : null,
    items,
    item: leadsUp ? null : withoutBullet(lines[at] ?? ''),
  };
}

/** What is shown of an item at most. */
const LONGEST_ITEM = 300;

/** An item of several parts is shown whole ("- Owner: the fleet office"), anything else as it is. */
export function wholeItem(text: string, sentence: string): string {
  const line = text.split('\n').find((each) => each.includes(sentence)) ?? '';
  return isItem(line) && line.length <= LONGEST_ITEM ? line.trim() : sentence;
}

/** Whether a line is an item of a list. */
export function isItem(line: string): boolean {
  return ITEM.test(line);
}

/** "- by e-mail" and "1. By e-mail" are "by e-mail". */
export function withoutBullet(line: string): string {
  return ITEM.exec(line)?.[1]?.trim() ?? line.trim();
}
