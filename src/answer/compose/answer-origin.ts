import type { Answer } from '../answer.ts';
import type { Asker, Memory, Sources } from '../asked.ts';
import { checkAnswer } from '../check-answer.ts';
import { labelOf } from '../knowledge/registry.ts';
import { citeQuote, sourceOf } from './cite-passage.ts';
import { answered, citeEntry, lowerFirst, referencesTo } from './make-answer.ts';
import { cutAtWord } from './quote.ts';
import { shownBefore } from './shown-before.ts';

const STANDARD = String.raw`(?:(?:the\s+|that\s+)?(?:standard|norm|iso(?:\s*/?\s*iec)?(?:\s*42001)?(?:\s+(?:text|itself))?|42001)(?:['’]?s)?|(?:clause\s+)?\d{1,2}\.\d(?:\.\d)?|A\.\d{1,2}\.\d(?:\.\d)?)`;
const OWN = String.raw`(?:your(?:s|\s+own)?|our(?:s|\s+own)?|us|we|in-?house|the\s+company['’]?s?|home-?made|self-?imposed)`;
const POINTS = String.raw`(?:that|this|it|those|these|them|any\s+of\s+(?:that|those|these|them)|(?:the|those|these|that|this)\s+(?:\S+\s+){0,3}?\S+)`;
const WANTS = String.raw`(?:say|says|demand|demands|require|requires|prescribe|prescribes|set|sets|want|wants|ask|asks|give|gives|name|names|oblige|obliges|forbid|forbids|mandate|mandates|specify|specifies|contain|contains)`;
/** "Is that our own rule or the standard's?", "are those intervals from the standard?", "where does 42001 say that?" */
const ASKS: readonly RegExp[] = [
  String.raw`\b${OWN}\b[^.?!]{0,50}\bor\b[^.?!]{0,30}\b${STANDARD}`,
  String.raw`\b${STANDARD}[^.?!]{0,50}\bor\b[^.?!]{0,30}\b${OWN}\b`,
  String.raw`^\W*(?:(?:and|so|but|ok)\W+)*(?:is|are|does|do|did)\s+${POINTS}\s+(?:come\s+|coming\s+|taken\s+|required\s+|prescribed\s+|set\s+|written\s+|demanded\s+|laid\s+down\s+|stated\s+)?(?:from|by|in)\s+${STANDARD}`,
  String.raw`\bwhere\s+(?:in\s+${STANDARD}\s+)?(?:does|do|is|are)\s+(?:${STANDARD}\s+${WANTS}\s+${POINTS}|${POINTS}\s+(?:written|said|required|stated|come\s+from))\W*$`,
  String.raw`^\W*(?:(?:and|so|but|ok)\W+)*(?:does|do|did)\s+${STANDARD}\s+(?:itself\s+|really\s+|actually\s+|even\s+)*${WANTS}\s+${POINTS}\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

/** The error that the standard sets figures, see `knowledge/misconceptions`: what puts it right holds of any of ours. */
const FIGURES = 'sets-numbers';

/**
 * Behind an answer from a document: whether it is the organization's own rule or the standard's. The document is named, what the
 * standard wants stands beside it, and of a figure that it comes from no standard.
 */
export function answerOrigin(
  question: string,
  memory: Memory,
  asker: Asker,
  sources: Sources,
): Answer | null {
  if (!ASKS.some((asks) => asks.test(question))) return null;
  const found = shownBefore(memory, asker, sources);
  if (found === null) return null;
  const { registry, today } = sources;
  const { references } = memory;
  const { passage, document } = found;
  const entries = references.flatMap((id) => registry.entries.get(id) ?? []).slice(0, MOST_PLACES);
  const figures = /\d/.test(passage.text.replace(/\(?\bA?\.?\d+(?:\.\d+)+\)?/g, ''))
    ? registry.misconceptions.find(({ id }) => id === FIGURES)
    : undefined;
  const lead = `It stands in our own document: ${sourceOf(document)}, ${passage.locator}.${figures === undefined ? '' : ` ${figures.correction}`}`;
  const answer = answered(question, 'ours', lead, {
    points: entries.map((entry) => `${labelOf(registry, entry.id)} asks: ${lowerFirst(entry.summary)}`),
    organization: [citeQuote(cutAtWord(passage.text.trim()), found, today())],
    references: referencesTo(registry, references),
    sources: entries.map((entry) => citeEntry(registry, entry)),
  });
  return { ...checkAnswer(answer, sources), question };
}

const MOST_PLACES = 2;
