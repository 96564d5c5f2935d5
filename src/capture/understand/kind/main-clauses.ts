import { phrase, phraseAt, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

const SUBORDINATE = phrase(
  '(?:reason|why|because|justification)(?: is)? :|because|since|so that|so (?:the|it|we|they|he|she|that|this|customers|users)|due to|' +
    'as (?:it|we|they|there|agreed|discussed|decided|(?:the|our) \\w+ (?:is|was|are|were|has|' +
    'have))|in order to|after|before|following|unlike|once|until',
);
/** These put a time before the main clause; the others give a reason or a purpose. */
const TEMPORAL = new Set(['since', 'after', 'before', 'following', 'until']);

/** A sentence without its subordinate clauses: what is told, not why, after what, or what for. */
export function mainClauses(reading: Reading, sentence: Span, systems: readonly Span[]): readonly Span[] {
  const clauses: Span[] = [];
  let from = sentence.from;
  let skipping = false;
  for (let at = sentence.from; at <= sentence.to; at += 1) {
    const ends = at === sentence.to || reading.tokens[at]?.low === ',';
    // ", so it moves to version 3" is what follows, "so it moves" without a comma what for.
    const result = at === from && reading.tokens[at]?.low === 'so' && reading.tokens[at + 1]?.low !== 'that';
    const opens = !ends && !result && phraseAt(reading, SUBORDINATE, at, sentence.to) !== null;
    const resumes = !ends && skipping && resumesAt(reading, { from, to: at }, sentence, systems);
    if (!ends && !opens && !resumes) continue;
    if (!skipping && at > from) clauses.push({ from, to: at });
    skipping = opens;
    from = ends ? at + 1 : at;
  }
  return clauses;
}

const RESUMES = phrase(
  '(?:we|i|they) (?:will|want|would|plan|are|have|had|must|should|need|propose|intend|shall|' +
    'decided|changed|replaced|switched)',
);

/**
 * "After the incident on 10 November we will …", "since noon the summarizer drops …": no comma before the
 * main clause.
 */
function resumesAt(reading: Reading, skipped: Span, sentence: Span, systems: readonly Span[]): boolean {
  if (skipped.to - skipped.from < 2) return false;
  if (phraseAt(reading, RESUMES, skipped.to, sentence.to)) return true;
  const temporal = TEMPORAL.has(reading.tokens[skipped.from]?.low ?? '');
  return temporal && skipped.to - skipped.from >= 3 && systems.some(({ from }) => from === skipped.to);
}
