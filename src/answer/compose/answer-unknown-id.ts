import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { childrenOf, type Registry } from '../knowledge/registry.ts';
import type { Identifier } from '../question/find-identifiers.ts';
import type { OtherStandard } from '../question/other-standards.ts';
import { declined, referencesTo } from './make-answer.ts';

/** A number that the standard does not have: says so, and what there is instead. */
export function answerUnknownId(
  { question, identifiers, others }: Asked,
  { registry }: Sources,
): Answer | null {
  const unknown = identifiers.find(({ kind }) => kind === 'unknown');
  if (unknown === undefined || (others.length > 0 && !isOurAnnex(unknown, others))) return null;
  if (/^[1-3](?:\.|$)/.test(unknown.id)) {
    const lead =
      'Clauses 1 to 3 hold the scope, the references and the terms of ISO/IEC 42001, and no requirements; those are in clauses 4 to 10.';
    return declined(question, 'unknown-id', lead, `no requirement there: ${unknown.id}`);
  }
  const near = nearestTo(unknown.id, registry);
  const lead = `ISO/IEC 42001 has no ${nameOf(unknown.id)}: ${near.says}`;
  return declined(question, 'unknown-id', lead, `no such number: ${unknown.id}`, {
    nearest: referencesTo(registry, near.ids),
  });
}

/** The annexes of laws have Roman numbers: "annex F, mapped to the AI Act" is looked for in the standard. */
function isOurAnnex({ id }: Identifier, others: readonly OtherStandard[]): boolean {
  return /^Annex [E-HJ-UW-Z]$/.test(id) && others.every(({ name }) => /act|gdpr|rmf/.test(name));
}

function nameOf(id: string): string {
  if (id.startsWith('Annex')) return id;
  return /^[AB]\./.test(id) ? `control ${id}` : `clause ${id}`;
}

function nearestTo(
  id: string,
  registry: Registry,
): { readonly says: string; readonly ids: readonly string[] } {
  if (id.startsWith('Annex')) return { says: 'its annexes are A, B, C and D.', ids: [] };
  const lettered = id.replace(/^B\./, 'A.');
  for (let group = parentOf(lettered); group !== null; group = parentOf(group)) {
    const children = childrenOf(registry, group).map((child) => child.id);
    if (children.length > 0)
      return { says: `${group} has ${spanOf(children)}.`, ids: nearIn(children, lettered) };
  }
  return lettered.startsWith('A.')
    ? { says: 'the groups of Annex A run from A.2 to A.10.', ids: [] }
    : { says: 'its requirements are clauses 4 to 10.', ids: [] };
}

function parentOf(id: string): string | null {
  const cut = id.lastIndexOf('.');
  const parent = id.slice(0, cut);
  return cut === -1 || parent === 'A' ? null : parent;
}

function spanOf(ids: readonly string[]): string {
  return ids.length === 1 ? (ids[0] ?? '') : `${ids[0] ?? ''} to ${ids.at(-1) ?? ''}`;
}

/** The last ones of the group: who asks for A.6.2.9 most likely miscounted. */
function nearIn(children: readonly string[], id: string): readonly string[] {
  const wanted = Number(id.slice(id.lastIndexOf('.') + 1));
  const distance = (child: string) => Math.abs(Number(child.slice(child.lastIndexOf('.') + 1)) - wanted);
  return [...children].sort((a, b) => distance(a) - distance(b)).slice(0, 2);
}
