import { ERASED } from '../records/erasable-fields.ts';

/**
 * So many words in a row that a text shares with what was erased are words of it. First settings, not measured: of what is
 * about the record few are enough; elsewhere as many as people who never read each other hardly write alike.
 */
const SHARED_WORDS = { aboutIt: 3, elsewhere: 5 } as const;
/** A shorter text of one word is taken out only of what is about the record: anybody may write it. */
const SHORTEST_ALONE = 8;

/** Says what a value is, or where it belongs, and never what somebody wrote. */
const STRUCTURE: ReadonlySet<string> = new Set(
  (
    'part control do style kind to type number draft step field conversation place user channel team person moment link url ' +
    'permalink id ts event_ts thread_ts message_ts action_ts client_msg_id block_id action_id callback_id subtype'
  ).split(' '),
);

/** A copy of a JSON value in which nothing of the erased texts is left; the value itself where it holds none of them. */
export function withoutWords(value: unknown, texts: readonly string[], isAbout: boolean): unknown {
  const erased = texts.map((text) => text.trim()).filter((text) => text !== '');
  const least = isAbout ? SHARED_WORDS.aboutIt : SHARED_WORDS.elsewhere;
  const runs = new Set(erased.flatMap((text) => runsOf(text, least)));
  const alone = erased.filter((text) => isAbout || /\s/u.test(text) || text.length >= SHORTEST_ALONE);
  const scrub = (text: string): string => {
    const left = alone.reduce((rest, one) => rest.replaceAll(one, ERASED), text);
    return runsOf(left, least).some((run) => runs.has(run)) ? ERASED : left;
  };
  return walk(value, scrub);
}

function walk(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      typeof one === 'string' && STRUCTURE.has(name) ? one : walk(one, scrub),
    ]),
  );
}

/** Every run of so many words, as they sound: spelling, marks and the escapes of a platform make no other words. */
function runsOf(text: string, length: number): readonly string[] {
  const plain = text.replaceAll('&amp;', '&').replace(/&[lg]t;/gu, ' ');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}
