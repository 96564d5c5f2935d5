import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf, type Entry } from '../knowledge/registry.ts';
import type { Identifier } from '../question/find-identifiers.ts';
import { placedAt, saidOfNumber } from '../question/said-of-number.ts';
import { rankEntries, type RankedEntry } from '../rank/rank-entries.ts';
import { answered, citeEntry, lowerFirst, referencesTo } from './make-answer.ts';
import { groupOf, neighbourNamed } from './neighbour-named.ts';
import { placeNamed } from './place-named.ts';
import { standardDescribedWrongly, standardTakenForAnother } from './standard-mix-up.ts';

/** One standard or clause taken for another: says what it is about, and which one was meant. */
export function answerMixUp(asked: Asked, sources: Sources): Answer | null {
  return standardTakenForAnother(asked, sources) ?? clauseTakenForAnother(asked, sources, saidOfNumber);
}

/** "38507, the standard on bias testing", "internal audits are under 9.3": that is said outright, whatever else is wrong. */
export function answerMisplaced(asked: Asked, sources: Sources): Answer | null {
  return standardDescribedWrongly(asked, sources) ?? clauseTakenForAnother(asked, sources, placedAt);
}

/**
 * From which evidence for another one, and how much more of it than for the one named, that number is a slip: 70 uses of
 * the right number keep below 5.4 (1.9 for a neighbour), 23 of a wrong one are above 10.8 (2.6); see
 * `test/answer/said-of-number.test.ts`.
 */
const CLEARLY = { score: 5, ahead: 7, aheadOfNeighbour: 2.4 } as const;

type SaidOf = typeof saidOfNumber;

function clauseTakenForAnother(asked: Asked, sources: Sources, saidOf: SaidOf): Answer | null {
  const { question, identifiers, others } = asked;
  if (others.length > 0) return null;
  for (const identifier of identifiers) {
    const meant =
      meantByItsName(asked, identifier, sources) ?? meantByWhatIsSaid(question, identifier, sources, saidOf);
    if (meant !== null) return corrected(question, identifier.id, meant, sources.registry);
  }
  return null;
}

function meantByItsName(
  { question, identifiers }: Asked,
  { id, written, at, kind }: Identifier,
  { registry }: Sources,
): Entry | null {
  const after = question.slice(at + written.length);
  const isAlone = identifiers.length === 1 && kind !== 'unknown';
  const place = isAlone ? placeNamed(id, question.slice(0, at), after, registry) : null;
  const entry = registry.entries.get(id);
  return place ?? (entry === undefined ? null : neighbourNamed(entry, after, registry));
}

function meantByWhatIsSaid(
  question: string,
  identifier: Identifier,
  { model, registry }: Sources,
  saidOf: SaidOf,
): Entry | null {
  const { id } = identifier;
  // "Is that in Annex A?" asks where it stands.
  if (!registry.entries.has(id) && (!registry.groups.has(id) || id.startsWith('Annex'))) return null;
  const said = saidOf(question, identifier);
  if (said === null || ASKS_ABOUT_IT.test(said)) return null;
  const ranked = rankEntries(model.read(said), model, registry);
  const [best] = ranked;
  if (best === undefined || best.score < CLEARLY.score) return null;
  const own = ranked.find(({ entry }) => entry.id === id || entry.id.startsWith(`${id}.`));
  const ahead = groupOf(best.entry.id) === groupOf(id) ? CLEARLY.aheadOfNeighbour : CLEARLY.ahead;
  if (best.score - (own?.score ?? 0) < ahead) return null;
  const { entry } = bestOfItsKind(ranked, best, id);
  // What an organization files under a control may be asked for by a clause, and the other way round.
  const isFiled = said === placedAt(question, identifier) && isControl(entry.id) !== isControl(id);
  return isFiled ? null : entry;
}

/** Clauses and controls come in pairs (5.2 and A.2.2): the one that is meant is numbered as the one that is named. */
const AS_GOOD_AS = 0.8;

function bestOfItsKind(ranked: readonly RankedEntry[], best: RankedEntry, id: string): RankedEntry {
  const isAsGood = ({ entry, score }: RankedEntry) =>
    isControl(entry.id) === isControl(id) && score >= AS_GOOD_AS * best.score;
  return ranked.find(isAsGood) ?? best;
}

function isControl(id: string): boolean {
  return id.startsWith('A.');
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
