import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Group } from '../knowledge/knowledge-schema.ts';
import { childrenOf, labelOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { asksWhich } from '../question/wants.ts';
import { citePassage } from './cite-passage.ts';
import { sayAbout } from './entry-aspects.ts';
import { answered, citeEntry, MOST_REFERENCES, referencesTo, referenceTo } from './make-answer.ts';

/** What a clause, control or group asks, and whichever side of it the question is about. */
export function answerAbout(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers } = asked;
  const named = identifiers.find(({ kind }) => kind === 'entry' || kind === 'group');
  if (named === undefined) return null;
  const entry = sources.registry.entries.get(named.id);
  if (entry !== undefined) return aboutEntry(asked, entry, sources);
  const group = sources.registry.groups.get(named.id);
  // "which of the A.7 controls …" asks for one of them, not for the group.
  return group === undefined || asksWithin(asked) ? null : aboutGroup(question, group, sources.registry);
}

/**
 * With as many words of its own a question asks for something within the group, within a whole annex even
 * sooner.
 */
const OWN_WORDS = { group: 3, annex: 2 } as const;

function asksWithin({ words, identifiers, question }: Asked): boolean {
  const own = words.filter(({ stop, text }) => !stop && !GROUP_WORDS.has(text)).length;
  const isAnnex = identifiers.some(({ id }) => id.startsWith('Annex'));
  return asksWhich(question) ? own > 0 : own >= (isAnnex ? OWN_WORDS.annex : OWN_WORDS.group);
}

const GROUP_WORDS = new Set(
  (
    'control controls group groups clause clauses annex explain list overview summarize summary about chapter contain ' +
    'contains ask asks describe evidence auditor auditors require requires purpose objective short sentence'
  ).split(' '),
);

function aboutEntry(asked: Asked, entry: Entry, sources: Sources): Answer {
  const { registry } = sources;
  const { lead, points, heading } = sayAbout(entry, labelOf(registry, entry.id), asked.question);
  const own = asked
    .found()
    .filter(({ passage }) => passage.text.includes(entry.id))
    .filter(({ passage }) => !/purpose/i.test(passage.headings.at(-1) ?? ''))
    .slice(0, 1);
  const neighbours = referencesTo(
    registry,
    entry.neighbours.map(({ id }) => id),
  );
  return answered(asked.question, 'about', lead, {
    points,
    organization: own.map((found) => citePassage(found, asked, sources)),
    references: [referenceTo(registry, entry.id), ...neighbours].slice(0, MOST_REFERENCES),
    sources: [citeEntry(registry, entry, heading)],
  });
}

function aboutGroup(question: string, { id, title, kind }: Group, registry: Registry): Answer | null {
  const children = childrenOf(registry, id);
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined) return null;
  const what = kind === 'clause-group' ? 'clauses' : 'controls';
  const parts = [...registry.groups.values()].filter(({ parent }) => parent === id);
  return answered(
    question,
    'about',
    `${id} ${title} has ${String(children.length)} ${what}, from ${first.id} to ${last.id}.`,
    {
      points: (kind === 'annex' ? parts : children).map((part) => labelOf(registry, part.id)),
      references: children.slice(0, MOST_REFERENCES).map((child) => referenceTo(registry, child.id)),
      sources: [citeEntry(registry, first)],
    },
  );
}
