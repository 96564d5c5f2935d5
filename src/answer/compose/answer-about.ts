import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Group } from '../knowledge/knowledge-schema.ts';
import { childrenOf, labelOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { asksWhich } from '../question/wants.ts';
import { citePassage } from './cite-passage.ts';
import {
  answered,
  citeEntry,
  firstSentences,
  inWords,
  lowerFirst,
  referenceTo,
  referencesTo,
} from './make-answer.ts';

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

/** With as many words of its own a question asks for something within the group, within a whole annex even sooner. */
const OWN_WORDS = { group: 3, annex: 2 } as const;

function asksWithin({ words, identifiers, question }: Asked): boolean {
  const own = words.filter(({ stop, text }) => !stop && !GROUP_WORDS.has(text)).length;
  const isAnnex = identifiers.some(({ id }) => id.startsWith('Annex'));
  return asksWhich(question) ? own > 0 : own >= (isAnnex ? OWN_WORDS.annex : OWN_WORDS.group);
}

const GROUP_WORDS = new Set([
  'control',
  'controls',
  'group',
  'clause',
  'clauses',
  'annex',
  'explain',
  'list',
  'overview',
  'summarize',
  'about',
  'chapter',
  'contain',
  'contains',
  'ask',
  'asks',
  'describe',
  'evidence',
  'auditor',
  'auditors',
  'require',
  'requires',
  'purpose',
  'objective',
  'short',
  'summary',
  'sentence',
]);

function aboutEntry(asked: Asked, entry: Entry, sources: Sources): Answer {
  const { registry } = sources;
  const label = labelOf(registry, entry.id);
  const aspect = ASPECTS.find(({ pattern }) => pattern.test(asked.question)) ?? WHAT;
  const { lead, points, heading } = aspect.say(entry, label, registry);
  const own = asked
    .found()
    .filter(
      ({ passage }) => passage.text.includes(entry.id) && !/purpose/i.test(passage.headings.at(-1) ?? ''),
    )
    .slice(0, 1);
  return answered(asked.question, 'about', lead, {
    points,
    organization: own.map((found) => citePassage(found, asked, sources)),
    references: [referenceTo(registry, entry.id), ...referencesTo(registry, neighboursOf(entry))].slice(0, 3),
    sources: [citeEntry(registry, entry, heading)],
  });
}

function neighboursOf(entry: Entry): string[] {
  return entry.neighbours.map(({ id }) => id).slice(0, 2);
}

interface Said {
  readonly lead: string;
  readonly points: readonly string[];
  /** The part of the summary that is cited; null for its one-line summary. */
  readonly heading: string | null;
}

interface Aspect {
  readonly pattern: RegExp;
  say(entry: Entry, label: string, registry: Registry): Said;
}

const textUnder = ({ sections }: Entry, heading: string) =>
  sections.find((section) => section.heading === heading)?.text ?? '';

const WHAT: Aspect = {
  pattern: /^/,
  say: (entry, label) => ({
    lead: `${label}: ${lowerFirst(entry.summary)}`,
    points: [
      firstSentences(textUnder(entry, 'What it wants')),
      `What an auditor likes to see: ${entry.evidence.slice(0, 3).map(lowerFirst).join('; ')}.`,
    ].filter((point) => point !== ''),
    heading: 'What it wants',
  }),
};

const ASPECTS: readonly Aspect[] = [
  {
    pattern:
      /\b(?:mandatory|compulsory|obligatory|optional|voluntary|have\s+to|must\s+we|need\s+to\s+implement|can\s+we\s+(?:skip|exclude|leave))\b/i,
    say: (entry, label) => ({
      lead:
        entry.kind === 'control'
          ? `${label} is not mandatory in itself: risk treatment (6.1.3) decides whether you need it, and an exclusion needs a reason in the Statement of Applicability.`
          : `${label} is a requirement: clauses 4 to 10 apply to everyone who claims conformity, and none of them can be excluded.`,
      points: [entry.summary],
      heading: null,
    }),
  },
  {
    pattern:
      /\b(?:evidence|prove|proof|auditors?|checklist|show|records?|documents?\s+(?:do|must|are)|look\s+for|check(?:s|ed)?)\b/i,
    say: (entry, label) => ({
      lead: `For ${label} an auditor wants to see: ${entry.evidence.slice(0, 2).map(lowerFirst).join('; ')}.`,
      points: [
        ...entry.evidence.slice(2),
        firstSentences(textUnder(entry, 'What an auditor asks to see')),
      ].filter((point) => point !== ''),
      heading: 'What an auditor asks to see',
    }),
  },
  {
    pattern: /\b(?:finding|findings|mistakes?|pitfalls?|errors?|go\s+wrong|nonconformit(?:y|ies)|fail)\b/i,
    say: (entry, label) => ({
      lead: `Common findings on ${label}: ${lowerFirst(entry.findings[0] ?? 'none noted')}.`,
      points: entry.findings.slice(1),
      heading: null,
    }),
  },
  {
    pattern: /\b(?:who\s+(?:is|should|does|usually|typically)|roles?|responsible|owner|in\s+charge)\b/i,
    say: (entry, label) => ({
      lead: `${label} is usually the work of ${inWords(entry.roles)}; whom you appoint is your decision.`,
      points: [entry.summary],
      heading: null,
    }),
  },
  {
    pattern: /\b(?:why|purpose|point\s+of|matter|benefit)\b/i,
    say: (entry, label) => ({
      lead: `${label}: ${firstSentences(textUnder(entry, 'Why it matters'))}`,
      points: [entry.summary],
      heading: 'Why it matters',
    }),
  },
  {
    pattern:
      /\b(?:how\s+(?:do|can|should|to)|implement|good\s+practice|look\s+like|example|fulfil|comply|guidance)\b/i,
    say: (entry, label) => ({
      lead: `${label}: ${lowerFirst(entry.summary)}`,
      points: [firstSentences(textUnder(entry, 'What good looks like'), 400)].filter((point) => point !== ''),
      heading: 'What good looks like',
    }),
  },
];

function aboutGroup(question: string, { id, title, kind }: Group, registry: Registry): Answer | null {
  const children = childrenOf(registry, id);
  if (children.length === 0) return null;
  const what = kind === 'clause-group' ? 'clauses' : 'controls';
  const groups = [...registry.groups.values()].filter(({ parent }) => parent === id);
  const lead = `${id} ${title} has ${String(children.length)} ${what}, from ${children[0]?.id ?? ''} to ${children.at(-1)?.id ?? ''}.`;
  const lines =
    id === 'Annex A'
      ? groups.map((group) => `${group.id} ${group.title}`)
      : children.map((child) => labelOf(registry, child.id));
  return answered(question, 'about', lead, {
    points: lines,
    references: children.slice(0, 3).map((child) => referenceTo(registry, child.id)),
    sources: children.slice(0, 1).map((child) => citeEntry(registry, child)),
  });
}
