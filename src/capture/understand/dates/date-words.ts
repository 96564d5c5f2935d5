/** ISO numbers: Monday is 1. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7,
}; // prettier-ignore

/** Short for a weekday only where a date can stand: "sat", "sun" and "wed" are words as well. */
export const WEEKDAY_ABBREVIATIONS: Readonly<Record<string, number>> = {
  mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7,
}; // prettier-ignore

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10,
  november: 11, december: 12,
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
}; // prettier-ignore

/** "yesterday's batch" happened yesterday; "yesterday's release" may have done its harm today. */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  `batch run outage incident breach failure leak shift job calls call session peak crash downtime
  disruption scoring mishap analysis check review report test audit meeting figures log logs`.split(/\s+/u),
);

/** Months that are words as well: a number beside them is not enough. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
  eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17,
  eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30,
}; // prettier-ignore

export const CLOCK_NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
}; // prettier-ignore

export const MINUTE_WORDS: Readonly<Record<string, number>> = {
  five: 5, ten: 10, quarter: 15, twenty: 20, half: 30,
}; // prettier-ignore

/** What a unit of time is worth: minutes for the short ones, whole days, months otherwise. */
export const UNITS: Readonly<Record<string, { unit: 'minute' | 'day' | 'month'; times: number }>> = {
  minute: { unit: 'minute', times: 1 }, minutes: { unit: 'minute', times: 1 }, min: { unit: 'minute', times: 1 },
  mins: { unit: 'minute', times: 1 }, hour: { unit: 'minute', times: 60 }, hours: { unit: 'minute', times: 60 },
  hr: { unit: 'minute', times: 60 }, hrs: { unit: 'minute', times: 60 }, h: { unit: 'minute', times: 60 },
  day: { unit: 'day', times: 1 }, days: { unit: 'day', times: 1 }, night: { unit: 'day', times: 1 },
  nights: { unit: 'day', times: 1 }, week: { unit: 'day', times: 7 },
  weeks: { unit: 'day', times: 7 }, fortnight: { unit: 'day', times: 14 }, month: { unit: 'month', times: 1 },
  months: { unit: 'month', times: 1 }, year: { unit: 'month', times: 12 }, years: { unit: 'month', times: 12 },
}; // prettier-ignore

/** Parts of the day, with the half of the clock that a bare hour in them belongs to. */
export const DAY_PARTS: Readonly<Record<string, 'am' | 'pm' | 'night'>> = {
  morning: 'am', afternoon: 'pm', evening: 'pm', night: 'night', tonight: 'night', lunchtime: 'pm',
}; // prettier-ignore

/** Words that lead to a date: after one of these, a doubtful word is read as a date. */
export const DATE_LEADS: ReadonlySet<string> = new Set([
  'on', 'since', 'by', 'until', 'till', 'til', 'from', 'before', 'after', 'last', 'next', 'this', 'past', 'coming', 'between',
  'to', 'through', 'at', 'around', 'about', 'for', 'due', 'dated', 'starting', 'effective', 'late', 'early', 'of', 'noticed',
]); // prettier-ignore

/** Words that stand between a preposition and its date without changing it. */
export const APPROXIMATORS: ReadonlySet<string> = new Set([
  'around', 'about', 'approximately', 'approx', 'roughly', 'circa', 'ca', '~', 'exactly', 'precisely', 'shortly',
  'early', 'late', 'already', 'only', 'maybe', 'probably', 'some', 'just', 'sometime',
]); // prettier-ignore
