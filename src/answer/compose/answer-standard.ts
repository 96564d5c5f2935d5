import type { Answer, Citation } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import type { Section } from '../knowledge/registry.ts';
import { meaningIn, unitsOf } from '../organization/meaning.ts';
import { termsIn } from '../organization/passage-terms.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { asksWhich } from '../question/wants.ts';
import { answered, firstSentences, referencesTo } from './make-answer.ts';

/**
 * How much stronger the evidence for a standard must be than for any other subject, and how strong at all.
 */
const AHEAD = 1;
const STRONG = 4;

const ASKS_WHAT_IT_IS =
  /\b(?:what\s+(?:is|are|does|about)|tell\s+me\s+about|explain|relate|relation|connect|difference|differ|compare|fit|integrat\w+|combin\w+|together|overview|summar\w+|about|certifiable|help\s+with|how\s+does|in\s+short|purpose\s+of|who\s+(?:wrote|publish\w+|issues))\b/i;

/** A related standard, law or framework, and the path to certification: the part of it that was asked for. */
export function answerStandard(asked: Asked, sources: Sources): Answer | null {
  const named = namedStandard(asked, sources);
  const standard = named ?? (isToldByUs(asked) ? null : likelyStandard(asked, sources));
  if (standard === null) return null;
  const sections = sectionsOf(standard.body).filter(({ text }) => !standard.summary.includes(text));
  const fitting =
    named === null || named.id === 'certification' ? sectionAskedFor(asked, sections, sources) : null;
  const more = fitting === null ? sections.slice(0, MOST_SECTIONS) : [];
  return answered(
    asked.question,
    'standard',
    fitting === null ? standard.summary : `${fitting.heading}. ${fitting.text}`,
    {
      points: [
        ...(fitting === null ? [] : [standard.summary]),
        ...more.map(({ text }) => firstSentences(text, LONGEST_SECTION)),
      ],
      references: referencesTo(sources.registry, standard.related),
      sources: [citeStandard(standard)],
    },
  );
}

/** From which share of the question a passage of our own is the better answer to who, when and how many. */
const TOLD_FROM = 0.6;

/** "When is our stage 1 audit planned?" is answered by the organization's documents when they say so. */
function isToldByUs({ question, found }: Asked): boolean {
  const [first] = found();
  if (first === undefined || first.meaning < TOLD_FROM) return false;
  const wants = factsWanted(question).length > 0 || OF_OURS.test(question);
  return wants && first.lacked.sure + first.lacked.likely === 0;
}

const OF_OURS = /\b(?:we|our|ours|us|here|planned|my)\b/i;
const MOST_SECTIONS = 3;
const LONGEST_SECTION = 320;
/** The share of the question's words that a section must speak of to be the answer. */
const FITS_FROM = 0.34;

function sectionAskedFor({ words }: Asked, sections: readonly Section[], { model }: Sources): Section | null {
  const units = unitsOf(words, null, model.concepts);
  const fit = sections.map(({ heading, text }) => {
    const head = meaningIn(termsIn(heading, model.concepts), units);
    return head + meaningIn(termsIn(text, model.concepts), units);
  });
  const best = Math.max(0, ...fit);
  return best < FITS_FROM || units.length < 2 ? null : (sections[fit.indexOf(best)] ?? null);
}

export function citeStandard({ id, title, summary }: Standard): Citation {
  const documentId = `knowledge/standards/${id}.md`;
  return { source: `${title} (summary)`, locator: 'Summary', quote: summary, documentId, pastReview: null };
}

/** Named by its number or its name, and asked about as a whole. */
function namedStandard(
  { question, others, identifiers, words }: Asked,
  { registry }: Sources,
): Standard | null {
  const annex = identifiers.find(({ id }) => /^Annex [BCD]$/.test(id));
  const names = [...others.map(({ name }) => name), ...(annex === undefined ? [] : [annex.id.toLowerCase()])];
  const named = registry.standards.filter((standard) => standard.names.some((name) => names.includes(name)));
  const [first] = named;
  if (first === undefined) return null;
  const own = words.filter(
    ({ stop, text }) => !stop && !/^\d+$|^(?:iso|iec|nist|rmf|eu|act|annex|ai|standard|gdpr)$/.test(text),
  );
  return ASKS_WHAT_IT_IS.test(question) || own.length <= 2 ? first : null;
}

/** "What happens in stage 1?": nothing is named, the words tell. */
function likelyStandard(
  { question, words, identifiers }: Asked,
  { model, registry }: Sources,
): Standard | null {
  if (identifiers.length > 0 || asksWhich(question)) return null;
  const { evidence, content } = model.weigh(words);
  const best = { other: -Infinity, standard: -Infinity, id: '' };
  model.subjects.forEach((subject, label) => {
    const its = evidence[label] ?? 0;
    if (subject.subject !== 'standard') best.other = Math.max(best.other, its);
    else if (its > best.standard) Object.assign(best, { standard: its, id: subject.id });
  });
  if (best.standard < best.other + AHEAD || best.standard < STRONG * Math.sqrt(content)) return null;
  return registry.standards.find(({ id }) => id === best.id) ?? null;
}
