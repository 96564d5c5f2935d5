/** A time of day that words say: "15 Uhr", "3 pm", "à 15h30", "a las 9", "15:30", "midi". */
export interface Clock {
  readonly hour: number;
  /** Null where only the hour is said. */
  readonly minute: number | null;
}

const MARK = String.raw`uhr|h(?!\p{L})|heures?|uur|horas?|hs|ore|am(?!\p{L})|pm(?!\p{L})|a\.m|p\.m|o['’]clock|時|点|點|시`;
const LEAD = String.raw`(?<!\p{L})(?:um|gegen|ab|at|around|à|vers|om|rond|a las?|sobre las|alle|às)\s+`;
const TIMES: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(\d{1,2})(?:[:.h]\s?(\d{2}))?\s*(?:${MARK})(\d{2})?`, 'giu'),
  /(?<![\d.:])(\d{1,2}):(\d{2})(?!\d)/gu,
  new RegExp(String.raw`${LEAD}(\d{1,2})(?:[:.](\d{2}))?(?![\d.:/-])`, 'giu'),
];
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:mittags?|midi|middag|mediod[ií]a|noon)(?!\p{L})/iu, 12],
  [/(?<!\p{L})(?:mitternacht|minuit|middernacht|medianoche|midnight)(?!\p{L})/iu, 0],
];

/** The times in a text, and the text without them. */
export function clocksIn(text: string): { readonly clocks: readonly Clock[]; readonly rest: string } {
  const clocks: Clock[] = [];
  let rest = text;
  for (const pattern of TIMES)
    rest = rest.replace(pattern, (_, hour: string, minute?: string, after?: unknown) => {
      const minutes = minute ?? (typeof after === 'string' ? after : undefined);
      clocks.push({ hour: Number(hour), minute: minutes === undefined ? null : Number(minutes) });
      return ' ';
    });
  for (const [word, hour] of WORDS) if (word.test(rest)) clocks.push({ hour, minute: null });
  return { clocks, rest };
}

/** Whether a wall time "15:30" can be the one that was said, on a clock of 12 or of 24 hours. */
export function isClock({ hour, minute }: Clock, time: string): boolean {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return hours % 12 === hour % 12 && (hours >= hour || hour === 12) && minutes === (minute ?? 0);
}
