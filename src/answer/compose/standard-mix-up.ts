import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import type { Registry } from '../knowledge/registry.ts';
import { describedAs } from '../question/described-as.ts';
import { compilePattern, holds, saidIn } from '../question/match-patterns.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeStandard } from './answer-standard.ts';
import { answered, referencesTo } from './make-answer.ts';

type Topical = Standard & { readonly topic: NonNullable<Standard['topic']> };

const SETS_SIDE_BY_SIDE =
  /\b(?:relat\w+|differ\w*|together|alongside|versus|vs|compare[sd]?|besides|complement\w*|link\w*|feeds?|input|integrat\w+)\b/i;

/** "Our board reads 5338 on its duties": its own topic is not named, that of another one is. */
export function standardTakenForAnother(
  { question, others, identifiers }: Asked,
  { registry }: Sources,
): Answer | null {
  if (SETS_SIDE_BY_SIDE.test(question) || identifiers.length > 0) return null;
  const standard = onlyOneNamed(others, registry);
  if (standard === null || speaksOf(standard, question)) return null;
  const other = onlyOneMeant(standard, question, registry);
  return other === null ? null : takenFor(question, standard, other, registry);
}

/** "ISO/IEC 38507, the standard on bias testing": nothing of what is said of it stands on its page. */
export function standardDescribedWrongly({ question, others }: Asked, { registry }: Sources): Answer | null {
  const [named] = others;
  const standard = onlyOneNamed(others, registry);
  const described = named === undefined ? null : describedAs(question.slice(named.end));
  if (standard === null || described === null || speaksOf(standard, described)) return null;
  const other = onlyOneMeant(standard, described, registry);
  if (other !== null) return takenFor(question, standard, other, registry);
  if (isToldOfIt(standard, described)) return null;
  const lead = `${standard.title} is about ${standard.topic.says}, not about ${described}.`;
  return answered(question, 'premise', lead, {
    points: [standard.summary],
    references: referencesTo(registry, standard.related),
    sources: [citeStandard(standard)],
  });
}

function takenFor(question: string, standard: Topical, other: Topical, registry: Registry): Answer {
  const lead = `${standard.title} is about ${standard.topic.says}, not about ${other.topic.says}: that is ${other.title}.`;
  return answered(question, 'premise', lead, {
    points: [standard.summary, other.summary],
    references: referencesTo(registry, other.related),
    sources: [citeStandard(standard), citeStandard(other)],
  });
}

function topicalOf({ standards }: Registry): readonly Topical[] {
  return standards.filter((each): each is Topical => each.topic !== undefined);
}

function onlyOneNamed(others: Asked['others'], registry: Registry): Topical | null {
  const named = new Set(others.map(({ name }) => name));
  if (named.size !== 1) return null;
  return topicalOf(registry).find(({ names }) => names.some((name) => named.has(name))) ?? null;
}

function onlyOneMeant(standard: Topical, text: string, registry: Registry): Topical | null {
  const [other, ...more] = topicalOf(registry).filter((each) => each !== standard && speaksOf(each, text));
  return other === undefined || more.length > 0 ? null : other;
}

function speaksOf({ topic }: Topical, text: string): boolean {
  return holds(compilePattern(topic.words.join('|')), saidIn(wordsOf(text)));
}

/** Too few words of its own count as told: "the new standard". */
function isToldOfIt({ title, summary, body, topic, asks }: Topical, described: string): boolean {
  const own = wordsOf(described).filter(({ stop, stem }) => !stop && !GENERAL.has(stem));
  const its = wordsOf([title, summary, body, topic.says, ...topic.words, ...asks].join(' '));
  const told = new Set(its.map(({ stem }) => stem));
  return own.length === 0 || own.some(({ stem }) => told.has(stem));
}

/** What is said of any of these standards. */
const GENERAL: ReadonlySet<string> = new Set(
  wordsOf(
    `ai artificial intelligence machine learning ml system systems model models standard standards management iso iec
    international guidance guideline requirements organization organizations new best good practice important main our`,
  ).map(({ stem }) => stem),
);
