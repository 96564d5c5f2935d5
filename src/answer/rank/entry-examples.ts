import type { Entry } from '../knowledge/registry.ts';

/**
 * How much a line of each part of a summary counts as an example of a question about it; a question of
 * `knowledge/questions` counts 1. Among themselves chosen like the feature weights, none matters by more than .01 alone.
 * With all of them at .6 of what a question counts, authors left out find the right place among three for .960, with all
 * as they were for .959.
 */
const PART_WEIGHTS = {
  asks: 0.6,
  terms: 0.6,
  situations: 0.6,
  summary: 0.9,
  title: 1.2,
  body: 0.36,
  evidence: 0.42,
  findings: 0.48,
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
