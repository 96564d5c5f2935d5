import type { Answer, Citation } from './answer.ts';
import { withoutBullet } from './organization/list-around.ts';
import { sentencesOf } from './organization/sentences-of.ts';

/** A passage as it is shown below what was said of it. */
export interface ShownQuote {
  readonly citation: Citation;
  /** What the passage says besides; "…" stands for what was said already. */
  readonly text: string;
}

type Said = Pick<Answer, 'lead' | 'points' | 'organization' | 'written'>;

/** The organization's passages without what the first lines have quoted already: nothing is read twice. */
export function quotesToShow({ lead, points, organization, written }: Said): readonly ShownQuote[] {
  const said = written === undefined ? plainly([lead, ...points].join('\n')) : '';
  return organization.flatMap((citation) => {
    const text = besides(citation.quote, said);
    return text === '' ? [] : [{ citation, text }];
  });
}

/** A label or a number tells nothing that is worth a quote. */
const FEWEST_WORDS = 3;

function besides(quote: string, said: string): string {
  if (said === '') return quote;
  if (isRowSaid(quote, said)) return '';
  // With what stands behind each up to the next: a space, or the end of a line.
  const all = sentencesOf(quote);
  const pieces = all.map(({ start }, at) => quote.slice(start, all[at + 1]?.start ?? quote.length));
  const isSaid = (piece: string) => said.includes(plainly(withoutBullet(piece)));
  if (!pieces.some(isSaid)) return quote;
  const left = pieces.map((piece) => (isSaid(piece) ? (piece.includes('\n') ? '…\n' : '… ') : piece));
  const text = left
    .join('')
    .replace(/(?:…\s*){2,}/g, '… ')
    .trim();
  return text.split(/\s+/).length - 1 < FEWEST_WORDS ? '' : text;
}

/** "Score: 13-19 | Rating: High" is said when each of its cells is. */
function isRowSaid(quote: string, said: string): boolean {
  const cells = quote.split(' | ');
  return cells.length > 1 && cells.every((cell) => said.includes(plainly(cell.replace(/^[^:]+:\s*/, ''))));
}

function plainly(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
