import type { Rich, Span } from '../conversation/reply.ts';
import { cleanText, plainAtoms } from './escape-text.ts';

/** The smallest thing that can be put on a line: a character, a mention, a link. */
export interface Atom {
  readonly text: string;
  readonly style: Style;
}
export type Style = '' | '*' | '_';

/** Longer links are shown by their label alone, so that an atom fits into any text object. */
const LONGEST_LINK = 1000;
/** A moment in words takes some twenty characters. */
const LONGEST_WORDS = 100;

/** @param ownTime Whether moments are drawn for each reader in their own zone. */
export function richAtoms(rich: Rich, ownTime = false): Atom[] {
  return rich.flatMap((span) => spanAtoms(span, ownTime));
}

function spanAtoms(span: Span, ownTime: boolean): Atom[] {
  if (typeof span === 'string') return styled(span, '');
  if ('bold' in span) return styled(span.bold, '*');
  if ('italic' in span) return styled(span.italic, '_');
  if ('person' in span) return personAtoms(span.person);
  if ('moment' in span) return momentAtoms(span, ownTime);
  return linkAtoms(span.link, span.label);
}

function styled(text: string, style: Style): Atom[] {
  return plainAtoms(text).map((atom) => ({ text: atom, style }));
}

/** Somebody who is not a Slack user (a record that was imported) is shown as text. */
function personAtoms(person: string): Atom[] {
  return /^[UW][A-Z0-9]{2,}$/.test(person) ? [{ text: `<@${person}>`, style: '' }] : styled(person, '');
}

/**
 * Slack shows a moment to each reader in their own zone and language; the words behind the bar stand where it cannot
 * (docs.slack.dev/messaging/formatting-message-text, "Date formatting").
 */
function momentAtoms(
  { moment, words, strong }: Extract<Span, { readonly moment: string }>,
  ownTime: boolean,
): Atom[] {
  const style = strong === true ? '*' : '';
  const seconds = Math.floor(Date.parse(moment) / 1000);
  const fallback = labelOf(words);
  if (!ownTime || Number.isNaN(seconds) || fallback === '' || fallback.length > LONGEST_WORDS)
    return styled(words, style);
  return [{ text: `<!date^${seconds}^{date_short}, {time}|${fallback}>`, style }];
}

/** Words as they may stand behind the bar of a link or of a moment. */
function labelOf(words: string): string {
  return plainAtoms(cleanText(words).replace(/\s+/g, ' ').trim()).join('').replaceAll('|', '¦');
}

function linkAtoms(link: string, label: string): Atom[] {
  const words = labelOf(label);
  const address = httpAddress(link);
  const text = `<${address ?? ''}|${words}>`;
  if (address === null || text.length > LONGEST_LINK) return styled(label === '' ? link : label, '');
  return [{ text: words === '' ? `<${address}>` : text, style: '' }];
}

function httpAddress(link: string): string | null {
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) return null;
  const address = new URL(link).href;
  return address
    .replaceAll('|', '%7C')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('&', '&amp;');
}
