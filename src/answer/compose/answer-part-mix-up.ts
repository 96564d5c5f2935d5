import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { KnownPart } from '../knowledge/knowledge-schema.ts';
import { compilePattern, holds, saidIn, type Said } from '../question/match-patterns.ts';
import { saidBeside } from '../question/said-of-number.ts';
import { wordsOf } from '../words/words-of.ts';
import { answered } from './make-answer.ts';

/** Whose annexes speak of controls, which nobody looks for in a law. */
const OURS = '42001';
const LAWS: Readonly<Record<string, string>> = {
  [OURS]: 'ISO/IEC 42001',
  'eu ai act': 'the EU AI Act',
  gdpr: 'the GDPR',
};

/** "Article 5 lists the high-risk uses", "Annex B, the list of prohibited practices": says what each is about. */
export function answerPartMixUp(asked: Asked, { registry }: Sources): Answer | null {
  for (const { part, at, written } of partsNamed(asked.question)) {
    const named = candidatesFor(part, asked, registry.parts);
    const said = saidBeside(asked.question, { at, written });
    if (named.length === 0 || said === null) continue;
    const words = saidIn(wordsOf(said));
    if (named.some((each) => speaksOf(each, words) || isAlsoAbout(each, words))) continue;
    const [own] = named;
    const meant = meantBy(words, own, registry.parts);
    if (own !== undefined && meant !== null) return corrected(asked.question, own, meant);
  }
  return null;
}

interface NamedPart {
  readonly part: string;
  readonly at: number;
  readonly written: string;
}

const ARTICLE = /\bart(?:icle|\.)?\s*(\d{1,3})\b(?:\s*\(\d+\))*/gi;
const ANNEX = /\bannex\s+(i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,3}|[a-d])\b(?![.\d])/gi;

function partsNamed(question: string): NamedPart[] {
  return [
    ...Array.from(question.matchAll(ARTICLE), ({ 0: written, 1: number = '', index }) => ({
      part: `Art. ${number}`,
      at: index,
      written,
    })),
    ...Array.from(question.matchAll(ANNEX), ({ 0: written, 1: letter = '', index }) => ({
      part: `Annex ${letter.toUpperCase()}`,
      at: index,
      written,
    })),
  ];
}

/** Where no law is named, an article may be that of any. */
function candidatesFor(part: string, { others }: Asked, parts: readonly KnownPart[]): readonly KnownPart[] {
  const laws = new Set(others.map(({ name }) => name).filter((name) => name !== 'the law'));
  const alike = parts.filter((each) => each.part === part);
  if (alike.every(({ of }) => of === OURS)) return alike;
  const ofNamed = alike.filter(({ of }) => laws.has(of));
  return laws.size === 0 ? alike : ofNamed;
}

/** The one part that is spoken of; of several with the same words, the first of the same law. */
function meantBy(said: Said, own: KnownPart | undefined, parts: readonly KnownPart[]): KnownPart | null {
  const fitting = parts.filter(
    (each) => each !== own && (each.of !== OURS || own?.of === OURS) && speaksOf(each, said),
  );
  return fitting.find(({ of }) => of === own?.of) ?? fitting[0] ?? null;
}

function speaksOf({ words }: KnownPart, said: Said): boolean {
  return holds(compilePattern(words.join('|')), said);
}

function isAlsoAbout({ also }: KnownPart, said: Said): boolean {
  return also.length > 0 && holds(compilePattern(also.join('|')), said);
}

function corrected(question: string, own: KnownPart, meant: KnownPart): Answer {
  const lead = `${nameOfPart(own)} is about ${own.says}. What you describe is ${nameOfPart(meant)}: ${meant.says}.`;
  return answered(question, 'premise', lead, {
    sources: [own, meant].map((part) => ({
      source: 'Articles and annexes (summary)',
      locator: nameOfPart(part),
      quote: part.says,
      documentId: 'knowledge/standards/parts.yaml',
      pastReview: null,
    })),
  });
}

/** "Art. 17 of the EU AI Act". */
export function nameOfPart({ part, of }: KnownPart): string {
  return `${part} of ${LAWS[of] ?? of}`;
}
