/** Languages whose words for days are known; where one is missing, a day said in it is asked for instead. */
const LANGUAGES =
  'en de fr es it nl pt pl sv da nb fi cs sk hu ro bg hr sl el tr ru uk ar he hi ja zh ko vi id ca et lv lt'.split(
    ' ',
  );

/** What a word says of a day. */
export type DayWord =
  | { readonly says: 'offset'; readonly days: number }
  /** 1 is Monday. */
  | { readonly says: 'weekday'; readonly weekday: number }
  | { readonly says: 'month'; readonly month: number };

/** Words are told apart by letters: shorter ones stand inside too many others. */
const SHORTEST = 3;

let lexicon: readonly (readonly [string, DayWord])[] | null = null;

/**
 * What a text says of days in whatever language: "gestern", "hier", "martes", "昨日". The words come from the Unicode
 * locale data that the runtime carries.
 */
export function dayWordsIn(text: string): readonly DayWord[] {
  lexicon ??= LANGUAGES.flatMap(wordsFor).sort(([a], [b]) => b.length - a.length);
  let rest = text.toLowerCase();
  const found: DayWord[] = [];
  for (const [word, meaning] of lexicon) {
    if (!standsIn(rest, word)) continue;
    found.push(meaning);
    rest = rest.replace(word, ' ');
  }
  return found;
}

function standsIn(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  // Scripts without spaces between words have no edges to look for.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word))
    return true;
  const at = text.indexOf(word);
  const [before = '', after = ''] = [text.charAt(at - 1), text.charAt(at + word.length)];
  return !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
}

function wordsFor(language: string): (readonly [string, DayWord])[] {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const offsets = [-2, -1, 0, 1, 2].flatMap((days) => {
    const word = relative.format(days, 'day');
    // "i går" is as often written "igår".
    return [...new Set([word, word.replace(' ', '')])].map((one) => [one, { says: 'offset', days }] as const);
  });
  const weekdays = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    named(language, new Date(Date.UTC(2024, 0, weekday)), 'weekday').map(
      (word) => [word, { says: 'weekday', weekday }] as const,
    ),
  );
  const months = Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    named(language, new Date(Date.UTC(2024, at, 15)), 'month').map(
      (word) => [word, { says: 'month', month: at + 1 }] as const,
    ),
  );
  return [...offsets, ...weekdays, ...months]
    .map(([word, meaning]) => [word.toLowerCase(), meaning] as const)
    .filter(([word]) => !/\d/u.test(word) && (word.length >= SHORTEST || /[^\p{Script=Latin}]/u.test(word)));
}

/** 1 January 2024 was a Monday. */
function named(language: string, date: Date, what: 'weekday' | 'month'): string[] {
  const alone = new Intl.DateTimeFormat(language, { [what]: 'long', timeZone: 'UTC' });
  const within = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const inflected = within.formatToParts(date).find(({ type }) => type === what)?.value;
  return [...new Set([alone.format(date), ...(inflected === undefined ? [] : [inflected])])];
}
