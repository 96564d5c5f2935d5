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

export function richAtoms(rich: Rich): Atom[] {
  return rich.flatMap(spanAtoms);
}

function spanAtoms(span: Span): Atom[] {
  if (typeof span === 'string') return styled(span, '');
  if ('bold' in span) return styled(span.bold, '*');
  if ('italic' in span) return styled(span.italic, '_');
  if ('person' in span) return personAtoms(span.person);
  return linkAtoms(span.link, span.label);
}

function styled(text: string, style: Style): Atom[] {
  return plainAtoms(text).map((atom) => ({ text: atom, style }));
}

/** Somebody who is not a Slack user (a record that was imported) is shown as text. */
function personAtoms(person: string): Atom[] {
  return /^[UW][A-Z0-9]{2,}$/.test(person) ? [{ text: `<@${person}>`, style: '' }] : styled(person, '');
}

function linkAtoms(link: string, label: string): Atom[] {
  const words = plainAtoms(cleanText(label).replace(/\s+/g, ' ').trim()).join('').replaceAll('|', '¦');
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
