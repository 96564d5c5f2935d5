import type { Entry } from '../knowledge/registry.ts';
import { firstSentences, inWords, lowerFirst } from './make-answer.ts';

/** What is said about one side of a clause or control. */
export interface Said {
  readonly lead: string;
  readonly points: readonly string[];
  /** The part of the summary that is cited; null for its one-line summary. */
  readonly heading: string | null;
}

interface Aspect {
  readonly pattern: RegExp;
  say(entry: Entry, label: string): Said;
}

/** What is said of further sides is kept to this many lines each. */
const LINES_OF_ANOTHER_SIDE = 2;

/** What a question wants to know about a clause or control, side by side as it asks; without a sign, what it asks. */
export function sayAbout(entry: Entry, label: string, question: string): Said {
  const [first = WHAT, ...others] = aspectsIn(question);
  const said = first.say(entry, label);
  const more = others.map((aspect) => aspect.say(entry, label));
  return {
    lead: said.lead,
    heading: said.heading,
    points: [
      ...(more.length === 0 ? said.points : said.points.slice(0, LINES_OF_ANOTHER_SIDE)),
      ...more.flatMap(({ lead, points }) => [lead, ...points.slice(0, LINES_OF_ANOTHER_SIDE - 1)]),
    ].filter((point) => point !== '' && point !== said.lead),
  };
}

/** It asks for evidence, roles or another side rather than for the whole. */
export function asksForAnAspect(question: string): boolean {
  return aspectsIn(question).some((aspect) => aspect !== WHAT);
}

const EXPLAINS =
  /\b(?:explain|summari[sz]e|summary|overview|describe|what\s+(?:is|does|do)\s+(?!.*\b(?:evidence|auditors?|mistakes?|findings?|roles?)\b))/i;
const MOST_SIDES = 3;

/** The sides a question asks about, in its order. */
function aspectsIn(question: string): Aspect[] {
  const found = ASPECTS.flatMap((aspect) => {
    const at = question.search(aspect.pattern);
    return at === -1 ? [] : [{ aspect, at }];
  }).sort((a, b) => a.at - b.at);
  const sides = found.map(({ aspect }) => aspect);
  const explained = EXPLAINS.test(question) && sides.length > 0 && !sides.includes(ADVICE) ? [WHAT] : [];
  return [...explained, ...sides].slice(0, MOST_SIDES);
}

function textUnder({ sections }: Entry, heading: string): string {
  return sections.find((section) => section.heading === heading)?.text ?? '';
}

/** Its first sentences; of a list its first lines, one by one. */
function linesUnder(entry: Entry, heading: string, most?: number): readonly string[] {
  const text = textUnder(entry, heading);
  if (!text.startsWith('- ')) return [firstSentences(text, most)];
  return text
    .slice(2)
    .split(/\s- (?=\p{Lu})/u)
    .slice(0, MOST_LINES);
}

const MOST_LINES = 3;

const WHAT: Aspect = {
  pattern: /^/,
  say: (entry, label) => ({
    lead: `${label}: ${lowerFirst(entry.summary)}`,
    points: [
      ...linesUnder(entry, 'What it wants'),
      `What an auditor likes to see: ${entry.evidence.slice(0, 3).map(lowerFirst).join('; ')}.`,
    ],
    heading: 'What it wants',
  }),
};

const MANDATORY: Aspect = {
  pattern:
    /\b(?:mandatory|compulsory|obligatory|optional|voluntary|have\s+to|must\s+we|need\s+to\s+implement|can\s+we\s+(?:skip|exclude|leave))\b/i,
  say: (entry, label) => ({
    lead:
      entry.kind === 'control'
        ? `${label} is not mandatory in itself: risk treatment (6.1.3) decides whether you need it, and an exclusion needs a reason in the Statement of Applicability.`
        : `${label} is a requirement: clauses 4 to 10 apply to everyone who claims conformity, and none of them can be excluded.`,
    points: [entry.summary],
    heading: null,
  }),
};

const EVIDENCE: Aspect = {
  pattern:
    /\b(?:evidence|prove|proof|auditors?|checklist|show|records?|documents?\s+(?:do|must|are)|look\s+for|check(?:s|ed)?)\b/i,
  say: (entry, label) => ({
    lead: `For ${label} an auditor wants to see: ${entry.evidence.slice(0, 2).map(lowerFirst).join('; ')}.`,
    points: [...entry.evidence.slice(2), ...linesUnder(entry, 'What an auditor asks to see')],
    heading: 'What an auditor asks to see',
  }),
};

const FINDINGS: Aspect = {
  pattern: /\b(?:findings?|mistakes?|pitfalls?|errors?|go\s+wrong|nonconformit(?:y|ies)|fail)\b/i,
  say: (entry, label) => ({
    lead: `A common finding on ${label}: ${lowerFirst(entry.findings[0] ?? 'none noted').replace(/\.$/, '')}.`,
    points: entry.findings.slice(1),
    heading: null,
  }),
};

const ROLES: Aspect = {
  pattern:
    /\b(?:who\s+(?:is|should|does|usually|typically|owns|handles|signs|runs)|who\s+in\s+a\s+company|whose\s+job|roles?|responsible|owner|in\s+charge)\b/i,
  say: (entry, label) => ({
    lead: `${label} is usually the work of ${inWords(entry.roles)}; whom you appoint is your decision.`,
    points: [entry.summary],
    heading: null,
  }),
};

const REASON: Aspect = {
  pattern: /\b(?:why|purpose|point\s+of|matter|benefit)\b/i,
  say: (entry, label) => ({
    lead: `${label}: ${firstSentences(textUnder(entry, 'Why it matters'))}`,
    points: [entry.summary],
    heading: 'Why it matters',
  }),
};

const LONGEST_ADVICE = 400;

const ADVICE: Aspect = {
  pattern:
    /\b(?:how\s+(?:do|can|should|to)|implement|good\s+practice|look\s+like|example|fulfil|comply|guidance)\b/i,
  say: (entry, label) => ({
    lead: `${label}: ${lowerFirst(entry.summary)}`,
    points: linesUnder(entry, 'What good looks like', LONGEST_ADVICE),
    heading: 'What good looks like',
  }),
};

const ASPECTS: readonly Aspect[] = [MANDATORY, EVIDENCE, FINDINGS, ROLES, REASON, ADVICE];
