import type { RecordKind } from '../../../records/define-record.ts';
import { liesAhead } from '../dates/lies-ahead.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import type { Message } from '../read-message.ts';
import type { FoundFields } from '../slots/found.ts';
import { readPeople } from '../slots/read-people.ts';
import { readRollback } from '../slots/read-plans.ts';
import { readScales } from '../slots/read-scales.ts';
import { readSeverity } from '../slots/read-severity.ts';
import { readTreatment } from '../slots/read-treatment.ts';
import type { Sentence } from '../text/reading.ts';
import { changeEvidence } from './change-evidence.ts';
import { incidentEvidence, tellsOfAttack } from './incident-evidence.ts';
import { mainClauses } from './main-clauses.ts';
import { promisesRepair } from './promised-repair.ts';
import type { Span } from '../text/sentences.ts';
import { asksSomething } from './questions.ts';
import { speaksOfRecords } from './record-talk.ts';
import { systemIn, type Story } from './story.ts';
import { ENOUGH, tellings, WEAKEST, weighClause, type Told } from './weigh-clause.ts';

/** A report comes to the point before that; what follows in a long message is detail. */
const MOST_TOKENS = 400;
/** More dates than a report has: to weigh each of a list would be slow. */
const MOST_DATES = 40;

/** What the grammar makes of a message, as evidence for the statistics. */
export interface Evidence {
  /** Which record its clauses tell of: the first that tells enough. */
  readonly kind: RecordKind | null;
  /** A likelihood is named, which is said of risks only. */
  readonly rated: boolean;
  /** A danger is what they tell of, and no clause tells that it came true. */
  readonly feared: boolean;
  /** Somebody who means harm did some, and no change is told. */
  readonly attacked: boolean;
  /** Every kind that some clause tells of, and what else was found. */
  readonly signs: readonly string[];
}

export function clauseEvidence({ reading, systems, mentions }: Message, context: DateContext): Evidence {
  const near = mentions.slice(0, MOST_DATES);
  const story: Story = { reading, systems, ahead: near.filter((mention) => liesAhead(mention, context)) };
  const heard = reading.sentences.filter(
    (sentence) =>
      sentence.from < MOST_TOKENS && !asksSomething(reading, sentence) && !isRecordTalk(story, sentence),
  );
  const promised = heard.filter((sentence) => promisesRepair(reading, sentence));
  // A repair is promised of something: alone it is all that is told.
  const told = promised.length < heard.length ? heard.filter((one) => !promised.includes(one)) : heard;
  if (told.length === 0)
    return { kind: null, rated: false, feared: false, attacked: false, signs: ['nothing-told'] };
  const scales = readScales(reading);
  const rated = Boolean(scales['likelihood']);
  const kind = rated ? 'risk' : (fromStory(story, told) ?? fromFacts(story, scales));
  const feared = kind === 'risk' && !told.some((sentence) => happenedIn(story, sentence));
  const attacked = kind !== 'change' && told.some((sentence) => tellsOfAttack(reading, sentence));
  return { kind, rated, feared, attacked, signs: [...signsOf(story, told), ...factSigns(story, scales)] };
}

function clausesOf({ reading, systems }: Story, sentence: Sentence): readonly Span[] {
  return mainClauses(reading, sentence, [...systems.listed, ...systems.named]);
}

function signsOf(story: Story, sentences: readonly Sentence[]): readonly string[] {
  const clauses = sentences.flatMap((sentence) =>
    clausesOf(story, sentence).map((clause) => ({ clause, sentence })),
  );
  const told = clauses
    .flatMap(({ clause, sentence }) => tellings(story, clause, sentence))
    .filter(({ strength }) => strength >= WEAKEST);
  const [first] = told;
  const signs = told.map(({ kind, strength }) => `${kind}-${degreeOf(strength)}`);
  return first ? [`first-${first.kind}`, ...signs] : signs;
}

function degreeOf(strength: number): string {
  if (strength > ENOUGH) return 'meant';
  return strength === ENOUGH ? 'told' : 'hinted';
}

/** Facts that only one kind of record has. */
function factSigns({ reading }: Story, scales: FoundFields): readonly string[] {
  if (reading.tokens.length > MOST_TOKENS) return [];
  return Object.entries({
    scales: ratingOfRisk(scales),
    treatment: readTreatment(reading),
    severity: readSeverity(reading),
    people: readPeople(reading),
    rollback: readRollback(reading),
  }).flatMap(([name, fact]) => (fact ? [`fact-${name}`] : []));
}

/** "Sev 1" by itself rates what happened. */
function impactOfRisk({ impact = null }: FoundFields): FoundFields[string] {
  return impact && /^sev/iu.test(impact.said) ? null : impact;
}

function ratingOfRisk(scales: FoundFields): FoundFields[string] {
  return scales['likelihood'] ?? impactOfRisk(scales);
}

/** A story that no clause gave away, by the facts that only one kind of record has. */
function fromFacts({ reading, systems }: Story, scales: FoundFields): RecordKind | null {
  if (impactOfRisk(scales) || readTreatment(reading)) return 'risk';
  if (readSeverity(reading) || (systems.system && readPeople(reading))) return 'incident';
  return readRollback(reading) ? 'change' : null;
}

/** "The risk procedure changes on 1 February" is a change to the management system, not talk. */
function isRecordTalk({ reading }: Story, sentence: Sentence): boolean {
  return speaksOfRecords(reading, sentence) && changeEvidence(reading, sentence, sentence, null) < ENOUGH;
}

function fromStory(story: Story, told: readonly Sentence[]): RecordKind | null {
  let weak: Told | null = null;
  for (const sentence of told) {
    for (const clause of clausesOf(story, sentence)) {
      const one = weighClause(story, clause, sentence);
      if (one === null) continue;
      if (one.strength >= ENOUGH) return settle(one.kind, weak);
      weak ??= one;
    }
  }
  return weak?.kind ?? (told.some((sentence) => harmIn(story, sentence)) ? 'incident' : null);
}

/** A clause of it tells of harm that was done, not of harm that may be. */
function happenedIn(story: Story, sentence: Sentence): boolean {
  return clausesOf(story, sentence).some((clause) => {
    const told = weighClause(story, clause, sentence);
    return told?.kind === 'incident' && told.strength >= ENOUGH;
  });
}

/** "We had to switch off the chatbot because it insulted customers": the harm stands in the reason. */
function harmIn(story: Story, sentence: Sentence): boolean {
  return incidentEvidence(story.reading, sentence, sentence, systemIn(story, sentence)) >= ENOUGH;
}

/** "It flagged 450 customers. We have switched it off": what was done about a story does not make it a change. */
function settle(kind: RecordKind, weak: Told | null): RecordKind {
  return weak?.kind === 'incident' && kind === 'change' ? 'incident' : kind;
}
