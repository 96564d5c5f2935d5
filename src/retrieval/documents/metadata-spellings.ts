import type { Metadata } from './metadata.ts';

/** Who may read a document is never taken from a key that only may mean it. */
type Field = Exclude<keyof Metadata, 'audience'>;

/** How others spell our keys, in small letters and without marks: "Next review", "review_date", "valid-until". */
const SPELLINGS: Readonly<Record<Field, RegExp>> = {
  title: /^document(?:title|name)$/u,
  owner: /^(?:(?:document|policy|process|doc)owner|ownedby|owners?)$/u,
  version: /^(?:(?:document|doc)?(?:version|revision)(?:no|number|nr)?|rev)$/u,
  status: /^(?:document|doc)status$/u,
  approvedBy: /^(?:approve[dr]by|approver|approvalby|signed(?:off)?by|authori[sz]edby)$/u,
  approvedOn: /^(?:approved(?:on|at|date)|approval(?:date)?|date(?:of)?approv(?:ed|al)|signed(?:off)?on)$/u,
  nextReview:
    /^(?:(?:next)?review(?:date|due|duedate|dueon|on|by|before)|next(?:date(?:of)?)?review(?:on|by|due)?|(?:due(?:for)?|dateof(?:next)?|date)review|reviewat|validuntil|validto|valid(?:ity)?(?:till|through)|expir(?:y|es|ation)(?:on|date)?)$/u,
};
const FIELDS = Object.keys(SPELLINGS) as readonly Field[];

/** A key that is about the same as one of ours, and says something else or in a way that is not known. */
const UNCLEAR = /review|valid|approv|version|revision|expir/u;

/** The key of ours that another one stands for; "unclear" where it seems to be about the same, null where it does not. */
export function fieldMeant(key: string): Field | 'unclear' | null {
  const plain = key.toLowerCase().replace(/[^a-z]/gu, '');
  const field = FIELDS.find((each) => plain === each.toLowerCase() || SPELLINGS[each].test(plain));
  if (field !== undefined) return field;
  return UNCLEAR.test(plain) ? 'unclear' : null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** 2026-11-22, "22 November 2026", "November 22, 2026" and "22.11.2026" are that day; "03/04/2026" may be two. */
export function dayOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:t.*)?$/u.exec(text) ?? [];
  if (iso !== undefined) return iso;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  if (dotted !== null) return inIso(dotted[3], Number(dotted[2]), dotted[1]);
  const written =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}+)\.?,?\s+(?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u.exec(text);
  const { day, month = '', year } = written?.groups ?? {};
  return inIso(year, MONTHS.findIndex((name) => month.length >= 3 && name.startsWith(month)) + 1, day);
}

function inIso(year = '', month: number, day = ''): string | null {
  if (year === '' || day === '' || month === 0) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
