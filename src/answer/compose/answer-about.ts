import type { Answer } from '../answer.ts';
import { wordingOf, type Asked, type Sources } from '../asked.ts';
import type { Group } from '../knowledge/knowledge-schema.ts';
import { childrenOf, labelOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { asksForUntold, asksPrice } from '../question/facts-wanted.ts';
import { withoutIdentifiers } from '../question/find-identifiers.ts';
import { asksWhich } from '../question/wants.ts';
import { citePassage } from './cite-passage.ts';
import { asksForAnAspect, sayAbout } from './entry-aspects.ts';
import {
  answered,
  citeEntry,
  lowerFirst,
  MOST_REFERENCES,
  referencesTo,
  referenceTo,
} from './make-answer.ts';

/** What a clause, control or group asks, and whichever side of it the question is about. */
export function answerAbout(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers } = asked;
  const entries = identifiers.flatMap(({ id }) => sources.registry.entries.get(id) ?? []);
  const [entry] = entries;
  if (entry !== undefined) {
    if (asksForUntold(question) || asksPrice(question)) return null;
    const asksAspect = asksForAnAspect(wordingOf(asked));
    if (entries.length > 1 && asksAspect) return aboutEach(asked, entries, sources);
    return entries.length > MOST_AT_ONCE
      ? aboutAll(question, entries, sources.registry)
      : aboutEntry(asked, entry, sources);
  }
  const named = identifiers.find(({ kind }) => kind === 'group');
  const group = named === undefined ? undefined : sources.registry.groups.get(named.id);
  // "which of the A.7 controls …" asks for one of them, not for the group.
  if (group === undefined || asksWithin(asked) || OF_OUR_CHOICE.test(question)) return null;
  const children = childrenOf(sources.registry, group.id);
  return asksForAnAspect(wordingOf(asked)) && children.length <= MOST_AT_ONCE
    ? aboutEach(asked, children, sources)
    : aboutGroup(question, group, sources.registry);
}

/** "How many Annex A controls did we leave out?" asks for what we chose, not for the group. */
const OF_OUR_CHOICE =
  /\b(?:did|have|do|are|were)\s+(?:we|our)\b[^.?!]*\b(?:left?\s+out|leave\s+out|exclude[sd]?|appl(?:y|ied)|implement(?:ed)?|chosen?|chose|skip(?:ped)?)\b/i;

/** "A.6.2.8", "tell me about clause 9", "show all controls of A.6": it names places that there are, and asks for nothing else. */
export function answerPlaceAlone(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers } = asked;
  const { entries, groups } = sources.registry;
  if (identifiers.length === 0 || !identifiers.every(({ id }) => entries.has(id) || groups.has(id)))
    return null;
  const others =
    withoutIdentifiers(question, identifiers)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  if (!others.every((word) => ASKED_FOR_WITH.has(word))) return null;
  const named = identifiers.flatMap(({ id }) => entries.get(id) ?? []);
  return named.length > 1 ? aboutAll(question, named, sources.registry) : answerAbout(asked, sources);
}

const ASKED_FOR_WITH: ReadonlySet<string> = new Set(
  `a about all an and annex are can clause clauses contain contains control controls could describe detail details do does everything
  explain for from give group hi hello hey i in info information is iso iec 42001 its know let list look me more need now of on ok open
  our overview please pls print read say says see show some sub subclauses summarise summarize summary tell the them then this to under
  up us want what whats which with would you`.split(/\s+/u),
);

const MOST_AT_ONCE = 4;
const LINES_EACH = 3;
const MOST_LISTED = 12;

/** "A.6.2.2-A.6.2.4": a line on each. */
function aboutAll(question: string, entries: readonly Entry[], registry: Registry): Answer {
  const listed = entries.slice(0, MOST_LISTED);
  const [kind, ...others] = new Set(entries.map((entry) => entry.kind));
  const kinds = kind === undefined || others.length > 0 ? 'places' : `${kind}s`;
  const lead = `These ${String(entries.length)} ${kinds} of ISO/IEC 42001 you named${entries.length > listed.length ? `, the first ${String(listed.length)} of them` : ''}:`;
  return answered(question, 'about', lead, {
    points: listed.map(({ id, summary }) => `${labelOf(registry, id)}: ${lowerFirst(summary)}`),
    references: referencesTo(
      registry,
      listed.map(({ id }) => id),
    ),
    sources: listed.map((entry) => citeEntry(registry, entry)),
  });
}

/** "Evidence for 9.2", "who does A.7.4 and A.7.5?": the same side of several. */
function aboutEach(asked: Asked, entries: readonly Entry[], { registry }: Sources): Answer {
  const said = entries
    .slice(0, MOST_AT_ONCE)
    .map((entry) => sayAbout(entry, labelOf(registry, entry.id), wordingOf(asked)));
  return answered(asked.question, 'about', said[0]?.lead ?? '', {
    points: [
      ...said.flatMap(({ lead, points }, at) => [
        ...(at === 0 ? [] : [lead]),
        ...points.slice(0, LINES_EACH),
      ]),
      ...leftOut(entries.slice(said.length)),
    ],
    references: referencesTo(
      registry,
      entries.map(({ id }) => id),
    ),
    sources: entries.map((entry) => citeEntry(registry, entry, null)),
  });
}

function leftOut(entries: readonly Entry[]): string[] {
  const ids = entries.map(({ id }) => id).join(', ');
  return ids === '' ? [] : [`Not shown: ${ids}; ask for them by their numbers.`];
}

/**
 * With as many words of its own a question asks for something within the group, within a whole annex even
 * sooner.
 */
const OWN_WORDS = { group: 3, annex: 2 } as const;

function asksWithin({ words, identifiers, question }: Asked): boolean {
  const own = words.filter(({ stop, text }) => !stop && !/^\d+$/.test(text) && !GROUP_WORDS.has(text)).length;
  const isAnnex = identifiers.some(({ id }) => id.startsWith('Annex'));
  return asksWhich(question) ? own > 0 : own >= (isAnnex ? OWN_WORDS.annex : OWN_WORDS.group);
}

const GROUP_WORDS = new Set(
  (
    'control controls group groups clause clauses annex explain list overview summarize summary about chapter contain ' +
    'contains ask asks describe evidence auditor auditors require requires purpose objective short sentence needed ' +
    'need needs show proof records company organization people person responsible owner owns common mistakes ' +
    'findings prepare audit important mandatory'
  ).split(' '),
);

function aboutEntry(asked: Asked, entry: Entry, sources: Sources): Answer {
  const { registry } = sources;
  const { lead, points, heading } = sayAbout(entry, labelOf(registry, entry.id), wordingOf(asked));
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
    points: [...guidanceOn(asked, entry), ...points],
    organization: own.map((found) => citePassage(found, asked, sources)),
    references: [referenceTo(registry, entry.id), ...neighbours].slice(0, MOST_REFERENCES),
    sources: [citeEntry(registry, entry, heading)],
  });
}

/** "What does B.6.2.6 say?" is asked of the guidance that goes with the control. */
function guidanceOn({ identifiers }: Asked, { id }: Entry): string[] {
  const written = identifiers.find((each) => each.id === id)?.written ?? '';
  return /^(?:annex\s+)?b/i.test(written)
    ? [
        `B.${id.slice(2)} is the guidance of Annex B on carrying out ${id}; what the control wants comes first.`,
      ]
    : [];
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
      points:
        kind === 'annex'
          ? parts.map((part) => labelOf(registry, part.id))
          : children.map((child) => `${labelOf(registry, child.id)}: ${lowerFirst(child.summary)}`),
      references: children.slice(0, MOST_REFERENCES).map((child) => referenceTo(registry, child.id)),
      sources: [citeEntry(registry, first)],
    },
  );
}
