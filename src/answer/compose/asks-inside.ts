import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import { withoutNames } from '../question/other-standards.ts';
import { asksWhich } from '../question/wants.ts';
import { wordsOf } from '../words/words-of.ts';

/** "What does 27001 want for backups?", "list the criteria of SOC 2", "the six steps of ISO 14971". */
const ASKS_WHAT_IT_HOLDS =
  /\b(?:says?|said|states?|wants?|requires?|required|demands?|asks?\s+for|defines?|defined|definition|prescribes?|mandates?|expects?|calls\s+for|foresees?|recommends?|specif(?:y|ies|ied)|contains?|regulates?|determin\w+|measured|calculat\w+|enumerates?|requirements?|criteria|controls?|functions?|steps?|stages?|principles?|penalt(?:y|ies)|fines?|levels?|categor(?:y|ies)|class(?:es)?|clauses?|chapters?|articles?|domains?|processes|process|practices?|families|list|top\s+(?:ten|10)|according\s+to|under|explain|describe|summari[sz]e|how\s+(?:is|are|does|do|long|many|often|much)|when|who)\b/i;
/** How standards stand to each other, and which to have, is told by their pages. */
const RELATES =
  /\b(?:42001|aims|differ\w*|compare\w*|comparison|versus|vs|relat\w+|connect\w*|counterpart|equivalent|correspond\w*|map(?:s|ped|ping)?|align\w*|same\s+as|instead|replace\w*|enough|beside|besides|together|combin\w*|integrat\w*|harmoni[sz]ed|overlap|certif\w*|mandatory|compulsory|voluntary|first|before|prefer|choose|useful|worth|help\w*|fit|purpose|for\s+AI\b|as\s+well|too|like\s+the|is\s+(?:actually\s+|really\s+)?about|what\s+(?:is|are)\s+(?:the\s+)?(?:iso|iec|nist|the)?[\s/\w-]{0,12}\d*\W*$)\b/i;
export const OF_OURS = /\b(?:we|our|ours|us|here|company|organi[sz]ation)\b/i;
/** From which share of its own words a question asks for what the page tells. */
const TOLD_FROM = 0.34;

/** From here a question sounds like one for inner clauses: 4 of 147 development questions that are none reach it untold. */
const INNER_FROM = { withMeaning: 1.2, byWordsAlone: 0.75 } as const;
/** What the meaning counts beside the words. */
const MEANT_WORTH = 0.7;
/** A page that tells this much of it is asked for, however it sounds. */
const SURELY_TOLD_FROM = 0.5;

/** A question for what stands inside another standard, on something that its page here does not tell. */
export function asksInside(asked: Asked, sources: Sources): boolean {
  if (isToldByOurs(asked) || OF_OURS.test(asked.question)) return false;
  const told = toldByItsPage(asked, sources);
  if (told === null) return false;
  if (soundsInner(asked, sources)) return told < SURELY_TOLD_FROM;
  return told < TOLD_FROM && asksWhatItHolds(asked);
}

export function soundsInner({ question, meant }: Asked, { innerSense }: Sources): boolean {
  const its = meant()?.sense.inner;
  return its === undefined
    ? innerSense(question) > INNER_FROM.byWordsAlone
    : innerSense(question) + MEANT_WORTH * its > INNER_FROM.withMeaning;
}

function asksWhatItHolds({ question, others }: Asked): boolean {
  if (RELATES.test(question) || !ASKS_WHAT_IT_HOLDS.test(question)) return false;
  return !asksWhich(question) || isOfTheirs(question, namesIn(question, others));
}

function namesIn(question: string, others: Asked['others']): string {
  return others.map(({ at, end }) => question.slice(at, end)).join(' ');
}

/** The share of a question's own words that the pages of the standards tell that it names; null when it has none. */
function toldByItsPage({ question, others }: Asked, { registry, model }: Sources): number | null {
  const named = namesIn(question, others);
  const own = model
    .read(withoutNames(question, others))
    .filter(
      ({ text, stop }) => !stop && !/^\d+$/.test(text) && !ASKED_WITH.has(text) && !named.includes(text),
    );
  if (own.length === 0) return null;
  const pages = registry.standards.filter(({ names }) => others.some(({ name }) => names.includes(name)));
  const theirs = registry.pageQuestions.filter(({ page }) => pages.some(({ id }) => id === page));
  const told = new Set(
    wordsOf([...pages.map(textOf), ...theirs.map((each) => each.question)].join('\n')).map(
      ({ stem }) => stem,
    ),
  );
  return own.filter(({ stem }) => told.has(stem)).length / own.length;
}

/** From which share of the question a passage of our own that names the standard tells what is asked. */
const TOLD_BY_OURS_FROM = 0.5;

/** "Hours for the GDPR breach notification?", where our own procedure names the GDPR and the hours. */
export function isToldByOurs({ others, question, found }: Asked): boolean {
  const names = others.flatMap(({ name, at, end }) => [name, question.slice(at, end).toLowerCase()]);
  return found().some(
    ({ passage, inPlace }) =>
      inPlace >= TOLD_BY_OURS_FROM && names.some((name) => passage.text.toLowerCase().includes(name)),
  );
}

/** "Which controls are in theme 7 of 27001?" asks for theirs, "which control is closest to 27001" for ours. */
function isOfTheirs(question: string, named: string): boolean {
  const [first = ''] = named.split(' ').slice(-1);
  return new RegExp(
    String.raw`\b(?:of|in|from|under)\s+(?:the\s+)?(?:\w+\s+)?${first.replace(/[^\w]/g, '.')}`,
    'i',
  ).test(question);
}

function textOf({ title, summary, body, asks }: Standard): string {
  return [title, summary, body, ...asks].join('\n');
}

/** What a question about a standard is put with. */
const ASKED_WITH: ReadonlySet<string> = new Set(
  `iso iec nist en act regulation standard standards framework law say says said state states want wants require requires
  required requirement requirements demand demands ask asks define defines defined definition prescribe mandates expect
  recommend recommends specify specifies contain contains list explain describe summarize summary according under exactly
  exact text wording clause clauses article articles control controls chapter annex part section criteria criterion please
  tell give show remind recall name names many long often need needs cover covers read reads reader audience addressed appear appeared
  published publisher made wrote writes written issue issued version edition year checklist people person`.split(
    /\s+/u,
  ),
);
