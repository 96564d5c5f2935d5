import { DateTime } from 'luxon';

export const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "March 4", "March 4th, 2026". */
const MONTH_FIRST = new RegExp(
  String.raw`\b(?<month>${MONTHS}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d.:-])(?:,? (?<year>20\d\d)(?![\d-]))?`,
  'giu',
);

/** "Christmas", "the end of the month", "by Friday": as the days that they are. */
export function withNamedDays(text: string, now: DateTime): string {
  const next = (day: DateTime): string => iso(day < now ? day.plus({ years: 1 }) : day);
  const weekday = (name: string): string => {
    const ahead = (WEEKDAYS.indexOf(name.toLowerCase()) - (now.weekday - 1) + 7) % 7;
    return iso(now.plus({ days: ahead === 0 ? 7 : ahead }));
  };
  const endOf = (which: string, unit: string): string => {
    const of = unit.toLowerCase() as 'week' | 'month' | 'quarter' | 'year';
    return iso(now.plus({ [`${of}s`]: /^next/iu.test(which) ? 1 : 0 }).endOf(of));
  };
  return text
    .replace(MONTH_FIRST, (...found) => {
      const { month = '', day = '', year } = found.at(-1) as Readonly<Record<string, string | undefined>>;
      return [day, month, ...(year === undefined ? [] : [year])].join(' ');
    })
    .replace(/\b(?:the )?(?:christmas|xmas|x-mas)(?: day| eve| break| holidays)?\b/giu, () =>
      next(DateTime.fromObject({ year: now.year, month: 12, day: 25 }, { zone: 'utc' })),
    )
    .replace(/\b(?:the )?new year(?:['’]s(?: (?:day|eve))?)?\b/giu, () =>
      iso(now.plus({ years: 1 }).startOf('year')),
    )
    .replace(
      /\b(?:the )?(?:end of (?<which>the |this |next )?(?<unit>week|month|quarter|year)|(?<unit2>month|quarter|year)[- ]?end)\b/giu,
      (...found) => {
        const { which = '', unit, unit2 } = found.at(-1) as Readonly<Record<string, string | undefined>>;
        return endOf(which, unit ?? unit2 ?? 'month');
      },
    )
    .replace(
      new RegExp(
        String.raw`\b(?<how>by|until|till|before|on|for|due) (?:next |this |the coming )?(?<day>${WEEKDAYS.join('|')})\b`,
        'giu',
      ),
      (...found) => {
        const { how = '', day = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
        return `${how === 'due' ? 'due on' : how} ${weekday(day)}`;
      },
    );
}

const WEEKDAY = WEEKDAYS.join('|');
const PAST_SPAN = new RegExp(
  String.raw`\b(?:between|from) (?:last )?(?<first>${WEEKDAY}) (?:and|to|until|till) (?<second>${WEEKDAY})\b`,
  'giu',
);
const PAST_DAY = new RegExp(
  String.raw`\b(?<how>on|before|after|from) (?:last |this )?(?<day>${WEEKDAY})\b`,
  'giu',
);

/** “On Monday”, “between Monday and Wednesday”, said of what has been: the last ones. */
export function withPastWeekdays(text: string, now: DateTime): string {
  const last = (name: string, from: DateTime): DateTime =>
    from.minus({ days: (from.weekday - 1 - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7 });
  return text
    .replace(PAST_SPAN, (...found) => {
      const { first = '', second = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
      const end = last(second, now);
      return `between ${iso(last(first, end))} and ${iso(end)}`;
    })
    .replace(PAST_DAY, (...found) => {
      const { how = '', day = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
      return `${how} ${iso(last(day, now))}`;
    });
}

export function iso(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}
