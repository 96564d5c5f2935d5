import type { Answer, Citation, Reference, Written } from './answer.ts';
import { quotesToShow, type ShownQuote } from './quotes-to-show.ts';

/** An answer as plain text, for a terminal: the answer first, then what it rests on. */
export function answerText(answer: Answer): string {
  if (answer.parts.length > 0) {
    const parts = answer.parts.map((part, at) => `${String(at + 1)}. ${part.question}\n${answerText(part)}`);
    return [...parts, ...(answer.note === undefined ? [] : [answer.note])].join('\n\n');
  }
  const { written } = answer;
  const blocks = [
    written === undefined ? [answer.lead] : [writtenText(written)],
    written === undefined ? answer.points.map((point) => `- ${point}`) : [],
    quotesToShow(answer).flatMap(quoted),
    referencesIn(answer),
    titled('Nearest, but not an answer:', answer.nearest.map(line)),
    answer.ask === null ? [] : [`Ask ${answer.ask}.`],
    written === undefined
      ? titled(
          'Sources:',
          sourcesOf(answer).map((place) => `- ${place}`),
        )
      : titled('Sources:', numberedSources(written)),
    written === undefined || written.steps.length === 0
      ? []
      : titled(
          'Looked at:',
          written.steps.map((step) => `- ${step}`),
        ),
    answer.note === undefined ? [] : [answer.note],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** With one line each on why when a control or clause was asked for, else by name only. */
function referencesIn(answer: Answer): string[] {
  const references = referencesToShow(answer);
  if (references.length === 0) return [];
  if (answer.kind === 'which') return ['Near it:', ...references.map(line)];
  return [`In ISO/IEC 42001: ${references.map(({ id, title }) => `${id} ${title}`).join('; ')}.`];
}

/** Where the organization's rule was the answer, more than this of the standard is beside it. */
export const MOST_BESIDE_OURS = 1;

/** What the first sentence or a point has said is not said again. */
export function referencesToShow({
  kind,
  references,
  lead,
  points,
  written,
  isFar,
}: Pick<Answer, 'kind' | 'references' | 'lead' | 'points' | 'written' | 'isFar'>): readonly Reference[] {
  if (isFar === true) return [];
  const said = written === undefined ? [lead, ...points].join('\n') : writtenText(written);
  const most = kind === 'ours' ? MOST_BESIDE_OURS : references.length;
  return references.slice(0, most).filter(({ id, title }) => !said.includes(`${id} ${title}`));
}

function line({ id, title, why }: Reference): string {
  return `- ${id} ${title}${why === '' ? '' : `: ${why}`}`;
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function quoted({ citation, text }: ShownQuote): string[] {
  return [...text.split('\n').map((line) => `> ${line}`), `  ${placeOf(citation)}`];
}

/** The organization's passages carry their place already. */
export function sourcesOf(
  answer: Pick<Answer, 'citations' | 'organization' | 'lead' | 'points' | 'written'>,
): readonly string[] {
  const shown = new Set(quotesToShow(answer).map(({ citation }) => placeOf(citation)));
  return [...new Set([...answer.organization, ...answer.citations].map(placeOf))].filter(
    (place) => !shown.has(place),
  );
}

/** "Logs are kept for 13 months. [1]", one after the other. */
export function writtenText({ sentences }: Written): string {
  return sentences
    .map(({ text, sources }) => `${text} ${sources.map((number) => `[${String(number)}]`).join('')}`)
    .join(' ');
}

/** "[1] AI policy, version 3.0, section 8", for what a written answer rests on. */
export function numberedSources({ sources }: Written): readonly string[] {
  return sources.map((source, at) => `[${String(at + 1)}] ${placeOf(source)}`);
}

/** "AI policy, version 3.0, section 8 Review (its review was due on 2026-10-01)". */
export function placeOf({ source, locator, pastReview }: Citation): string {
  return `${source}, ${locator}${pastReview === null ? '' : ` (its review was due on ${pastReview})`}`;
}
