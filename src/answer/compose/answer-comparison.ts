import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { answered, citeEntry, lowerFirst, referenceTo } from './make-answer.ts';

const COMPARES =
  /\b(?:compare|comparison|vs\.?|versus|differ(?:s|ent|ence|ences|entiate)?|distinguish|distinction|the\s+same\s+as|or\s+rather|overlap|instead\s+of|delimit|mix(?:ed)?\s+up|confus(?:e|ed|ing))\b/i;

/** Two clauses or controls side by side: what each is about, and what sets them apart. */
export function answerComparison(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers } = asked;
  const named = identifiers.flatMap(({ id }) => sources.registry.entries.get(id) ?? []);
  const [a, b] = named.length >= 2 ? named : COMPARES.test(question) ? byName(asked, sources) : [];
  if (a === undefined || b === undefined) return null;
  return answered(question, 'compare', compared(a, b, sources.registry), {
    points: [...differences(a, b), ...differences(b, a)],
    references: [a, b].map(({ id }) => referenceTo(sources.registry, id)),
    sources: [citeEntry(sources.registry, a), citeEntry(sources.registry, b)],
  });
}

function compared(a: Entry, b: Entry, registry: Registry): string {
  return `${labelOf(registry, a.id)}: ${lowerFirst(a.summary)} ${labelOf(registry, b.id)}: ${lowerFirst(b.summary)}`;
}

function differences(from: Entry, to: Entry): string[] {
  const neighbour = from.neighbours.find(({ id }) => id === to.id);
  return neighbour === undefined ? [] : [`${to.id}, as set apart from ${from.id}: ${neighbour.difference}`];
}

const BETWEEN =
  /\b(?:between|compare|distinguish)\s+(.{3,80}?)\s+(?:and|with|from|to|vs\.?|versus)\s+(.{3,80}?)\s*[?.!]*$/i;
const FROM =
  /^(?:how\s+(?:does|do|is)|is|are)\s+(?:the\s+)?(.{3,60}?)\s+(?:differ(?:s|ent)?\s+from|the\s+same\s+as|vs\.?|versus)\s+(.{3,60}?)\s*[?.!]*$/i;

/** "the difference between the risk assessment and the impact assessment". */
function byName(asked: Asked, { registry, model }: Sources): Entry[] {
  const [, first, second] = BETWEEN.exec(asked.question) ?? FROM.exec(asked.question) ?? [];
  if (first === undefined || second === undefined || asked.others.length > 0) return [];
  const best = (text: string, not?: Entry) =>
    rankEntries(
      model.read(text),
      model,
      registry,
      (entry) => entry !== not && (asked.wanted === 'any' || entry.kind === asked.wanted),
    ).find(({ score }) => score > 0)?.entry;
  const a = best(first);
  const b = best(second, a);
  return a === undefined || b === undefined ? [] : [a, b];
}
