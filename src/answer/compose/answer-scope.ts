import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { withoutBullet } from '../organization/list-around.ts';
import { hasAll } from '../organization/meaning.ts';
import { headingsOf } from '../organization/read-passage.ts';
import type { Section } from '../organization/sections.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import { citeQuote, citeRow, sourceOf } from './cite-passage.ts';
import { answered, inWords, referencesTo } from './make-answer.ts';
import { rowInWords } from './row-in-words.ts';
import { sectionLead, sectionPoints } from './section-text.ts';

const SCOPE = String.raw`(?:the\s+|our\s+|its\s+)?(?:aims\s+|certification\s+)?scope(?:\s+of\s+(?:the|our)\s+(?:aims|ai\s+management\s+system))?`;
const OUT = String.raw`(?:(?:not|isn['’]?t|aren['’]?t|nothing)\s+(?:in|within|part\s+of)|out(?:side)?(?:\s+of)?|excluded\s+from|left\s+out\s+of)`;
const END = String.raw`(?:\s+(?:here|now|at\s+present|today|with\s+us|too|or\s+not))?\W*$`;
const BEGIN = String.raw`^\W*(?:(?:so|and|ok|hi|hello|but|please)\W+)*`;
const WHAT_OUT = new RegExp(
  String.raw`${BEGIN}(?:what|which\b.{1,40}?|who)(?:['’]?s|\s+is|\s+are|\s+lies|\s+falls?)\s+${OUT}\s+${SCOPE}${END}`,
  'iu',
);
const WHAT_IN = new RegExp(
  String.raw`${BEGIN}(?:what|which\b.{1,40}?|who)(?:['’]?s|\s+is|\s+are|\s+lies|\s+falls?)\s+(?:in|within|inside|part\s+of|covered\s+by)\s+${SCOPE}${END}|${BEGIN}what(?:['’]?s|\s+is)\s+(?:the|our)\s+(?:aims\s+|certification\s+)?scope(?:\s+of\s+(?:the|our)\s+(?:aims|ai\s+management\s+system))?${END}`,
  'iu',
);
const IS_IN = new RegExp(
  String.raw`${BEGIN}(?:is|are|does|do|was)\s+((?:(?!\b(?:need|have|must|should|always|why|how)\b).){2,60}?)\s+(?:also\s+|still\s+|fall(?:s|ing)?\s+)*(?:in|within|inside|part\s+of|covered\s+by|out(?:side)?(?:\s+of)?|excluded\s+from)\s+${SCOPE}${END}`,
  'iu',
);
const WHY_OUT = new RegExp(
  String.raw`${BEGIN}why\s+(?:is|are|r|was|isn['’]?t|aren['’]?t)\s+(.{2,60}?)\s+(?:${OUT}|left\s+out\s+of|in)\s+(?:${SCOPE}|(?:the|our)\s+(?:aims|ai\s+management\s+system))${END}`,
  'iu',
);
/** How such a section is called, and the one that says what is left out. */
const OF_SCOPE = /\bscope\b|\bboundaries\b/i;
const LEFT_OUT = /\b(?:not\s+(?:in|within|part)|out(?:side)?\s+of|outside|exclu\w+|exclusions?)\b/i;
/** Asked of itself, the question says nothing of the kind: "is the whole company in scope". */
const SAYS_LITTLE = new Set(
  wordsOf(
    'office offices site sites team teams system systems ai whole entire company organization business everything all people guys folks colleagues',
  ).map(({ stem }) => stem),
);

/** "What is out of scope?", "is Lisbon in scope?": what the scope document says, and what it does not name. */
export function answerScope(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0) return null;
  const subject = (IS_IN.exec(question) ?? WHY_OUT.exec(question))?.[1];
  if (!WHAT_OUT.test(question) && !WHAT_IN.test(question) && subject === undefined) return null;
  const scope = scopeOf(asked, sources);
  if (scope === null) return null;
  if (WHAT_OUT.test(question)) return scope.out === null ? null : leftOut(question, scope.out, sources);
  return subject === undefined
    ? inScope(question, scope, sources)
    : isIn(question, contentOf(subject), scope, sources);
}

interface Scope {
  readonly document: DocumentInfo;
  /** The passage that says what is covered. */
  readonly statement: Passage;
  /** The sentence of it that does. */
  readonly sentence: string;
  readonly out: Section | null;
}

function scopeOf({ asker }: Asked, { index, sections }: Sources): Scope | null {
  const isQuotable = quotableTo(asker);
  for (const document of index.documents.filter((each) => isQuotable(each) && OF_SCOPE.test(each.title))) {
    const statement = index
      .passages(document.id)
      .find(
        (passage) => passage.kind !== 'table-row' && isAbout(passage.headings.at(-1) ?? '', passage.text),
      );
    if (statement === undefined) continue;
    const [sentence = ''] = sentenceTexts(statement.text);
    const out = sections
      .of((each) => each.id === document.id && asker.allows(each))
      .find((section) => LEFT_OUT.test(headingsOf(section).at(-1) ?? ''));
    return { document, statement, sentence, out: out ?? null };
  }
  return null;
}

function isAbout(heading: string, text: string): boolean {
  return (
    OF_SCOPE.test(heading) &&
    !LEFT_OUT.test(heading) &&
    /\bcovers?\b|\bincludes?\b|\bapplies\b|\bscope\b/i.test(text)
  );
}

function leftOut(question: string, out: Section, sources: Sources): Answer {
  return answered(question, 'ours', sectionLead(out), {
    points: sectionPoints(out),
    references: referencesTo(sources.registry, ['4.3']),
    sources: out.items.slice(0, 1).map(({ passage }) => citeRow(passage, out.document, sources.today())),
  });
}

function inScope(question: string, scope: Scope, sources: Sources): Answer {
  return answered(question, 'ours', `${placeOf(scope)}: “${scope.sentence}”`, {
    points: scope.out === null ? [] : [`Not in scope: ${inWords(namesOf(scope.out))}.`],
    organization: [citeStatement(scope, sources)],
    references: referencesTo(sources.registry, ['4.3']),
  });
}

/** A row of what is left out, a sentence that names it, or that none does. */
function isIn(question: string, subject: readonly Word[], scope: Scope, sources: Sources): Answer {
  const words = subject.filter(({ stem }) => !SAYS_LITTLE.has(stem));
  if (words.length === 0) return inScope(question, scope, sources);
  const { document, out } = scope;
  const references = referencesTo(sources.registry, ['4.3']);
  const row = out?.items.find(({ text }) => hasAll(text, words));
  if (row !== undefined) {
    return answered(
      question,
      'ours',
      `Not in scope (${sourceOf(document)}, ${row.passage.locator}): ${rowInWords(row.cells ?? {})}`,
      {
        organization: [citeRow(row.passage, document, sources.today())],
        references,
      },
    );
  }
  const naming = sources.index
    .passages(document.id)
    .filter(({ headings }) => headings[0] === scope.statement.headings[0])
    .flatMap((passage) => sentenceWith(passage, words));
  const [told] = naming;
  const lead =
    told === undefined
      ? `The scope does not name ${words.map(({ text }) => text).join(' ')}. ${placeOf(scope)}: “${scope.sentence}”`
      : `${sourceOf(document)}, ${told.passage.locator}: “${told.sentence}”`;
  const cited =
    told === undefined
      ? citeStatement(scope, sources)
      : citeQuote(told.sentence, { passage: told.passage, document }, sources.today());
  return answered(question, 'ours', lead, { organization: [cited], references });
}

function sentenceWith(passage: Passage, words: readonly Word[]) {
  return sentenceTexts(passage.text)
    .map(withoutBullet)
    .filter((sentence) => hasAll(sentence, words))
    .map((sentence) => ({ passage, sentence }));
}

function placeOf({ document, statement }: Scope): string {
  return `${sourceOf(document)}, ${statement.locator}`;
}

function citeStatement({ document, statement, sentence }: Scope, sources: Sources) {
  return citeQuote(sentence, { passage: statement, document }, sources.today());
}

function namesOf({ items, columns }: Section): string[] {
  const [first = ''] = columns;
  return items.map(({ cells, text }) => cells?.[first]?.trim() ?? text);
}
