import type { Token } from '../text/token.ts';
import { EVENT_NOUNS } from './date-words.ts';

/** A day as it was said, not yet a date. */
export type Day =
  /** today 0, yesterday -1 */
  | { readonly day: 'relative'; readonly days: number }
  | {
      readonly day: 'weekday';
      readonly weekday: number;
      readonly which: 'plain' | 'last' | 'this' | 'next' | 'coming' | 'week-after';
    }
  /** The weekday of this calendar week (0), the last (-1) or the next (1). */
  | { readonly day: 'weekday-of-week'; readonly weekday: number; readonly weeks: number }
  | {
      readonly day: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly dayOfMonth: number;
      readonly weekday: number | null;
    }
  /** Saturday (6) or Sunday (7) of this weekend (0), the last (-1) or the next (1). */
  | { readonly day: 'weekend'; readonly weekday: 6 | 7; readonly weeks: number | null }
  /** `months` from this one, where it is said. */
  | { readonly day: 'day-of-month'; readonly dayOfMonth: number; readonly months?: number }
  | {
      readonly day: 'end-of-month';
      readonly month: number | null;
      readonly year: number | null;
      readonly ahead: number;
      /** The last day on which people work rather than the last of all. */
      readonly working: boolean;
    }
  /** "The first Monday of December"; -1 is the last. `ahead` counts months where none is named. */
  | {
      readonly day: 'nth-weekday';
      readonly nth: number;
      readonly weekday: number;
      readonly month: number | null;
      readonly year: number | null;
      readonly ahead: number;
    }
  | { readonly day: 'shift'; readonly unit: 'day' | 'month'; readonly amount: number };

/** Where a clock time is read. A place's offset depends on the day, an abbreviation's on who says it. */
export type Zone =
  | { readonly zone: 'offset'; readonly minutes: number }
  /** An abbreviation such as "cet". */
  | { readonly zone: 'name'; readonly name: string }
  | { readonly zone: 'place'; readonly iana: string };

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /**
   * How sure the half of the day is: stated ("3pm", "15:00", "noon"), written in digits ("9:15": as it
   * stands unless a part of the day is named), or in words ("half past two": the hour at which people are
   * awake).
   */
  readonly half: 'stated' | 'digits' | 'words';
  readonly zone: Zone | null;
}

export type DayPart = 'am' | 'pm' | 'night';

/** A point in time as it was said: at least one of its parts is there. */
export interface Point {
  readonly day: Day | null;
  readonly clock: Clock | null;
  readonly part: DayPart | null;
  /** "20 minutes ago" is -20; the other parts are null then. */
  readonly shift: number | null;
}

export interface Parsed<T> {
  readonly value: T;
  /** The token after it. */
  readonly to: number;
}

/** Reads something that begins exactly at a token, or gives null. */
export type Parse<T> = (tokens: readonly Token[], at: number) => Parsed<T> | null;

export const NOTHING_SAID: Point = { day: null, clock: null, part: null, shift: null };

/** A word of a date, also in the genitive before what happened then: "yesterday's outage". */
export function dayWord(tokens: readonly Token[], at: number): string {
  const word = low(tokens, at);
  const ofEvent = EVENT_NOUNS.has(low(tokens, at + 1)) || EVENT_NOUNS.has(low(tokens, at + 2));
  return word.endsWith("'s") && (ofEvent || tokens[at]?.dated) ? word.slice(0, -2) : word;
}

export function low(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? '';
}
