import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { asPattern } from '../../kernel/as-pattern.ts';
import { labelOf } from '../knowledge/registry.ts';
import { quotableTo } from '../organization/in-force.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { citeShown, sourceOf } from './cite-passage.ts';
import { answered, inWords, MOST_PASSAGES, referencesTo } from './make-answer.ts';

const DOCUMENTS = String.raw`(?:documents?|documentation|policy|policies|procedures?|papers?|guidelines?)`;
const SPEAK = String.raw`(?:cover|fulfil|fulfill|address|implement|support|meet|satisf|deal|speak|mention|name|refer|relate|belong|answer|about|on|for)\w*`;
const ASKS: readonly RegExp[] = [
  String.raw`\b(?:which|what)\b[^.?!]{0,30}\b${DOCUMENTS}\b[^?!]{0,40}\b${SPEAK}\b`,
  String.raw`\b(?:which|what)\b[^.?!]{0,30}\b${DOCUMENTS}\b[^?!]{0,20}\bis\b[^?!]{0,40}\b(?:covered|addressed|implemented|met|fulfilled)\s+(?:in|by)\b`,
  String.raw`\bin\s+(?:which|what)\s+(?:of\s+(?:our|the)\s+)?${DOCUMENTS}\b`,
  String.raw`\bwhere\b[^.?!]{0,20}\b(?:in\s+our\s+${DOCUMENTS}|do\s+we\s+${SPEAK})\b`,
].map((pattern) => new RegExp(pattern, 'i')) as readonly RegExp[];
/** "Which documents do we need for 7.5?" asks what the standard wants. */
const OF_THE_STANDARD =
  /\b(?:need|needs|needed|require[sd]?|must|should|shall|have\s+to|has\s+to|want|wants|ask|asks|demand|demands|mandatory|auditor|auditors)\b/i;
const MOST_LISTED = 12;
const MOST_SECTIONS = 4;

/** "Which of our documents cover 10.2?": those in force that name the place, and where. */
export function answerDocumentsOn(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers, others, asker } = asked;
  const [place] = identifiers;
  if (place === undefined || identifiers.length > 1 || place.kind === 'unknown' || others.length > 0)
    return null;
  if (OF_THE_STANDARD.test(question) || !ASKS.some((asks) => asks.test(question))) return null;
  const naming = sources.index.documents
    .filter(quotableTo(asker))
    .map((document) => ({
      document,
      passages: sources.index.passages(document.id).filter(({ text }) => names(text, place.id)),
    }))
    .filter(({ passages }) => passages.length > 0);
  if (naming.length === 0) return null;
  const titles = inWords(naming.map(({ document }) => document.title));
  const label = sources.registry.entries.has(place.id) ? labelOf(sources.registry, place.id) : place.id;
  const lead = `${naming.length === 1 ? 'One document' : `${String(naming.length)} documents`} in force ${naming.length === 1 ? 'names' : 'name'} ${label}: ${titles}.`;
  return answered(question, 'ours', lead, {
    points: naming.slice(0, MOST_LISTED).map(({ document, passages }) => placesIn(document, passages)),
    organization: naming
      .slice(0, MOST_PASSAGES)
      .flatMap(({ document, passages }) =>
        passages
          .slice(0, 1)
          .map((passage) => citeShown({ passage, document, keySentence: place.id }, asked, sources)),
      ),
    references: referencesTo(sources.registry, [place.id]),
  });
}

function placesIn(document: DocumentInfo, passages: readonly Passage[]): string {
  const locators = [...new Set(passages.map(({ locator }) => locator))];
  const more = locators.length - MOST_SECTIONS;
  return `${sourceOf(document)}: ${locators.slice(0, MOST_SECTIONS).join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}`;
}

/** "(10.2)", "clause 10.2" and "A.8.4"; "section 10.2" and "10.2 %" name another thing. */
function names(text: string, id: string): boolean {
  return new RegExp(
    String.raw`(?<!\b(?:section|version|page)\s)(?<![\w.,:€$£-])${asPattern(id)}(?![\d-]|\.\d|\s*(?:%|percent|points?|hours?|days?))`,
    'i',
  ).test(text);
}
