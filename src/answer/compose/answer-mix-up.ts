import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { labelOf, type Entry } from '../knowledge/registry.ts';
import { compilePattern, holds, saidIn } from '../question/match-patterns.ts';
import { saidOfNumber } from '../question/said-of-number.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeStandard } from './answer-standard.ts';
import { answered, citeEntry, lowerFirst, referencesTo } from './make-answer.ts';
import { groupOf, neighbourNamed } from './neighbour-named.ts';
import { placeNamed } from './place-named.ts';

/** One standard or clause taken for another: says what it is about, and which one was meant. */
export function answerMixUp(asked: Asked, sources: Sources): Answer | null {
  return standardTakenForAnother(asked, sources) ?? clauseTakenForAnother(asked, sources);
}

type Topical = Standard & { readonly topic: NonNullable<Standard['topic']> };

const SETS_SIDE_BY_SIDE =
  /\b(?:relat\w+|differ\w*|together|alongside|versus|vs|compare[sd]?|besides|complement\w*|link\w*|feeds?|input|integrat\w+)\b/i;

/** "38507 is the life cycle standard": its own topic is not named, that of another one is. */
function standardTakenForAnother(
  { question, others, identifiers }: Asked,
  { registry }: Sources,
): Answer | null {
  if (SETS_SIDE_BY_SIDE.test(question) || identifiers.length > 0) return null;
  const named = new Set(others.map(({ name }) => name));
  if (named.size !== 1) return null;
  const topical = registry.standards.filter((each): each is Topical => each.topic !== undefined);
  const standard = topical.find(({ names }) => names.some((name) => named.has(name)));
  if (standard === undefined) return null;
  const said = saidIn(wordsOf(question));
  const speaksOf = ({ topic }: Topical) => holds(compilePattern(topic.words.join('|')), said);
  if (speaksOf(standard)) return null;
  const meant = topical.filter((each) => each !== standard && speaksOf(each));
  const [other] = meant;
  if (other === undefined || meant.length > 1) return null;
  const lead = `${standard.title} is about ${standard.topic.says}, not about ${other.topic.says}: that is ${other.title}.`;
  return answered(question, 'premise', lead, {
    points: [standard.summary, other.summary],
    references: referencesTo(registry, other.related),
    sources: [citeStandard(standard), citeStandard(other)],
  });
}

/**
 * From which evidence for another one, and how much more of it than for the one named, that number is a slip: 70 uses of
 * the right number keep below 5.4 (1.9 for a neighbour), 23 of a wrong one are above 10.8 (2.6); see
 * `test/answer/said-of-number.test.ts`.
 */
const CLEARLY = { score: 5, ahead: 7, aheadOfNeighbour: 2.4 } as const;

function clauseTakenForAnother(
  { question, identifiers, others }: Asked,
  { model, registry }: Sources,
): Answer | null {
  if (others.length > 0) return null;
  for (const identifier of identifiers) {
    const { id, written, at, kind } = identifier;
    const after = question.slice(at + written.length);
    const place =
      identifiers.length === 1 && kind !== 'unknown'
        ? placeNamed(id, question.slice(0, at), after, registry)
        : null;
    if (place !== null) return corrected(question, id, place, registry);
    const entry = registry.entries.get(id);
    if (entry === undefined) continue;
    const neighbour = neighbourNamed(entry, after, registry);
    if (neighbour !== null) return corrected(question, id, neighbour, registry);
    const said = saidOfNumber(question, identifier);
    if (said === null || ASKS_ABOUT_IT.test(said)) continue;
    const ranked = rankEntries(model.read(said), model, registry);
    const own = ranked.find((each) => each.entry === entry);
    const [best] = ranked;
    if (best === undefined || best.score < CLEARLY.score) continue;
    const ahead = groupOf(best.entry.id) === groupOf(id) ? CLEARLY.aheadOfNeighbour : CLEARLY.ahead;
    if (best.score - (own?.score ?? 0) < ahead) continue;
    return corrected(question, id, best.entry, registry);
  }
  return null;
}

const ASKS_ABOUT_IT =
  /\b(?:mandatory|applicable|implemented|us|our|we|required|needed|optional|excluded|owner|status|evidence|same|different|fulfilled|met|enough)\b/i;

function corrected(question: string, id: string, meant: Entry, registry: Sources['registry']): Answer {
  const named = registry.entries.get(id);
  const about = named === undefined ? '.' : `: ${lowerFirst(named.summary)}`;
  const lead = `${labelOf(registry, id)} is something else${about} What you describe is ${labelOf(registry, meant.id)}.`;
  return answered(question, 'premise', lead, {
    points: [`${meant.id}: ${meant.summary}`],
    references: referencesTo(registry, [meant.id, id]),
    sources: [citeEntry(registry, meant), ...(named === undefined ? [] : [citeEntry(registry, named)])],
  });
}
