import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { asPattern } from '../../kernel/as-pattern.ts';
import { quotableTo } from '../organization/in-force.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { namesARecord } from '../question/names-a-record.ts';
import { contentOf } from '../words/words-of.ts';
import { leadFrom } from './answer-general.ts';
import { citeShown } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';

/** As organizations number findings, audits and risks: "NC-2026-05", "OBS-12". */
const NUMBERED = /(?<![\p{L}\p{N}-])\p{Lu}{1,5}-\d{1,4}(?:-\d{1,4})*(?![\p{L}\p{N}])/gu;
/** What asks for no more than what is told of it. */
const OF_TELLING =
  /^(?:status|state|about|tell|told|explain|know|details?|show|open|find|findings?|mean|means|happen|happened|happens|going|exactly|say|says|said|owner|owns?|due|deadline|responsible)$/;
/** What is spoken of everywhere, a course or a system, is told by no one sentence. */
const MOST_SENTENCES = 2;
const MOST_WORDS = 7;
/** Numbers that only show how things are numbered. */
const AN_EXAMPLE = String.raw`(?:such\s+as|for\s+(?:example|instance)|e\.g\.|like|numbered|number)\s+[^.;]{0,12}`;
const AND_SO_ON = String.raw`[\s,]*(?:and\s+so\s+on|etc\b|…|\.\.\.)`;

/** "What is the status of NC-2026-05?": what our documents say of the one thing that is called so. */
export function answerNamedThing(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, others } = asked;
  const [number, ...more] = new Set(question.match(NUMBERED));
  if (number === undefined || more.length > 0 || others.length > 0 || namesARecord(question)) return null;
  const rest = contentOf(question.replaceAll(number, ' '));
  if (question.split(/\s+/).length > MOST_WORDS || !rest.every(({ text }) => OF_TELLING.test(text)))
    return null;
  const told = sources.index.documents
    .filter(quotableTo(asker))
    .flatMap((document) =>
      sources.index.passages(document.id).flatMap((passage) => toldIn(passage, document, number)),
    );
  const [first] = told.sort((a, b) => a.at - b.at);
  if (first === undefined || told.length > MOST_SENTENCES) return null;
  return answered(question, 'ours', leadFrom(first, question), {
    organization: [citeShown(first, asked, sources)],
    references: referencesTo(
      sources.registry,
      [...sources.registry.entries.keys()].filter((id) => names(first.keySentence, id)),
    ),
  });
}

interface Told {
  readonly passage: Passage;
  readonly document: DocumentInfo;
  readonly keySentence: string;
  /** Where in its sentence it is named: what a sentence begins with it is about. */
  readonly at: number;
}

function toldIn(passage: Passage, document: DocumentInfo, number: string): Told[] {
  const pieces = passage.cells === undefined ? sentenceTexts(passage.text) : [passage.text.trim()];
  const example = new RegExp(`${AN_EXAMPLE}${asPattern(number)}|${asPattern(number)}${AND_SO_ON}`, 'i');
  return pieces
    .filter((piece) => names(piece, number) && !example.test(piece))
    .map((keySentence) => ({ passage, document, keySentence, at: keySentence.indexOf(number) }));
}

function names(text: string, number: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\p{N}.-])${asPattern(number)}(?![\p{N}-]|\.\d)`, 'u').test(text);
}
