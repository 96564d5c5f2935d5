import type { Registry } from '../knowledge/registry.ts';
import type { AnswerIndex, DocumentInfo, Passage, SearchHit } from '../ports.ts';
import { CANDIDATES } from './passage-weights.ts';

/** A passage that the index found, with its share of the best score of each query: 0 to 1. */
export interface Candidate {
  readonly hit: SearchHit;
  readonly found: number;
  readonly foundByIdea: number;
}

/** What the index finds for a question as it stands, and with the first synonyms of its ideas. */
export function collectCandidates(
  question: string,
  ideas: ReadonlySet<string>,
  index: AnswerIndex,
  { synonyms, everyday }: Registry,
  allows: (document: DocumentInfo) => boolean,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const collect = (query: string, as: 'found' | 'foundByIdea', limit: number) => {
    const hits = index.search(query, { limit, allows });
    const best = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const candidate = candidates.get(hit.passage.id) ?? { hit, found: 0, foundByIdea: 0 };
      candidates.set(hit.passage.id, { ...candidate, [as]: hit.score / best });
    }
  };
  collect(question, 'found', CANDIDATES.byWords);
  const more = Array.from(ideas, (idea) => (synonyms[idea] ?? everyday[idea] ?? []).slice(0, 3).join(' '));
  collect([question, ...more].join(' '), 'foundByIdea', CANDIDATES.byIdeas);
  return [...candidates.values()];
}

/** With the passages that are near by what they mean and that share no word with the question. */
export function withNearest(
  found: readonly Candidate[],
  nearest: readonly Passage[],
  index: AnswerIndex,
): Candidate[] {
  const known = new Set(found.map(({ hit }) => hit.passage.id));
  const others = nearest.filter(({ id }) => !known.has(id));
  return [...found, ...others.flatMap((passage) => byMeaning(passage, index))];
}

function byMeaning(passage: Passage, index: AnswerIndex): Candidate[] {
  const document = index.document(passage.documentId);
  if (!document) return [];
  return [{ hit: { passage, document, score: 0, matched: [], coverage: 0 }, found: 0, foundByIdea: 0 }];
}
