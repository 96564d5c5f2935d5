import type { Answer, Citation } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import { childrenOf, labelOf, type Entry, type Registry } from '../knowledge/registry.ts';
import { wantsOurOwn } from '../question/sure-wants.ts';
import { citeStandard } from './answer-standard.ts';
import { answered, citeEntry, firstSentences, lowerFirst, referencesTo } from './make-answer.ts';

/** "Compare A and B", "A versus B", "how does A differ from B", "are A and B the same?" */
const COMPARES =
  /\b(?:compar(?:e|es|ed|ing|ison)|vs\.?|versus|differ(?:s|ent|ence|ences|entiate|ing)?|distinguish(?:es)?|distinction|tells?\s+apart|set\s+apart|the\s+same|identical|mix(?:ed|ing)?\s+up|confus(?:e|es|ed|ing)|side\s+by\s+side)\b/i;
/** "Is A the same as B?": yes or no is wanted first. */
const ASKS_IF_SAME =
  /^\W*(?:(?:so|and|but)\s+)?(?:is|are|isn['’]t|aren['’]t)\b[^?]*\b(?:the\s+same|identical)\b/i;
/** What is compared of them has a page or a table of its own. */
const OF_A_PART =
  /\b(?:clauses?|chapters?|numbering|articles?)\s+(?:of|in)\s+(?:both|each|the\s+two)\b|\bstatements?\s+of\s+applicability\b|\bsoas?\b/i;

const OURS = 'iso-42001';
const OURS_NAMED = /\b42001\b/;

/** One of the things that are compared. */
interface Side {
  readonly says: string;
  /** How it meets 42001, or what else sets it apart. */
  readonly more: string | null;
  readonly related: readonly string[];
  readonly source: Citation;
}

/** "Compare 42001 and 23894", "42005 versus clause 6.1.4", "is Annex A the same as Annex B?": both sides are told. */
export function answerStandardsCompared(asked: Asked, { registry }: Sources): Answer | null {
  const { question } = asked;
  if (!COMPARES.test(question) || OF_A_PART.test(question) || wantsOurOwn(question)) return null;
  if (asked.premise()?.sure === true) return null;
  const sides = sidesIn(asked, registry);
  if (sides.length !== 2) return null;
  const told = sides.map(({ says }) => says).join(' ');
  return answered(
    question,
    'compare',
    ASKS_IF_SAME.test(question) ? `No, they are two things. ${told}` : told,
    {
      points: sides.flatMap(({ more }) => more ?? []),
      references: referencesTo(
        registry,
        sides.flatMap(({ related }) => related),
      ),
      sources: sides.map(({ source }) => source),
    },
  );
}

/** Standards, laws, annexes, and clauses or controls beside them; two clauses are compared elsewhere. */
function sidesIn({ question, others, identifiers }: Asked, registry: Registry): Side[] {
  const pages = registry.standards.filter(
    ({ id, names }) =>
      (id === OURS && OURS_NAMED.test(question)) ||
      others.some(({ name }) => names.includes(name)) ||
      identifiers.some((each) => names.includes(each.id.toLowerCase())),
  );
  const entries = identifiers.flatMap(({ id }) => registry.entries.get(id) ?? []);
  const isOfAnnexA = identifiers.some(({ id }) => id === 'Annex A');
  const isOfGroups = identifiers.some(({ id, kind }) => kind !== 'entry' && !id.startsWith('Annex'));
  if (isOfGroups || (pages.length === 0 && !isOfAnnexA)) return [];
  // "ISO 42001 clause 6.1.4 versus 42005": the standard of the clause is no side of its own.
  const ofPlaces = entries.length > 0 || identifiers.length > 1;
  const compared = pages.filter(({ id }) => id !== OURS || !ofPlaces);
  if (others.length > compared.length) return [];
  return [
    ...(isOfAnnexA ? [sideOfAnnexA(registry)] : []),
    ...compared.toSorted((a, b) => Number(b.id === OURS) - Number(a.id === OURS)).map(sideOfPage),
    ...entries.map((entry) => sideOfEntry(entry, registry)),
  ].flat();
}

const APART = ['How it meets 42001', 'Beside Annex A'];

function sideOfPage(page: Standard): Side {
  const part =
    page.id === OURS ? undefined : sectionsOf(page.body).find(({ heading }) => APART.includes(heading));
  return {
    says: page.summary,
    more: part === undefined ? null : `${part.heading}: ${lowerFirst(part.text)}`,
    related: page.id === OURS ? [] : page.related,
    source: citeStandard(page, part ?? null),
  };
}

function sideOfEntry(entry: Entry, registry: Registry): Side {
  const wants = entry.sections.find(({ heading }) => heading === 'What it wants');
  const isClause = entry.kind === 'clause';
  return {
    says: `${labelOf(registry, entry.id)} is ${isClause ? 'a requirement' : 'a control'} of 42001: ${lowerFirst(entry.summary)}`,
    more: wants === undefined ? null : `${entry.id}: ${lowerFirst(firstSentences(wants.text))}`,
    related: [entry.id],
    source: citeEntry(registry, entry),
  };
}

const ANNEX_A = 'Its Annex A';

function sideOfAnnexA(registry: Registry): Side[] {
  const page = registry.standards.find(({ id }) => id === OURS);
  const part =
    page === undefined ? undefined : sectionsOf(page.body).find(({ heading }) => heading === ANNEX_A);
  if (page === undefined || part === undefined) return [];
  const count = String(childrenOf(registry, 'Annex A').length);
  return [
    {
      says: `Annex A is normative and holds the ${count} reference controls with their objectives.`,
      more: part.text,
      related: ['6.1.3'],
      source: citeStandard(page, part),
    },
  ];
}
