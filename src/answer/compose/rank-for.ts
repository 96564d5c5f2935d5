import type { Reference } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Entry } from '../knowledge/registry.ts';
import { rankEntries, type RankedEntry } from '../rank/rank-entries.ts';
import { apartFrom, MOST_REFERENCES, referenceTo } from './make-answer.ts';

/**
 * Which clauses and controls a question is about, best first: of the kind that it asks for, and within the groups that it names ("which
 * of the A.7 controls").
 */
export function rankFor(asked: Asked, { model, registry }: Sources): RankedEntry[] {
  const wanted = ({ kind }: Entry) => asked.wanted === 'any' || kind === asked.wanted;
  const groups = asked.identifiers
    .filter(({ kind, at }) => kind === 'group' && at >= lastSentenceIn(asked.question))
    .map(({ id }) => id.replace('Annex A', 'A'));
  const within = ({ id }: Entry) => groups.some((group) => id.startsWith(`${group}.`));
  const isNarrowed = [...registry.entries.values()].some((entry) => wanted(entry) && within(entry));
  const ranked = rankEntries(
    asked.words,
    model,
    registry,
    (entry) => wanted(entry) && (!isNarrowed || within(entry)),
    asked.meant(),
  );
  return particularFirst(ranked, asked);
}

/** "The directors look at the system. What's on the agenda?": a clause called “General” stands back behind its neighbour that is named. */
function particularFirst(ranked: RankedEntry[], { words }: Asked): RankedEntry[] {
  const [best] = ranked;
  if (best?.entry.title !== 'General') return ranked;
  const parent = best.entry.id.slice(0, best.entry.id.lastIndexOf('.') + 1);
  const said = new Set(words.map(({ text }) => text));
  const named = ranked
    .slice(1, MOST_REFERENCES)
    .find(({ entry }) => entry.id.startsWith(parent) && entry.terms.some((term) => said.has(term)));
  return named === undefined ? ranked : [named, ...ranked.filter((each) => each !== named)];
}

/** Where it begins. "We planned it all in chapter 6. Which clause says do it?": what is told before narrows nothing. */
function lastSentenceIn(question: string): number {
  return [...question.matchAll(/[.!?]\s+(?=\S)/g)].at(-1)?.index ?? 0;
}

export function referencesFor(ranked: readonly RankedEntry[], { registry }: Sources): Reference[] {
  const [best] = ranked;
  return ranked.slice(0, MOST_REFERENCES).map(({ entry }) => {
    const difference = best?.entry.neighbours.find(({ id }) => id === entry.id)?.difference;
    const apart = difference === undefined ? null : apartFrom(difference, best?.entry.id ?? entry.id);
    return referenceTo(registry, entry.id, apart ?? entry.summary);
  });
}
