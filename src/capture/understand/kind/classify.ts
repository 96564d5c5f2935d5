import type { RecordKind } from '../../../records/define-record.ts';
import { readScales } from '../slots/read-scales.ts';
import type { SystemsSaid } from '../slots/read-system.ts';
import { readTreatment } from '../slots/read-treatment.ts';
import { hasPhrase, phrase, type Reading, type Sentence } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { evidenceIn, type Evidence } from './evidence.ts';
import { findCommand, type Command } from './find-command.ts';
import { asksSomething } from './questions.ts';

export interface Classified {
  readonly kind: RecordKind | null;
  readonly command: Command | null;
}

/** Evidence of this strength decides. */
const ENOUGH = 3;
/** A story without a word of harm needs a system that did something, and nothing that speaks for another kind. */
const STORY = 2;

/** Which record a message is about: what it asks for, or else what its clauses tell, the first that tells enough. */
export function classify(reading: Reading, systems: SystemsSaid): Classified {
  const command = findCommand(reading);
  if (command) return { kind: command.kind, command };
  const told = reading.sentences.filter((sentence) => !asksSomething(reading, sentence));
  if (told.length === 0 || told.every((sentence) => speaksOfRecords(reading, sentence))) return { kind: null, command: null };
  return { kind: fromFields(reading) ?? fromStory(reading, told, systems), command: null };
}

/** Likelihood, impact and treatment are said of risks only. */
function fromFields(reading: Reading): RecordKind | null {
  const { likelihood, impact } = readScales(reading);
  return likelihood || (impact && readTreatment(reading)) ? 'risk' : null;
}

function fromStory(reading: Reading, told: readonly Sentence[], systems: SystemsSaid): RecordKind | null {
  let weak: RecordKind | null = null;
  for (const sentence of told) {
    for (const clause of mainClauses(reading, sentence)) {
      const evidence = evidenceIn(reading, clause, sentence, systems);
      const kind = strongest(evidence);
      if (kind && evidence[kind] >= ENOUGH) return settle(kind, weak);
      if (kind && evidence[kind] >= STORY && weak === null) weak = kind;
    }
  }
  return weak;
}

/** "Our detector flagged 450 customers. We have switched it off": what was done about a story does not make it a change. */
function settle(kind: RecordKind, weak: RecordKind | null): RecordKind {
  return weak === 'incident' && kind === 'change' ? 'incident' : kind;
}

function strongest({ risk, change, incident }: Evidence): RecordKind | null {
  if (risk >= ENOUGH && risk >= change) return 'risk';
  if (change >= ENOUGH) return 'change';
  if (incident >= STORY) return 'incident';
  return risk >= STORY ? 'risk' : null;
}

const BECAUSE = phrase('because|since|so that|due to|as|in order to|after|before|following|unlike|once|until');

/** A sentence without its subordinate clauses: why, after what, so that what. */
function mainClauses(reading: Reading, sentence: Sentence): readonly Span[] {
  const clauses: Span[] = [];
  let from = sentence.from;
  let skipping = false;
  for (let at = sentence.from; at <= sentence.to; at += 1) {
    const word = { from: at, to: at + 1 };
    const ends = at === sentence.to || reading.tokens[at]?.low === ',';
    const because = !ends && hasPhrase(reading, BECAUSE, { from: at, to: Math.min(at + 2, sentence.to) }) && startsPhrase(reading, word);
    if (!ends && !because) continue;
    if (!skipping && at > from) clauses.push({ from, to: at });
    skipping = because;
    from = ends ? at + 1 : at;
  }
  return clauses;
}

function startsPhrase(reading: Reading, { from }: Span): boolean {
  return [1, 2].some((words) => hasPhrase(reading, WHOLE, { from, to: from + words }) );
}

const WHOLE = new RegExp(`^(?:${['because', 'since', 'so that', 'due to', 'as', 'in order', 'after', 'before', 'following', 'unlike', 'once', 'until'].join('|')})(?![^ ])`, 'dgu');

const RECORD_TALK = phrase(
  "(?:incident|incidents|risk|risks|change|changes|risk assessment|change request|review|audit)(?: \\w+){0,2} (?:procedure|process|policy|register|meeting|template|owner|board|training|workshop|report|manager|committee|log)|(?:closed|approved|reviewed|signed off|updated|reopened|rejected|assigned|archived|merged) (?:the|that|this|my|our|your)(?: \\w+){0,3} (?:incident|risk|change|record|draft)|(?:the|that|this|my|our|your|all|no|any|open|last|latest|old)(?: \\w+){0,2} (?:incident|incidents|risk|risks|change request|change requests|record|records)(?: \\w+){0,6} (?:was|were|is|are|has been|have been|can be|should be)(?: \\w+)? (?:closed|approved|reviewed|open|overdue|assigned|archived|rejected|reopened|signed off|updated|linked|due|done)|no (?:new )?(?:incidents|risks|changes|incident|risk)|(?:show|list|open|close|approve|export|delete|edit|assign|reopen|update|cancel|link|merge)(?: \\w+){0,4} (?:incident|incidents|risk|risks|change request|change requests|record|records|draft)|@link",
);

/** Talk about what is on record already, or about the ways of recording. */
function speaksOfRecords(reading: Reading, sentence: Sentence): boolean {
  return hasPhrase(reading, RECORD_TALK, sentence);
}
