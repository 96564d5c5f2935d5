import type { Answer, Citation } from './answer.ts';

/** An answer as plain text, for a terminal: the answer first, then what it rests on. */
export function answerText(answer: Answer): string {
  if (answer.parts.length > 0) {
    return answer.parts.map((part, at) => `${String(at + 1)}. ${part.question}\n${answerText(part)}`).join('\n\n');
  }
  const blocks = [
    [answer.lead],
    answer.points.map((point) => `- ${point}`),
    answer.organization.flatMap(quoted),
    titled(referencesTitle(answer), answer.references.map(({ id, title, why }) => `- ${id} ${title}${why === '' ? '' : `: ${why}`}`)),
    titled('Nearest, but not an answer:', answer.nearest.map(({ id, title }) => `- ${id} ${title}`)),
    answer.ask === null ? [] : [`Ask ${answer.ask}.`],
    titled('Sources:', answer.citations.map((citation) => `- ${placeOf(citation)}`)),
  ];
  return blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n');
} // prettier-ignore

function referencesTitle({ kind }: Answer): string {
  return kind === 'which' ? 'Controls and clauses:' : 'In ISO/IEC 42001:';
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function quoted(citation: Citation): string[] {
  return [...citation.quote.split('\n').map((line) => `> ${line}`), `  ${placeOf(citation)}`];
}

/** "AI policy, version 3.0, section 8 Review (its review was due on 2026-10-01)". */
export function placeOf({ source, locator, pastReview }: Citation): string {
  return `${source}, ${locator}${pastReview === null ? '' : ` (its review was due on ${pastReview})`}`;
}
