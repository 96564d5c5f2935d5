import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import { childrenOf, labelOf, type Registry, type Section } from '../knowledge/registry.ts';
import { withoutIdentifiers } from '../question/find-identifiers.ts';
import { withoutNames } from '../question/other-standards.ts';
import { stem } from '../words/stem.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeStandard } from './answer-standard.ts';
import { answered } from './make-answer.ts';

const OURS = 'iso-42001';
const NIST = 'nist-ai-rmf';

/** "How many controls are there in Annex A?", "number of subcategories of the AI RMF": what a standard consists of, counted. */
export function answerCount(asked: Asked, sources: Sources): Answer | null {
  const counted = countedIn(asked.question);
  if (counted === null || asksMore(asked, counted)) return null;
  const { identifiers, others } = asked;
  const ofFunction = countSubcategories(asked.question, counted, sources.registry);
  if (ofFunction !== null) return sayCount(asked, ofFunction, NIST, sources.registry);
  if (identifiers.some(({ kind, id }) => kind !== 'group' && !id.startsWith('Annex'))) return null;
  if (others.length === 0) {
    const own = countOurs(counted, identifiers[0]?.id ?? null, sources.registry);
    if (own !== null) return sayCount(asked, own, OURS, sources.registry);
    if (identifiers.length > 0) return null;
  }
  return toldByPage(asked, counted, sources.registry);
}

/** What is to be counted, by its stem: "how many CONTROLS", "the number of control OBJECTIVES". */
function countedIn(question: string): string | null {
  const [, noun] =
    HOW_MANY.exec(question) ??
    NUMBER_OF.exec(question) ??
    TRAILING.exec(question) ??
    LISTED.exec(question) ??
    [];
  return noun === undefined ? null : stem(noun.toLowerCase());
}

const NOUN = String.raw`((?:sub-?)?(?:controls?|objectives?|clauses?|chapters?|annex(?:es)?|appendices|groups?|areas?|themes?|topics?|categor(?:y|ies)|functions?|parts|principles?))`;
const BEFORE = String.raw`(?:(?:of\s+)?(?:the\s+|all\s+|leaf\s+|main\s+|annex\s+a\s+|a\.\d+(?:\.\d+)?\s+|reference\s+|control\s+(?=objective|group|area|theme|topic|categor)|different\s+|such\s+|top[\s-]level\s+|numbered\s+)*)`;
const HOW_MANY = new RegExp(String.raw`\bhow\s+many\s+${BEFORE}${NOUN}\b`, 'i');
const NUMBER_OF = new RegExp(String.raw`\b(?:number|count|total|amount)\s+of\s+${BEFORE}${NOUN}\b`, 'i');
const LISTED = new RegExp(
  String.raw`^\W*(?:(?:please|pls|can\s+you|could\s+you|ok|and|now)\W+)*(?:list|show|name|give|print|enumerate|what\s+are|which\s+are)\s+(?:me\s+|us\s+)?${BEFORE}${NOUN}\b`,
  'i',
);
const TRAILING = new RegExp(String.raw`\b${NOUN}\b[^.?!]{0,40}[:,-]?\s*how\s+many\W*$`, 'i');

const FUNCTION = /\b(govern|map|measure|manage)(?:\s+(\d))?\b/iu;

/** Of a function of the NIST AI RMF, or of one of its categories: "how many subcategories in GOVERN 1?" */
function countSubcategories(question: string, counted: string, registry: Registry): Count | null {
  const [, name = '', category] = FUNCTION.exec(question) ?? [];
  if (name === '' || counted !== stem('subcategories')) return null;
  const within = category === undefined ? name.toUpperCase() : `${name.toUpperCase()} ${category}`;
  const all = registry.nist.filter(({ id }) =>
    id.startsWith(category === undefined ? `${within} ` : `${within}.`),
  );
  const [first] = all;
  if (first === undefined) return null;
  const lead = `${within} of the NIST AI RMF has ${String(all.length)} subcategories, ${first.id} to ${all.at(-1)?.id ?? ''}.`;
  return { lead, points: [] };
}

/** Something besides the thing counted and where it stands: "how many controls are about data", "did we exclude". */
function asksMore({ question, others, identifiers }: Asked, counted: string): boolean {
  const rest = withoutIdentifiers(withoutNames(question, others), identifiers);
  return wordsOf(rest).some(
    (word) =>
      OF_SOMEBODY.has(word.text) ||
      (!word.stop && word.stem !== counted && !COUNTED_WITH.has(word.text) && !/^\d/u.test(word.text)),
  );
}

const OF_SOMEBODY: ReadonlySet<string> = new Set([
  'we',
  'our',
  'us',
  'ours',
  'my',
  'i',
  'you',
  'your',
  'did',
  'was',
  'were',
]);
const COUNTED_WITH: ReadonlySet<string> = new Set(
  `how many number count total amount exactly altogether overall in contains contain consists consist comprise comprises include
  includes hold holds has have list lists exist exists iso iec standard standards annex nist framework ai rmf aims 42001 control controls
  objective objectives clause clauses group groups area areas reference different main leaf top level please pls quick question
  question tell know need remind again actually really version edition current new normative whole entire management system act
  categories functions subcategories govern map measure manage all show give print enumerate what which can could titles names
  numbers ids`.split(/\s+/u),
);

interface Count {
  readonly lead: string;
  readonly points: readonly string[];
}

/** `within`: "A.6", "Annex A", "9", or null for the whole standard. */
function countOurs(counted: string, within: string | null, registry: Registry): Count | null {
  const inAnnex = within === null || within === 'Annex A';
  switch (counted) {
    case stem('controls'):
      return inAnnex ? countControls(registry) : null;
    case stem('objectives'):
      return inAnnex ? countObjectives(registry) : null;
    case stem('groups'):
    case stem('areas'):
    case stem('themes'):
    case stem('topics'):
    case stem('categories'):
      return inAnnex ? countGroups(registry) : null;
    case stem('clauses'):
    case stem('chapters'):
      return within === null ? countClauses(registry) : null;
    case stem('annexes'):
    case stem('appendices'):
      return within === null ? ANNEXES : null;
    default:
      return null;
  }
}

const ANNEXES: Count = {
  lead: 'ISO/IEC 42001 has 4 annexes: A, B, C and D.',
  points: [
    'Annex A: the reference controls. Annex B: guidance for each of them.',
    'Annex C: possible objectives and risk sources. Annex D: use in sectors and beside other standards.',
  ],
};

function topGroups(registry: Registry) {
  return [...registry.groups.values()].filter(({ id }) => /^A\.\d+$/u.test(id));
}

function countControls(registry: Registry): Count {
  const groups = topGroups(registry);
  const all = childrenOf(registry, 'Annex A');
  return {
    lead: `Annex A has ${String(all.length)} controls in ${String(groups.length)} groups, ${spanOf(groups)}.`,
    points: groups.map(({ id }) => `${labelOf(registry, id)}: ${String(childrenOf(registry, id).length)}`),
  };
}

/** Each group of controls has one; A.6 has one for each of its halves. */
function countObjectives(registry: Registry): Count {
  const all = [...registry.groups.values()];
  const groups = all.filter(({ id }) => id.startsWith('A.') && !all.some(({ parent }) => parent === id));
  return {
    lead: `Annex A has ${String(groups.length)} control objectives, one for each group of controls; A.6 has one for each of its two halves.`,
    points: groups.map(({ id }) => labelOf(registry, id)),
  };
}

function countGroups(registry: Registry): Count {
  const groups = topGroups(registry);
  return {
    lead: `Annex A has ${String(groups.length)} groups of controls, ${spanOf(groups)}.`,
    points: groups.map(({ id }) => labelOf(registry, id)),
  };
}

function countClauses(registry: Registry): Count {
  const chapters = [...registry.groups.values()].filter(({ id }) => /^\d+$/u.test(id));
  const leaves = [...registry.entries.values()].filter(({ kind }) => kind === 'clause');
  return {
    lead: `ISO/IEC 42001 has 10 clauses; the requirements are in ${String(chapters.length)} of them, 4 to 10, which divide into ${String(leaves.length)} that ask something.`,
    points: chapters.map(({ id }) => labelOf(registry, id)),
  };
}

function spanOf(groups: readonly { readonly id: string }[]): string {
  return `${groups[0]?.id ?? ''} to ${groups.at(-1)?.id ?? ''}`;
}

function sayCount({ question }: Asked, { lead, points }: Count, pageId: string, registry: Registry): Answer {
  const page = registry.standards.find(({ id }) => id === pageId);
  return answered(question, 'standard', lead, {
    points,
    sources: page === undefined ? [] : [citeStandard(page)],
  });
}

/** The pages of the standards that are named, and what each says with a number beside the thing counted. */
function toldByPage({ question, others }: Asked, counted: string, registry: Registry): Answer | null {
  const pages = registry.standards.filter(({ id, names }) =>
    others.length === 0 ? id === OURS : others.some(({ name }) => names.includes(name)),
  );
  const told = pages.flatMap((page) => {
    const part = sectionsOf(page.body).find(({ text }) => counts(text, counted));
    return part === undefined ? [] : [{ page, part }];
  });
  if (told.length === 0 || told.length < pages.length) return null;
  return answered(question, 'standard', told.map(sayPart).join(' '), {
    sources: told.map(({ page, part }) => citeStandard(page, part)),
  });
}

function sayPart({ page, part }: { readonly page: Standard; readonly part: Section }): string {
  return `${page.title}: ${part.text}`;
}

/** "93 controls", "19 categories", "four functions": the number stands at most two words before. */
function counts(text: string, counted: string): boolean {
  const words = wordsOf(text);
  return words.some(
    (word, at) =>
      word.stem === counted &&
      words
        .slice(Math.max(0, at - 3), at)
        .some(({ text: before }) => /^\d+$/u.test(before) || NUMBER_WORDS.includes(before)),
  );
}
