import { childrenOf, titleOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { wordsOf } from '../words/words-of.ts';

/** "A.6.2.4 incident communication", "9.1 (management review)": a name set behind a number. */
const NAME_BEHIND =
  /^[\s(:,-]*(?:(?:is|are|=|handles|covers|asks\s+for|deals\s+with|means)\s+)?(?:our\s+|the\s+|about\s+)*((?:[a-z&-]+\s+){0,4}?[a-z&-]+?)(?=\s+(?:who|how|what|when|where|which|must|should|shall|is|are|needs?|right|and|so|in|for|with|to|then)\b|\s*[-–—):,;?.!]|\s*$)/i;
/** "risk treatment under 9.1", "the incident communication control (A.6.2.4)": a name set before a number. */
const NAME_BEFORE =
  /((?:[a-z&-]+\s+){0,4}?[a-z&-]+)\s*(?:\(|\b(?:under|per|as\s+per|according\s+to|as\s+in)\s+)?\s*(?:the\s+)?(?:clause|control|no\.?)?\s*$/i;
/** What a place for the whole system holds is no sign of a slip: "the impact assessment procedure under 7.5". */
const HOLDS_ANYTHING = /^(?:4\.4|7|8\.1|10|6\.3)/;

/** "What does 9.3 say about …" asks what it holds; it does not name it. */
const ASKS_WHAT_IT_SAYS = /^\s*(?:say|says|mention|tell|state|have|has|had|do|does|help|require|ask)\b/i;

/** Words of a title that tell no two places apart. */
const EMPTY = stemsOf(
  'ai system systems general programme process processes inputs results plan procedure control clause register form list document documents records record documentation campaign checklist list template evidence',
);
/** One of these alone is too little of a name. */
const COMMON = stemsOf('communication resources information policy objectives data management');

/**
 * The place of the standard whose title a question sets beside the number of another one. Null when the name
 * fits the number, or no title holds the whole name.
 */
export function placeNamed(id: string, before: string, after: string, registry: Registry): Entry | null {
  const behind = ASKS_WHAT_IT_SAYS.test(after) ? undefined : NAME_BEHIND.exec(after)?.[1];
  const ahead = HOLDS_ANYTHING.test(id) ? undefined : NAME_BEFORE.exec(before)?.[1];
  return (behind === undefined ? null : titled(behind, id, registry)) ?? lastWordsTitled(ahead, id, registry);
}

/** Nobody says where a name begins: the most words that are the name of a place. */
function lastWordsTitled(text: string | undefined, id: string, registry: Registry): Entry | null {
  const words = text?.split(/\s+/) ?? [];
  for (let from = 0; from <= words.length - 2; from += 1) {
    const found = titled(words.slice(from).join(' '), id, registry);
    if (found !== null) return found;
  }
  return null;
}

function titled(name: string, id: string, registry: Registry): Entry | null {
  const said = stemsOf(name).difference(EMPTY);
  if (said.size === 0 || said.isSubsetOf(ownWords(id, registry))) return null;
  const fitting = [...registry.entries.values()].filter((entry) => isName(said, coreOf(entry.id, registry)));
  const sameKind = fitting.filter((entry) => entry.id.startsWith('A.') === id.startsWith('A.'));
  const [best] = sameKind.length > 0 ? sameKind : fitting;
  return best ?? null;
}

/** Two words of a title, or the only one that it has. */
function isName(said: ReadonlySet<string>, core: ReadonlySet<string>): boolean {
  if (!said.isSubsetOf(core)) return false;
  return said.size > 1 || (core.size === 1 && said.isDisjointFrom(COMMON));
}

function coreOf(id: string, registry: Registry): ReadonlySet<string> {
  return stemsOf(titleOf(registry, id) ?? '').difference(EMPTY);
}

function ownWords(id: string, registry: Registry): ReadonlySet<string> {
  const own = registry.entries.get(id);
  const texts = [own, ...childrenOf(registry, id)].flatMap((entry) =>
    entry === undefined ? [] : [entry.title, entry.summary],
  );
  return stemsOf([titleOf(registry, id) ?? '', ...texts].join(' '));
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ stem, stop }) => (stop ? [] : [stem])));
}
