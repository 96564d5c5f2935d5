import type { RecordKind } from '../../../records/define-record.ts';
import type { FoundFields } from '../slots/found.ts';
import { readPeople } from '../slots/read-people.ts';
import { readRollback } from '../slots/read-plans.ts';
import { readScales } from '../slots/read-scales.ts';
import { readSeverity } from '../slots/read-severity.ts';
import { readTreatment } from '../slots/read-treatment.ts';
import type { SystemsSaid } from '../slots/read-system.ts';
import { findPhrase, hasPhrase, phrase, type Reading, type Sentence } from '../text/reading.ts';
import { afterGreeting } from '../text/greeting.ts';
import type { Span } from '../text/sentences.ts';
import { changeEvidence } from './change-evidence.ts';
import { findCommand, type Command } from './find-command.ts';
import { AI_WORDS, CALM_WORDS, HARM_WORDS, NOT_THE_SYSTEM } from './harm-words.ts';
import { incidentEvidence } from './incident-evidence.ts';
import { mainClauses } from './main-clauses.ts';
import { asksSomething } from './questions.ts';
import { speaksOfRecords } from './record-talk.ts';
import { riskEvidence } from './risk-evidence.ts';

export interface Classified {
  readonly kind: RecordKind | null;
  readonly command: Command | null;
}

/** Evidence of this strength decides at once; weaker evidence counts if nothing stronger follows. */
const ENOUGH = 3;
const WEAKEST = 2;

/**
 * Which record a message is about: what it asks for, or else what its clauses tell, the first that tells
 * enough.
 */
export function classify(reading: Reading, systems: SystemsSaid): Classified {
  const command = findCommand(reading);
  if (command) return { kind: command.kind, command };
  const told = reading.sentences.filter(
    (sentence) => !asksSomething(reading, sentence) && !isRecordTalk(reading, sentence),
  );
  if (told.length === 0) return { kind: null, command: null };
  const scales = readScales(reading);
  // Likelihood is said of risks only.
  const kind = scales['likelihood']
    ? 'risk'
    : (fromStory(reading, told, systems) ?? fromFacts(reading, scales, systems));
  return { kind, command: null };
}

/** A story that no clause gave away, by the facts that only one kind of record has. */
function fromFacts(reading: Reading, scales: FoundFields, systems: SystemsSaid): RecordKind | null {
  if (scales['impact'] || readTreatment(reading)) return 'risk';
  if (readSeverity(reading) || (systems.system && readPeople(reading))) return 'incident';
  return readRollback(reading) ? 'change' : null;
}

/** "The risk procedure changes on 1 February" is a change to the management system, not talk. */
function isRecordTalk(reading: Reading, sentence: Sentence): boolean {
  return speaksOfRecords(reading, sentence) && changeEvidence(reading, sentence, sentence, false) < ENOUGH;
}

function fromStory(reading: Reading, told: readonly Sentence[], systems: SystemsSaid): RecordKind | null {
  let weak: Told | null = null;
  for (const sentence of told) {
    for (const clause of mainClauses(reading, sentence, [...systems.listed, ...systems.named])) {
      const one = tellsOf(reading, clause, sentence, systems);
      if (one === null) continue;
      if (one.strength >= ENOUGH) return settle(one.kind, weak);
      weak ??= one;
    }
  }
  return weak?.kind ?? (told.some((sentence) => harmIn(reading, sentence, systems)) ? 'incident' : null);
}

/** "We had to switch off the chatbot because it insulted customers": the harm stands in the reason. */
function harmIn(reading: Reading, sentence: Sentence, systems: SystemsSaid): boolean {
  return incidentEvidence(reading, sentence, sentence, systemIn(reading, systems, sentence)) >= ENOUGH;
}

/**
 * "It flagged 450 customers. We have switched it off": what was done about a story does not make it a
 * change.
 */
function settle(kind: RecordKind, weak: Told | null): RecordKind {
  return weak?.kind === 'incident' && kind === 'change' ? 'incident' : kind;
}

interface Told {
  readonly kind: RecordKind;
  readonly strength: number;
}

const CALM = phrase(CALM_WORDS);
const HARM = phrase(HARM_WORDS);
const AND_YET = phrase('but|except|however|although|risk|might|may|could|unfortunately');

/** Praise, with no word of harm outside it: "served 1,200 customers without any problem". */
function isCalm(reading: Reading, sentence: Span): boolean {
  const calm = findPhrase(reading, CALM, sentence);
  if (calm.length === 0 || hasPhrase(reading, AND_YET, sentence)) return false;
  return !findPhrase(reading, HARM, sentence).some(
    (harm) => !calm.some((one) => harm.from < one.to && one.from < harm.to),
  );
}
const AI = phrase(AI_WORDS);

/**
 * What one clause tells. A change that people intend outweighs a risk in the same words, and both outweigh
 * an incident.
 */
function tellsOf(reading: Reading, clause: Span, sentence: Sentence, systems: SystemsSaid): Told | null {
  const system = systemIn(reading, systems, clause) ?? topicOf(reading, systems, sentence);
  const aboutAi =
    system !== null || systemIn(reading, systems, sentence) !== null || hasPhrase(reading, AI, sentence);
  const told: readonly Told[] = [
    { kind: 'risk', strength: riskEvidence(reading, clause, aboutAi) },
    { kind: 'change', strength: changeEvidence(reading, clause, sentence, system !== null) },
    {
      kind: 'incident',
      strength: isCalm(reading, sentence) ? 0 : incidentEvidence(reading, clause, sentence, system),
    },
  ];
  const best = told.reduce((a, b) => (b.strength > a.strength ? b : a));
  return best.strength >= WEAKEST ? best : null;
}

/** "Fraud detection: alert storm, on-call woke up twice": named once for the whole sentence. */
function topicOf(reading: Reading, systems: SystemsSaid, sentence: Span): Span | null {
  const system = systemIn(reading, systems, sentence);
  if (system === null) return openingSystem(reading, systems);
  const separated = /^[:-]$/u.test(reading.tokens[system.to]?.low ?? '');
  return separated && system.from - sentence.from <= 1 ? system : null;
}

/** "Hi, claims triage. 2 claims were approved without a check": a first sentence that only names the system. */
function openingSystem(reading: Reading, systems: SystemsSaid): Span | null {
  const [first] = reading.sentences;
  const system = first ? systemIn(reading, systems, first) : null;
  return first && system && system.to === first.to && system.from - afterGreeting(reading, first) <= 1
    ? system
    : null;
}

/** The first system that a stretch of words names, unless only its team or its manual is meant. */
function systemIn(reading: Reading, { listed, named }: SystemsSaid, span: Span): Span | null {
  const here = [...listed, ...named].filter(({ from, to }) => from >= span.from && to <= span.to);
  return here.find(({ to }) => !NOT_THE_SYSTEM.has(reading.tokens[to]?.low ?? '')) ?? null;
}
