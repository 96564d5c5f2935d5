import type { Answer, Citation } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import { asksWhich } from '../question/wants.ts';
import { answered, firstSentences, referencesTo } from './make-answer.ts';

/**
 * How much stronger the evidence for a standard must be than for any other subject, and how strong at all.
 */
const AHEAD = 1;
const STRONG = 4;

const ASKS_WHAT_IT_IS =
  /\b(?:what\s+(?:is|are|does|about)|tell\s+me\s+about|explain|relate|relation|connect|difference|differ|compare|fit|integrat\w+|combin\w+|together|overview|summar\w+|about|certifiable|help\s+with|how\s+does|in\s+short|purpose\s+of|who\s+(?:wrote|publish\w+|issues))\b/i;

/** A related standard, law or framework, and the path to certification. */
export function answerStandard(asked: Asked, sources: Sources): Answer | null {
  const standard = namedStandard(asked, sources) ?? likelyStandard(asked, sources);
  if (standard === null) return null;
  const sections = sectionsOf(standard.body);
  const asked42001 = standard.id === 'iso-42001' || standard.id === 'certification';
  const points = sections.map(({ text }) => text).filter((text) => !standard.summary.includes(text));
  return answered(asked.question, 'standard', standard.summary, {
    points: (asked42001 ? points : points.slice(-2)).map((text) => firstSentences(text, 320)),
    references: referencesTo(sources.registry, standard.related),
    sources: [citeStandard(standard)],
  });
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
