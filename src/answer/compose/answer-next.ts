import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { daysIn } from '../organization/days-in.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { quotableTo } from '../organization/in-force.ts';
import { hasAll } from '../organization/meaning.ts';
import { headingsOf } from '../organization/read-passage.ts';
import type { Section, SectionItem } from '../organization/sections.ts';
import { speaksOfTheStandard } from '../question/wants.ts';
import { contentOf, type Word } from '../words/words-of.ts';
import { citePassage, citeRow, sourceOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { rowBehind } from './row-in-words.ts';
import { tiedTo } from './tied-to.ts';

const ASKS =
  /^\W*(?:(?:so|and|ok|please|hi|hello)\W+)*(?:when(?:['’]s|\s+is|\s+are|\s+will|\s+does)|what(?:['’]s|\s+is)\s+the\s+date\s+of|on\s+(?:which|what)\s+day\s+is)\s+(?:the|our|your)\s+next\s+([^?.!,;]+?)(?:\s+(?:due|planned|scheduled|on|happening|taking\s+place|take\s+place|be|start|begin|held))*\W*$/i;

/** "When is the next audit?": the first row of a calendar that lies ahead, or the rule on how often it is held. */
export function answerNext(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  const said = ASKS.exec(question)?.[1];
  if (said === undefined || identifiers.length > 0 || others.length > 0 || speaksOfTheStandard(question))
    return null;
  const words = contentOf(said);
  if (words.length === 0) return null;
  const ahead = sources.sections
    .of((document) => asker.allows(document))
    .flatMap((section) => rowsAhead(section, words, sources.today()))
    .sort((a, b) => a.day.localeCompare(b.day))[0];
  return ahead === undefined ? answerRule(asked, words, sources) : answerRow(asked, ahead, sources);
}

interface RowAhead {
  readonly section: Section;
  readonly item: SectionItem;
  readonly day: string;
}

const DATES = /\b(?:dates?|days?|when|due|planned|scheduled|start|begin|period)\b/i;

/** Rows with a day ahead, of a table that is about all of the words. */
function rowsAhead(section: Section, words: readonly Word[], today: string): RowAhead[] {
  const column = section.columns.find((each) => DATES.test(each));
  if (column === undefined || !hasAll([...section.columns, ...headingsOf(section)].join(' . '), words))
    return [];
  return section.items.flatMap((item) => {
    const day = daysIn(item.cells?.[column] ?? '').sort()[0];
    return day === undefined || day < today ? [] : [{ section, item, day }];
  });
}

function answerRow(asked: Asked, { section, item }: RowAhead, sources: Sources): Answer {
  const { document } = section;
  const lead = `${sourceOf(document)}, ${item.passage.locator}: ${rowBehind(item.passage.locator, item.passage.cells ?? {})}`;
  return answered(asked.question, 'ours', lead, {
    organization: [citeRow(item.passage, document, sources.today())],
    ...tiedTo(lead, asked, sources),
  });
}

const HOW_OFTEN =
  /\b(?:daily|weekly|monthly|quarterly|yearly|annually|every|once|twice|(?:two|three|four|\d+)\s+times|each\s+(?:day|week|month|quarter|year)|(?:first|second|third|last)\s+\p{L}+day)\b/iu;

/** No calendar has it: what the documents say of how often it comes is told as that. */
function answerRule(asked: Asked, words: readonly Word[], sources: Sources): Answer | null {
  const looked = `when and how often is the ${words.map(({ text }) => text).join(' ')} held`;
  const found = sources.passages.find(looked, sources.model.read(looked), quotableTo(asked.asker));
  const rule = found.find((each) => HOW_OFTEN.test(each.keySentence ?? '') && isAbout(each, words));
  if (rule === undefined) return null;
  const { document, passage, keySentence } = rule;
  const lead = `No document gives the date of the next one. ${sourceOf(document)}, ${passage.locator}: “${keySentence ?? ''}”`;
  return answered(asked.question, 'ours', lead, {
    organization: [citePassage({ passage, document }, asked, sources)],
    ...tiedTo(lead, asked, sources),
  });
}

function isAbout({ passage, keySentence, document }: FoundPassage, words: readonly Word[]): boolean {
  return hasAll([keySentence ?? '', ...headingsOf(passage), document.title].join(' . '), words);
}
