import type { ModelTrace } from '../kernel/model-trace.ts';

/** What a question turned out to be. It decides how the answer is put together. */
export type QuestionKind =
  /** Which control or clause is about this. */
  | 'which'
  /** What a control, clause or group asks, what evidence it wants. */
  | 'about'
  | 'compare'
  /** The organization's own rules. */
  | 'ours'
  /** Is a control applicable, implemented, by whom: the Statement of Applicability. */
  | 'applicability'
  | 'correspondence'
  | 'term'
  | 'standard'
  /** Looked into with tools, in the register and the documents. */
  | 'looked-up'
  /** The question assumes a widespread error. */
  | 'premise'
  /** An event told as a question or a remark: it belongs on record. */
  | 'report'
  | 'several'
  /** What the answer before said, told otherwise, and where it stands. */
  | 'retold'
  | 'small-talk'
  | 'vague'
  | 'unknown-id'
  | 'other-standard'
  | 'override'
  /** What is private to a person. */
  | 'private'
  | 'not-found';

/** Nothing was found, or nothing to look for. */
export const UNFOUND: readonly QuestionKind[] = ['not-found', 'vague'];

export interface Answer {
  readonly question: string;
  /** The question as it was understood, where it leaned on the one before. */
  readonly whole?: string;
  readonly outcome: 'answered' | 'declined';
  readonly kind: QuestionKind;
  /** The answer in a sentence or two, as plain text. */
  readonly lead: string;
  /** What follows from the lead, one plain line each. */
  readonly points: readonly string[];
  /** The organization's own passages, best first, at most three. */
  readonly organization: readonly Cited[];
  /** Clauses and controls, best first. */
  readonly references: readonly Reference[];
  /** None of them is near enough to be named beside it: they are kept for whoever looks for them, and not shown. */
  readonly isFar?: true;
  /** Everything quoted, in the order in which it is shown, at most five. */
  readonly citations: readonly Citation[];
  /** When declined: what comes closest, shown as no more than that. */
  readonly nearest: readonly Reference[];
  /** Whom to ask instead: a name, an address, or a role. */
  readonly ask: string | null;
  /** Why it was declined, in a few words for a log or a test. */
  readonly reason?: string;
  readonly offersRecord: 'incident' | 'risk' | 'change' | null;
  /** The answers to the single questions of a message that holds several. */
  readonly parts: readonly Answer[];
  /** When a language model put it into words: shown in place of `lead` and `points`. */
  readonly written?: Written;
  /** One sentence on why no language model did, where one is in use. */
  readonly note?: string;
  /** What stays for the next question, where this speaks of the answer before. */
  readonly left?: LeftBehind;
}

/** What a question that leans on an answer can lean on. */
export interface LeftBehind {
  /** The question as it was understood. */
  readonly question: string;
  readonly references: readonly string[];
  /** Ids of the organization's documents that it cited. */
  readonly documents?: readonly string[];
  /** Ids of their passages, in the order in which they were shown. */
  readonly passages?: readonly string[];
  /** What it said first, of each question that it answered; none where it found nothing. */
  readonly told?: readonly string[] | undefined;
  /** It told what the standard wants; its passages stood beside that. */
  readonly ofStandard?: boolean | undefined;
}

/** A text by a language model of which every sentence has passed the checks of `written/check-sentence.ts`. */
export interface Written {
  readonly sentences: readonly WrittenSentence[];
  /** What the sentences rest on, in the order of their numbers. */
  readonly sources: readonly Citation[];
  readonly trace: ModelTrace;
  /** What it looked at to get there, one line each; empty when it only put passages into words. */
  readonly steps: readonly string[];
}

export interface WrittenSentence {
  readonly text: string;
  /** Numbers of `sources`, from 1; never empty. */
  readonly sources: readonly number[];
}

export interface Reference {
  readonly id: string;
  readonly title: string;
  /** One line. */
  readonly why: string;
}

export interface Citation {
  /** "AI policy, version 3.0", or "A.6.2.8 AI system recording of event logs (summary)". */
  readonly source: string;
  /** Where in the source: a section, a page. */
  readonly locator: string;
  readonly quote: string;
  readonly documentId: string;
  /** The day on which the document should have been reviewed, when that day has passed. */
  readonly pastReview: string | null;
}

/** A passage of the organization's documents. */
export interface Cited extends Citation {
  readonly passageId: string;
}

/** What a question that leans on an answer is asked with: the question as it was answered, and what is left for it. */
export function memoryOf(answer: Answer): LeftBehind {
  if (answer.left !== undefined) return answer.left;
  const { question, whole = question, references, organization, citations } = answer;
  const documents = [answer, ...answer.parts].flatMap((each) => [...each.organization, ...each.citations]);
  // A list as a whole is shown in lines, and cited.
  const shown = organization.length > 0 ? organization : citations.filter(isPassage);
  return {
    question: whole,
    references: references.map(({ id }) => id),
    documents: [...new Set(documents.map(({ documentId }) => documentId))].filter(isOurs),
    passages: shown.map(({ passageId }) => passageId),
    told: toldIn(answer),
    ...(isOfStandard(answer) ? { ofStandard: true } : {}),
  };
}

/** The same of what was left already, whatever else is kept with it. */
export function leftIn({
  question,
  references,
  documents = [],
  passages = [],
  told,
  ofStandard,
}: LeftBehind): Required<LeftBehind> {
  return { question, references, documents, passages, told, ofStandard };
}

/** The question that was not answered, where an answer declines one: the one before, when it is complained of. */
export function unansweredIn({ left, question }: Answer): string {
  return left?.question ?? question;
}

const OF_OURS: readonly QuestionKind[] = ['ours', 'applicability', 'looked-up', 'several', 'retold'];

function isOfStandard({ kind, outcome, lead, organization: [first] }: Answer): boolean {
  const isOurs = OF_OURS.includes(kind) || (first !== undefined && lead.includes(first.locator));
  return outcome === 'answered' && !isOurs;
}

const MOST_TOLD = 400;

function toldIn({ outcome, lead, points, parts }: Answer): readonly string[] {
  if (parts.length > 0) return parts.flatMap(toldIn);
  if (outcome === 'declined') return [];
  // "Report it within 4 hours:" is told with what comes behind.
  const whole = /:[”"]?$/.test(lead) ? [lead, ...points.map(endingInSign)].join(' ') : lead;
  return [whole.length > MOST_TOLD ? lead.slice(0, MOST_TOLD) : whole];
}

function endingInSign(point: string): string {
  return /(?:[.,;:!?]|\b(?:and|or))$/.test(point) ? point : `${point};`;
}

function isOurs(documentId: string): boolean {
  return !documentId.startsWith('knowledge/');
}

function isPassage(citation: Citation): citation is Cited {
  return 'passageId' in citation;
}
