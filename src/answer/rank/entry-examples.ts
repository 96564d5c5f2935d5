import type { Entry } from '../knowledge/registry.ts';

/**
 * How much a line of each part of a summary counts as an example of a question about it. Chosen like the
 * feature weights; none matters by more than .01 alone.
 */
const PART_WEIGHTS = {
  asks: 1,
  terms: 1,
  situations: 1,
  summary: 1.5,
  title: 2,
  body: 0.6,
  evidence: 0.7,
  findings: 0.8,
} as const;

export interface WeightedLine {
  readonly text: string;
  readonly weight: number;
}

/** The lines of a summary that a question about it may resemble. */
export function linesOf(entry: Entry): WeightedLine[] {
  const part = (name: keyof typeof PART_WEIGHTS, texts: readonly string[]) =>
    texts.map((text) => ({ text, weight: PART_WEIGHTS[name] }));
  return [
    ...part('asks', entry.asks),
    ...part('terms', entry.terms),
    ...part('situations', entry.situations),
    ...part('summary', [entry.summary]),
    ...part('title', [entry.title]),
    ...part(
      'body',
      entry.sections.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/)),
    ),
    ...part('evidence', entry.evidence),
    ...part('findings', entry.findings),
  ];
}
