import type { Answer, Citation, Cited } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { sectionsOf } from '../knowledge/read-markdown.ts';
import type { Section } from '../knowledge/registry.ts';
import { asksPrice } from '../question/facts-wanted.ts';
import { citePassage } from './cite-passage.ts';
import { answered, declined, firstSentences, lowerFirst, referencesTo } from './make-answer.ts';
import { ownWordsIn, pageAskedFor } from './page-asked-for.ts';
import { rankFor, referencesFor } from './rank-for.ts';

/** A related standard, law or framework, and the path to certification: the part of it that was asked for. */
export function answerStandard(asked: Asked, sources: Sources): Answer | null {
  const askedFor = pageAskedFor(asked, sources);
  if (askedFor === null) return null;
  const { page: standard, isBehind } = askedFor;
  const part =
    ownWordsIn(asked).length === 0
      ? null
      : (sources.parts(standard, asked.words) ?? partOnDates(standard, asked.question));
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

/** "What are stage 1 and stage 2?": neither is told without the other. */
export function answerPartsNamed(asked: Asked, sources: Sources): Answer | null {
  const { question } = asked;
  if (!ASKS_WHAT_THEY_ARE.test(question) || ASKS_FOR_A_FACT.test(question) || OF_OURS.test(question))
    return null;
  if (asked.premise() !== null) return null;
  for (const standard of sources.registry.standards) {
    const parts = partsNamed(standard, question);
    if (parts.length > 1) return tellParts(standard, parts, asked, sources);
  }
  return null;
}

const ASKS_WHAT_THEY_ARE =
  /\b(?:what|explain|describe|differ\w*|compar\w+|distinguish\w*|versus|vs|tell\s+(?:me|us)|summar\w+)\b/i;
/** "How many weeks lie between stage 1 and stage 2?" wants one thing, and not what they are. */
const ASKS_FOR_A_FACT =
  /\b(?:how\s+(?:long|many|much|soon|often)|when|who|whom|where|which|can|may|must|should|why|if)\b/i;

/** "What happens in stage 1 and stage 2?": parts of the page that are called by the names of their headings, "Stage 1: …". */
function partsNamed({ body }: Standard, question: string): Section[] {
  const said = ` ${question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return sectionsOf(body).filter(({ heading }) => {
    const [name = '', ...rest] = heading.split(':');
    return rest.length > 0 && said.includes(` ${name.toLowerCase()} `);
  });
}

/** "From which date do they apply?": the part "When it applies", where no other is nearer. */
function partOnDates({ body }: Standard, question: string): Section | null {
  if (!ASKS_FOR_DATE.test(question)) return null;
  return sectionsOf(body).find(({ heading }) => heading.startsWith('When ')) ?? null;
}

const ASKS_FOR_DATE =
  /\b(?:since\s+when|by\s+when|when\s+(?:do|does|did|will|must|is|are)|(?:from|on|by)\s+(?:which|what)\s+(?:date|day|month|year)|start(?:ing)?\s+date|entry\s+into\s+(?:force|application))\b/i;

function tellParts(standard: Standard, parts: readonly Section[], asked: Asked, sources: Sources): Answer {
  return answered(asked.question, 'standard', standard.summary, {
    organization: toldByUsToo(asked, sources),
    points: parts.map(({ heading, text }) => `${heading.replace(': ', ', ')}: ${lowerFirst(text)}`),
    references: referencesTo(sources.registry, standard.related),
    sources: parts.map((part) => citeStandard(standard, part)),
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
