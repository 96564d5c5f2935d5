import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import { compilePattern, holds, saidIn } from '../question/match-patterns.ts';
import { wantsOurOwn } from '../question/sure-wants.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeStandard } from './answer-standard.ts';
import { answered, lowerFirst, referencesTo } from './make-answer.ts';

/** "Which standard is on terms?", "is there an ISO guideline for impact assessments?", "what other norms …" */
const ASKS_WHICH_STANDARD =
  /\b(?:(?:which|what)\s+(?:(?:other|further|iso|international|separate|ai)\s+)*(?:standards?|norms?|guidelines?|guidance)\b(?!\s+(?:say|says|ask|asks|clause|control|requirement))|(?:is|are)\s+there\s+(?:an?\s+|any\s+)?(?:(?:other|further|iso|international|separate|special|own|ai)\s+)*(?:standards?|norms?|guidelines?|guidance\s+(?:document|standard))\b)/i;
const MEETS_OURS = 'How it meets 42001';
/** More topics than this in one question, and it is about none of them. */
const MOST_TOPICS = 2;

/** The related standard whose topic a question is about that asks which one there is. */
export function answerWhichStandard(asked: Asked, { registry }: Sources): Answer | null {
  const { question, others, identifiers } = asked;
  if (!ASKS_WHICH_STANDARD.test(question) || others.length > 0 || identifiers.length > 0) return null;
  if (wantsOurOwn(question) || asked.premise()?.sure === true) return null;
  const said = saidIn(wordsOf(question));
  const fitting = registry.standards.filter(
    ({ topic }) => topic !== undefined && holds(compilePattern(topic.words.join('|')), said),
  );
  if (fitting.length === 0 || fitting.length > MOST_TOPICS) return null;
  return answered(question, 'standard', fitting.map(({ summary }) => summary).join(' '), {
    points: fitting.flatMap(({ body }) =>
      sectionsOf(body)
        .filter(({ heading }) => heading === MEETS_OURS)
        .map(({ heading, text }) => `${heading}: ${lowerFirst(text)}`),
    ),
    references: referencesTo(
      registry,
      fitting.flatMap(({ related }) => related),
    ),
    sources: fitting.map((standard) => citeStandard(standard)),
  });
}
