import type { Answer } from '../answer.ts';
import { wordingOf, type Asked, type Sources } from '../asked.ts';
import { labelOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { comparedSides } from '../question/compared-sides.ts';
import { holdsName } from '../question/term-index.ts';
import { asksWhich } from '../question/wants.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { asksForAnAspect } from './entry-aspects.ts';
import { answered, apartFrom, citeEntry, lowerFirst, MOST_REFERENCES, referenceTo } from './make-answer.ts';

const COMPARES =
  /\b(?:compare|comparison|vs\.?|versus|differ(?:s|ent|ence|ences|entiate)?|distinguish|distinction|the\s+same\s+as|or\s+rather|overlap|instead\s+of|delimit|mix(?:ed)?\s+up|confus(?:e|ed|ing))\b/i;

const MOST_COMPARED = 4;

/** Clauses and controls side by side: what each is about, what sets them apart, what each leaves as evidence. */
export function answerComparison(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers } = asked;
  const named = identifiers.flatMap(({ id }) => sources.registry.entries.get(id) ?? []);
  const isListed = named.length > MOST_COMPARED || asksForAnAspect(wordingOf(asked));
  if (named.length >= 2 && !COMPARES.test(question) && isListed) return null;
  const compared =
    named.length >= 2
      ? named.slice(0, MOST_COMPARED)
      : COMPARES.test(question) && !asksWhich(question)
        ? byName(asked, sources)
        : [];
  if (compared.length < 2) return null;
  return answered(question, 'compare', compared.map((entry) => inShort(entry, sources.registry)).join(' '), {
    points: [
      ...compared.flatMap((from) => compared.flatMap((to) => difference(from, to))).slice(0, MOST_COMPARED),
      `Evidence: ${compared.map(({ id, evidence }) => `${id}: ${lowerFirst(evidence[0] ?? '')}`).join('; ')}.`,
      ...sameDocument(compared),
    ],
    references: compared.slice(0, MOST_REFERENCES).map(({ id }) => referenceTo(sources.registry, id)),
    sources: compared.map((entry) => citeEntry(sources.registry, entry)),
  });
}

function inShort(entry: Entry, registry: Registry): string {
  return `${labelOf(registry, entry.id)}: ${lowerFirst(entry.summary)}`;
}

/** Written in one entry's file about the other; "this one" is the file's own. */
function difference(from: Entry, to: Entry): string[] {
  const neighbour = from.neighbours.find(({ id }) => id === to.id);
  if (neighbour === undefined || from === to) return [];
  return [`${to.id} beside ${from.id}: ${lowerFirst(apartFrom(neighbour.difference, from.id))}`];
}

/** A clause of the main body and a control of Annex A often meet in one document. */
function sameDocument(compared: readonly Entry[]): string[] {
  const kinds = new Set(compared.map(({ kind }) => kind));
  const [first] = compared;
  if (kinds.size < 2 || first === undefined || !compared.every(({ title }) => title === first.title))
    return [];
  return ['One document can serve both, as long as it meets the clause and the control.'];
}

/** "the difference between the risk assessment and the impact assessment". */
function byName(asked: Asked, { registry, model, terms }: Sources): Entry[] {
  const sides = comparedSides(asked.question);
  if (sides === null || asked.others.length > 0) return [];
  const [first, second] = sides;
  const best = (text: string, not?: Entry) =>
    rankEntries(
      model.read(text),
      model,
      registry,
      (entry) => entry !== not && (asked.wanted === 'any' || entry.kind === asked.wanted),
    ).find(({ score }) => score > 0)?.entry;
  const a = best(first);
  // "An AI provider, an AI producer and an AI user in the sense of ISO" are three.
  const things = sides.flatMap((side) => side.replace(IN_SOME_SENSE, '').split(/\s*,\s*/));
  const areTerms = things.every((thing) => terms.named(thing) !== null);
  const arePlaces = best(second) !== a && sides.every((side) => isInTitle(side, registry));
  if (areTerms && !arePlaces) return [];
  const b = best(second, a);
  return a === undefined || b === undefined ? [] : [a, b];
}

const IN_SOME_SENSE = /\s+(?:in|under|within|according\s+to|as\s+(?:used|defined))\s.*$/i;

/** A clause or control is called so: "internal audit", and not "AI provider". */
function isInTitle(name: string, { entries }: Registry): boolean {
  return [...entries.values()].some(({ title }) => holdsName(title, name));
}
