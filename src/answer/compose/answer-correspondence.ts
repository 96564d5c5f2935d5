import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf, type Registry } from '../knowledge/registry.ts';
import { answered, citeEntry, declined, inWords, referencesTo } from './make-answer.ts';

const CORRESPONDS =
  /\b(?:correspond\w*|equivalent\w*|counterpart\w*|map(?:s|ped|ping)?|crosswalk|same\s+(?:as|clause|number|in|thing)|match(?:es|ing)?|analog\w*|parallel|relate[sd]?|comparable|compare[sd]?|called\s+in|where\s+(?:is|in)|(?:any|some)thing\s+like|like\s+(?:(?:that|this|it)\s+in|(?:clause\s+)?\d)|over\s+here|on\s+(?:our|the\s+ai)\s+side|in\s+(?:ours|the\s+ai\s+standard))\b|->|=>|→/i;
/** "Which NIST function fits A.5.2?", "where does 9.1 belong in the AI RMF?" */
const NIST_FITS =
  /\b(?:which|what|where)\b[^?]*\b(?:functions?|categor\w+|subcategor\w+|outcomes?)\b|\b(?:fits?|belongs?|align\w*|goes?\s+with|covers?|covered|link\w*|tie[sd]?|reflect\w*)\b/i;
const NIST_ID = /\b(govern|map|measure|manage)\s+(\d\.\d{1,2})\b/gi;

/**
 * What corresponds to a clause in a standard that shares the harmonized structure, or to NIST's
 * subcategories.
 */
export function answerCorrespondence(asked: Asked, sources: Sources): Answer | null {
  const subcategories = [...asked.question.matchAll(NIST_ID)].map(
    ([, name, number]) => `${(name ?? '').toUpperCase()} ${number ?? ''}`,
  );
  if (subcategories.length > 0) return fromNist(asked, subcategories, sources.registry);
  const corresponds = CORRESPONDS.test(asked.question);
  if (asked.others.some(({ name }) => name === 'nist ai rmf'))
    return corresponds || NIST_FITS.test(asked.question) ? toNist(asked, sources.registry) : null;
  return corresponds && asked.others.length > 0 ? inHarmonized(asked, sources.registry) : null;
}

function fromNist({ question }: Asked, ids: readonly string[], registry: Registry): Answer | null {
  const found = registry.nist.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return noSubcategory(question, ids[0] ?? '', registry);
  const lines = found.map(
    ({ id, text, iso42001 }) =>
      `${id} (${text}) corresponds to ${inWords(iso42001.map((each) => labelOf(registry, each)))}.`,
  );
  return answered(question, 'correspondence', lines[0] ?? '', {
    points: [...lines.slice(1), ...caveats(ids, registry)],
    references: referencesTo(
      registry,
      found.flatMap(({ iso42001 }) => iso42001),
    ),
    sources: found.map(({ id, text }) => nistCitation(id, text)),
  });
}

/** "MANAGE 3.4": says what there is instead. */
function noSubcategory(question: string, id: string, registry: Registry): Answer {
  const category = id.slice(0, id.indexOf('.'));
  const siblings = registry.nist.filter((each) => each.id.startsWith(`${category}.`)).map((each) => each.id);
  const [name = ''] = category.split(' ');
  const categories = new Set(
    registry.nist.filter((each) => each.id.startsWith(`${name} `)).map((each) => each.id.split('.')[0]),
  );
  const there =
    siblings.length > 0
      ? `${category} has ${siblings[0] ?? ''} to ${siblings.at(-1) ?? ''}.`
      : `${name} has ${String(categories.size)} categories, ${name} 1 to ${name} ${String(categories.size)}.`;
  const lead = `The NIST AI RMF has no ${id}: ${there}`;
  return declined(question, 'unknown-id', lead, `no such subcategory: ${id}`);
}

function caveats(ids: readonly string[], { nistAmbiguous }: Registry): string[] {
  const ambiguous = ids.filter((id) => nistAmbiguous.includes(id));
  return [
    'From the crosswalk that the NIST AI Resource Center lists; a listing is no endorsement.',
    ...(ambiguous.length === 0 ? [] : [`The row for ${inWords(ambiguous)} is ambiguous in the source.`]),
  ];
}

function nistCitation(id: string, text: string) {
  const documentId = 'knowledge/standards/nist-ai-rmf.yaml';
  return {
    source: 'NIST AI RMF 1.0 (NIST AI 100-1)',
    locator: id,
    quote: text,
    documentId,
    pastReview: null,
  };
}

function toNist({ question, identifiers }: Asked, registry: Registry): Answer | null {
  const [id] = identifiers.filter(({ kind }) => kind === 'entry').map((each) => each.id);
  if (id === undefined) return null;
  const found = registry.nist.filter(({ iso42001 }) => iso42001.includes(id));
  const names = inWords(found.map((each) => each.id));
  const lead =
    found.length === 0
      ? `The crosswalk names no NIST AI RMF subcategory for ${labelOf(registry, id)}.`
      : `${labelOf(registry, id)} corresponds to ${names} of the NIST AI RMF.`;
  return answered(question, 'correspondence', lead, {
    points: [
      ...found.slice(0, 3).map((each) => `${each.id}: ${each.text}`),
      ...caveats(
        found.map((each) => each.id),
        registry,
      ),
    ],
    references: referencesTo(registry, [id]),
    sources: found.slice(0, 2).map((each) => nistCitation(each.id, each.text)),
  });
}

function inHarmonized({ question, identifiers, others }: Asked, registry: Registry): Answer | null {
  const [identifier] = identifiers;
  const standard = harmonizedIn(others, registry);
  if (identifier === undefined || standard === null || /^Annex/.test(identifier.id)) return null;
  if (identifier.id.startsWith('A.'))
    return noControlMapping(question, identifier.id, standard.title, registry);
  const reverse = belongsToOther(question, identifier.at, others[0]?.end ?? 0);
  const row = rowFor(identifier.id, reverse ? standard.key : 'iso42001', registry);
  const there = row?.[reverse ? 'iso42001' : standard.key] ?? null;
  const ours = reverse ? there : identifier.id;
  const near = ours === null ? nearest(registry, standard.key, identifier.id) : null;
  const lead = sentence(reverse, identifier.id, standard.title, there, registry);
  return answered(question, 'correspondence', lead, {
    points: [
      ...(near === null ? [] : [nearInWords(near, registry)]),
      ...notesOn(row?.note, standard.checked ? null : standard.title),
      ...(isAboutImprovement(identifier.id, there) ? registry.harmonized.notes.slice(0, 1) : []),
    ],
    references: referencesTo(registry, ours === null ? (near?.ours ?? []) : [ours]),
    sources: citedFor(ours, registry),
  });
}

function citedFor(id: string | null, registry: Registry) {
  const entry = registry.entries.get(id ?? '');
  return entry === undefined ? [] : [citeEntry(registry, entry)];
}

function notesOn(note: string | undefined, unchecked: string | null): string[] {
  return [
    ...(note === undefined ? [] : [`Note: ${note}.`]),
    ...(unchecked === null ? [] : [`The column for ${unchecked} was not checked against that standard.`]),
  ];
}

function rowFor(clause: string, column: string, { harmonized }: Registry) {
  return harmonized.clauses.find((row) => row[column] === clause) ?? null;
}

/** The first standard with the same structure that the question names. */
function harmonizedIn(others: Asked['others'], { harmonized }: Registry) {
  const found = Object.entries(harmonized.standards).find(([, { names }]) =>
    others.some(({ name }) => names.includes(name)),
  );
  return found === undefined ? null : { key: found[0], ...found[1] };
}

/** Chapter 10 is numbered otherwise in some standards. */
function isAboutImprovement(...ids: readonly (string | null)[]): boolean {
  return ids.some((id) => id?.startsWith('10') === true);
}

type Near = Registry['harmonized']['nearest'][number];

/** What deals with the same subject where no clause corresponds. */
function nearest({ harmonized }: Registry, standard: string, clause: string): Near | null {
  return harmonized.nearest.find((near) => near.standard === standard && near.clause === clause) ?? null;
}

function nearInWords({ about, ours }: Near, registry: Registry): string {
  return `Nearest for ${about}: ${inWords(ours.map((id) => labelOf(registry, id)))} (from knowledge of the subject, not from a table).`;
}

function sentence(
  reverse: boolean,
  id: string,
  title: string,
  there: string | null,
  registry: Registry,
): string {
  if (reverse) {
    return there === null
      ? `Our comparison lists nothing in ISO/IEC 42001 for clause ${id} of ${title}.`
      : `Clause ${id} of ${title} corresponds to ${labelOf(registry, there)} in ISO/IEC 42001.`;
  }
  return there === null
    ? `${labelOf(registry, id)} of ISO/IEC 42001 has no counterpart in ${title} that our comparison lists.`
    : `${labelOf(registry, id)} of ISO/IEC 42001 corresponds to clause ${there} of ${title}.`;
}

/**
 * "what in 42001 corresponds to 27001 clause 9.2": the number follows the other standard, or "of" it follows
 * the number.
 */
function belongsToOther(question: string, numberAt: number, otherEnd: number): boolean {
  const [before, after] = [question.slice(0, numberAt), question.slice(numberAt, numberAt + 40)];
  if (IN_OURS.test(after)) return false;
  const between = question.slice(otherEnd, numberAt);
  const follows = numberAt >= otherEnd && numberAt - otherEnd < 14 && !/42001/.test(between);
  // "Something like 6.1.4 in ISO 27001" is looked for over there, "what in 42001 is like 9.2 in ISO 9001" here.
  if (LIKE.test(before) && IN_ANOTHER.test(after)) return /42001|\b(?:ours?|here|our\s+side)\b/i.test(before);
  // "the counterpart of 9.2.2 in ISO 9001" asks for the number over there.
  if (new RegExp(String.raw`${COUNTERPART}\s+(?:of|for|to)\s+(?:clause\s+)?$`, 'i').test(before)) {
    return /^[^a-z]*(?:\d|\.)+\s+of\s+(?:iso|27001|9001|14001|45001)/i.test(after);
  }
  return (
    follows ||
    /^[^a-z]*(?:clause\s+)?(?:\d|\.)+\s+(?:of|in|from)\s+(?:iso(?:\/iec)?\s*)?(?:27001|9001|14001|45001)/i.test(
      after,
    )
  );
}

const IN_OURS = /^[^a-z]*(?:\d|\.)+\s+(?:of|in|from)\s+(?:iso(?:\/iec)?\s*)?42001/i;
const IN_ANOTHER = /^[^a-z]*(?:\d|\.)+\s+in\s+(?:iso(?:\/iec)?\s*)?(?:27001|9001|14001|45001)/i;
const LIKE =
  /\b(?:like|similar\s+to|(?:the\s+)?same\s+as|match(?:es|ing)?|correspond(?:s|ing)?\s+to|equivalent\s+to|parallel\s+to)\s+(?:clause\s+)?$/i;
const COUNTERPART = String.raw`\b(?:counterpart|equivalent|match|analogue|parallel|correspondence|same|similar|like)`;

function noControlMapping(question: string, id: string, title: string, registry: Registry): Answer {
  const lead = `There is no table that maps ${labelOf(registry, id)} to ${title}: the harmonized structure covers clauses 4 to 10, and each standard has its own Annex A.`;
  return answered(question, 'correspondence', lead, { references: referencesTo(registry, [id]) });
}
