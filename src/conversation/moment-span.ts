import { DateTime } from 'luxon';
import type { Span } from './reply.ts';

/**
 * An instant (ISO 8601): its words as somebody in `timezone` (an IANA name) reads it, "Tue 24 Nov 2026, 10:30". An edge
 * whose readers may be in several zones shows each of them their own.
 */
export function momentSpan(instant: string, timezone: string): Extract<Span, { readonly moment: string }> {
  const moment = DateTime.fromISO(instant, { zone: timezone, locale: 'en-GB' });
  return { moment: instant, words: moment.toFormat('ccc d LLL yyyy, HH:mm') };
}
