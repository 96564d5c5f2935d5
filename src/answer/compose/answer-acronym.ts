import { asPattern } from '../../kernel/as-pattern.ts';
import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { citeQuote, sourceOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';

const ASKS =
  /^\W*(?:(?:so|and|ok|hi|hello|sorry|please)\W+)*(?:what(?:['’]?s|\s+is|\s+does)\s+(?:an?\s+|the\s+)?["“]?([A-Za-z][A-Za-z&]{1,6})["”]?(?:\s+(?:mean|stand\s+for|short\s+for))?|(?:explain|define)\s+["“]?([A-Z][A-Z&]{1,6})["”]?|meaning\s+of\s+["“]?([A-Z][A-Z&]{1,6})["”]?)\W*$/;

/** "What is PSI?": where a document writes it out, "population stability index (PSI)", that sentence tells. */
export function answerAcronym(asked: Asked, sources: Sources): Answer | null {
  const { question, asker } = asked;
  const short = ASKS.exec(question)
    ?.slice(1)
    .find((each) => each !== undefined);
  if (short === undefined) return null;
  const pattern = writtenOutAs(short);
  const told = sources.index.documents
    .filter(quotableTo(asker))
    .flatMap((document) =>
      sources.index.passages(document.id).flatMap((passage) => writtenOut(short, pattern, passage, document)),
    );
  const [first] = told;
  if (first === undefined) return null;
  const { long, sentence, passage, document } = first;
  return answered(
    question,
    'ours',
    `${short.toUpperCase()} stands for ${long} in ${sourceOf(document)}, ${passage.locator}: “${sentence}”`,
    { organization: [citeQuote(sentence, { passage, document }, sources.today())] },
  );
}

interface WrittenOut {
  readonly long: string;
  readonly sentence: string;
  readonly passage: Passage;
  readonly document: DocumentInfo;
}

/** Words whose first letters are the short form, before it in brackets or the other way round. */
function writtenOutAs(short: string): RegExp {
  const letters = short.replace('&', '').split('');
  const words = letters
    .map((letter) => String.raw`${asPattern(letter)}[\p{L}-]*`)
    .join(String.raw`(?:\s+(?:of|and|for|the|on|in))?[\s-]+`);
  return new RegExp(
    String.raw`(?<![\p{L}])(${words})\s*\(${asPattern(short)}s?\)|(?<![\p{L}])${asPattern(short)}\s*\((${words})\)`,
    'iu',
  );
}

function writtenOut(short: string, pattern: RegExp, passage: Passage, document: DocumentInfo): WrittenOut[] {
  if (!isInBrackets(short, passage.text)) return [];
  return sentenceTexts(passage.text).flatMap((sentence) => {
    const [, before, behind] = pattern.exec(sentence) ?? [];
    const long = before ?? behind;
    return long === undefined ? [] : [{ long, sentence, passage, document }];
  });
}

/** Looked for first: most passages have none. */
function isInBrackets(short: string, text: string): boolean {
  const low = text.toLowerCase();
  const wanted = short.toLowerCase();
  return low.includes(`(${wanted}`) || low.includes(`${wanted} (`);
}
