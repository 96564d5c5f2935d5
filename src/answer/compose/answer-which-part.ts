import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { KnownPart } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import { compilePattern, holds, saidIn } from '../question/match-patterns.ts';
import { wordsOf } from '../words/words-of.ts';
import { nameOfPart } from './answer-part-mix-up.ts';
import { citeStandard } from './answer-standard.ts';
import { answered, inWords, referencesTo } from './make-answer.ts';

/** "Which article of the AI Act …", "what annex of the GDPR …", "under which art. does …" */
const ASKS_WHICH_PART =
  /\b(?:which|what)\s+(?:\w+\s+)?(?:articles?|art\.?|annex(?:es)?|provisions?|sections?)\b/i;
const MEETS_OURS = 'How it meets 42001';

/** "Which article of the AI Act is on logs?": the articles that are known to be about it, and how that meets 42001. */
export function answerWhichPart({ question, others }: Asked, { registry }: Sources): Answer | null {
  if (!ASKS_WHICH_PART.test(question)) return null;
  const laws = new Set(others.map(({ name }) => name));
  const said = saidIn(wordsOf(question));
  const found = registry.parts.filter(
    ({ of, words }) => laws.has(of) && holds(compilePattern(words.join('|')), said),
  );
  const [first] = found;
  const page = registry.standards.find(({ names }) => first !== undefined && names.includes(first.of));
  if (first === undefined || page === undefined) return null;
  const meets = sectionsOf(page.body).find(({ heading }) => heading === MEETS_OURS);
  return answered(question, 'standard', `${inWords(found.map(inShort))}.`, {
    points: meets === undefined ? [page.summary] : [meets.text],
    references: referencesTo(registry, page.related),
    sources: [citeStandard(page, meets)],
  });
}

function inShort(part: KnownPart): string {
  return `${nameOfPart(part)} is about ${part.says}`;
}
