import type { Answer, Citation, Cited } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import type { Section } from '../knowledge/registry.ts';
import { asksPrice } from '../question/facts-wanted.ts';
import { rankFor, referencesFor } from './answer-general.ts';
import { citePassage } from './cite-passage.ts';
import { answered, declined, firstSentences, lowerFirst, referencesTo } from './make-answer.ts';
import { ownWordsIn, pageAskedFor } from './page-asked-for.ts';

/** A related standard, law or framework, and the path to certification: the part of it that was asked for. */
export function answerStandard(asked: Asked, sources: Sources): Answer | null {
  const askedFor = pageAskedFor(asked, sources);
  if (askedFor === null) return null;
  const { page: standard, isBehind } = askedFor;
  const part = ownWordsIn(asked).length === 0 ? null : sources.parts(standard, asked.words);
  const lead =
    part === null ? standard.summary : `${standard.title}, ${inLine(part.heading)}: ${lowerFirst(part.text)}`;
  if (asksPrice(asked.question) && !TELLS_OF_MONEY.test(`${lead} ${standard.summary}`))
    return withoutAmounts(standard, asked, sources);
  return answered(asked.question, 'standard', lead, {
    organization: toldByUsToo(asked, sources),
    points: part === null ? itsParts(standard) : [standard.summary],
    references: isBehind
      ? referencesFor(rankFor(asked, sources), sources)
      : referencesTo(sources.registry, standard.related),
    sources: [citeStandard(standard, part)],
  });
}

/** "Stage 1: ready or not" → "stage 1, ready or not". */
function inLine(heading: string): string {
  return lowerFirst(heading).replaceAll(': ', ', ');
}

const TELLS_OF_MONEY = /[€$£%]|\b(?:eur|usd|euros?|dollars?|per\s?cent|costs?|prices?|fees?|pay|paid)\b/i;

/** "What is the maximum fine?" is not told by what a law is about. */
function withoutAmounts({ title, related }: Standard, { question }: Asked, { registry }: Sources): Answer {
  const lead = `I hold what ${title} is about, but no fines, fees or prices: for those, look in the text itself or ask your legal team.`;
  return declined(question, 'standard', lead, 'an amount that no summary holds', {
    nearest: referencesTo(registry, related),
  });
}

/** What a page says beyond its summary, each under its heading: "What it is not: a law." */
function itsParts({ body, summary }: Standard): string[] {
  return sectionsOf(body)
    .filter(({ text }) => !summary.includes(text))
    .slice(0, MOST_SECTIONS)
    .map(({ heading, text }) => `${heading}: ${lowerFirst(firstSentences(text, LONGEST_SECTION))}`);
}

/** "How long do we have to close a finding?": what our own documents say of it stands beside the page. */
function toldByUsToo(asked: Asked, sources: Sources): Cited[] {
  const [first] = asked.found();
  if (first === undefined || !OF_OURS.test(asked.question) || first.meaning < TOLD_BESIDE_FROM) return [];
  return [citePassage(first, asked, sources)];
}

const TOLD_BESIDE_FROM = 0.5;
const OF_OURS = /\b(?:we|our|ours|us|here|my)\b/i;
const MOST_SECTIONS = 3;
const LONGEST_SECTION = 320;

export function citeStandard({ id, title, summary }: Standard, part: Section | null = null): Citation {
  return {
    source: `${title} (summary)`,
    locator: part?.heading ?? 'Summary',
    quote: part === null ? summary : firstSentences(part.text),
    documentId: `knowledge/standards/${id}.md`,
    pastReview: null,
  };
}
