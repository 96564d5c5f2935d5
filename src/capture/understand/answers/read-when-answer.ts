import { MONTH_NAMES } from '../../../kernel/month-names.ts';
import { DateTime } from 'luxon';
import { isAmericanZone } from '../dates/american-zone.ts';
import { findMentions, type DateMention } from '../dates/find-mentions.ts';
import type { Tense } from '../dates/resolve-day.ts';
import { resolveMention } from '../dates/resolve-mention.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import type { Answer } from '../read-answer.ts';
import { findPhrase, phrase, readText, wordsOf, type Reading } from '../text/reading.ts';

const NOW = phrase('(?:just |right )?now|this (?:minute|moment)|immediately');

/** The first date of an answer; a day and a time that stand apart are one point. */
export function readWhenAnswer(reading: Reading, tense: Tense, context: DateContext): Answer {
  const now = findPhrase(reading, NOW)[0];
  const mentions = mentionsIn(reading, context.timezone);
  const [first] = mentions;
  if (now && (!first || (first.from === now.from && first.to === now.to)))
    return { value: wallTime(context), said: now.said };
  if (!first) return vaguely(reading.text, tense);
  if (areAlternatives(reading, mentions)) return null;
  const whole = mentions.length === 2 && mentions[1] ? joined(first, mentions[1]) : first;
  const resolved = resolveMention(whole, tense, context);
  if (!resolved)
    return {
      reason: `“${wordsOf(reading, first)}” is not a day that exists. Give a day such as 22 November.`,
    };
  return { value: resolved.start, said: wordsOf(reading, whole) };
}

const VAGUE = new RegExp(
  String.raw`^(?:[\p{L}'’]+[,\s]+){0,4}?(?<said>(?:(?:sometime|some time|somewhere|at some point)\s+)?(?:(?:in|during|by|early|late|mid|end of|beginning of|start of|since|from|back in|the whole of|all of)\s+)*(?:(?:early|late|mid)\s+)?(?:(?:(?:last|the|this|next|coming|new)\s+)+(?:week|month|quarter|year|summer|autumn|fall|winter|spring)|(?:spring|summer|autumn|winter)|(?:calendar\s+week|cw|kw|week)\s*\d{1,2}|q[1-4]|(?:before|after|around|over)\s+(?:christmas|easter|the\s+(?:holidays|summer|break))|as\s+soon\s+as\s+(?:possible|we\s+can)|asap|soon|${MONTH_NAMES})(?:\s+20\d\d)?(?:\s+(?:to|until|till|or|and|-)\s+(?:${MONTH_NAMES}|q[1-4]))?)(?:\s+(?:sometime|some time|i think|i guess|i['’]d guess|maybe|or so|at some point))*[.!\s]*$`,
  'iu',
);

/** Of what happened it says nothing. */
const AHEAD = /\b(?:next|coming|soon|asap|as\s+soon)\b/iu;

/** “In October”, “last week sometime”: no day, and more than nothing. */
function vaguely(text: string, tense: Tense): Answer {
  const said = VAGUE.exec(text.trim())?.groups?.['said'];
  if (said === undefined || (tense === 'past' && AHEAD.test(said))) return null;
  return {
    reason: `“${said}” names no day. Give the nearest day you know, such as “about 15 October”, or say “skip”.`,
  };
}

/** "Monday? or Tuesday": which of them is asked. */
function areAlternatives(reading: Reading, [a, b]: readonly DateMention[]): boolean {
  if (!a || !b || a.start.day === null || b.start.day === null) return false;
  return reading.tokens.slice(a.to, b.from).some((token) => token.low === 'or');
}

/**
 * An answer is date position: "3/11", "the 3rd" and "sat" need no preposition, and "9" alone is an hour only
 * with "at".
 */
function mentionsIn(reading: Reading, timezone: string): readonly DateMention[] {
  const american = isAmericanZone(timezone);
  const found = findMentions(reading, american);
  const opensInNumbers = /^\s*\d{1,2}[./]\d{1,2}(?![\d:])/u.test(reading.text);
  if (found.length > 0 && !opensInNumbers) return found;
  // "I think it was the 20th": the words before it are no preposition of a date.
  const inner = reading.text.search(/\bthe \d{1,2}(?:st|nd|rd|th)\b/iu);
  if (inner > 0) {
    const dated = findMentions(readText(`on ${reading.text.slice(inner)}`), american);
    const before = readText(reading.text.slice(0, inner)).tokens.length - 1;
    if (dated.length > 0)
      return dated.map((one) => ({
        ...one,
        from: one.from + before,
        to: one.to + before,
        phraseFrom: one.phraseFrom + before,
      }));
  }
  const lead = 'on ';
  const led = readText(lead + reading.text);
  const shift = led.tokens.length - reading.tokens.length;
  return findMentions(led, american).map((one) => ({
    ...one,
    from: one.from - shift,
    to: one.to - shift,
    phraseFrom: Math.max(0, one.phraseFrom - shift),
  }));
}

function joined(a: DateMention, b: DateMention): DateMention {
  const [dayed, timed] = a.start.day === null ? [b, a] : [a, b];
  const fits =
    dayed.start.day !== null && !dayed.start.clock && timed.start.day === null && timed.start.clock !== null;
  if (!fits) return a;
  const start = { ...timed.start, day: dayed.start.day, part: timed.start.part ?? dayed.start.part };
  return { ...a, start, end: null, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function wallTime({ now, timezone }: DateContext): string {
  return DateTime.fromJSDate(now, { zone: timezone }).toFormat("yyyy-MM-dd'T'HH:mm");
}
