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
import { findCommand, type Command } from './find-command.ts';
import { incidentEvidence } from './incident-evidence.ts';
import { mainClauses } from './main-clauses.ts';
import { asksSomething } from './questions.ts';
import { speaksOfRecords } from './record-talk.ts';
import { systemIn, type Story } from './story.ts';
import { ENOUGH, weighClause, type Told } from './weigh-clause.ts';

export interface Classified {
  readonly kind: RecordKind | null;
  readonly command: Command | null;
}

/** Which record a message is about: what it asks for, or else what its clauses tell, the first that tells enough. */
export function classify({ reading, systems, mentions }: Message, context: DateContext): Classified {
  const command = findCommand(reading);
  if (command) return { kind: command.kind, command };
  const story: Story = { reading, systems, ahead: mentions.filter((mention) => liesAhead(mention, context)) };
  const told = reading.sentences.filter(
    (sentence) => !asksSomething(reading, sentence) && !isRecordTalk(story, sentence),
  );
  if (told.length === 0) return { kind: null, command: null };
  const scales = readScales(reading);
  // Likelihood is said of risks only.
  const kind = scales['likelihood'] ? 'risk' : (fromStory(story, told) ?? fromFacts(story, scales));
  return { kind, command: null };
}

/** A story that no clause gave away, by the facts that only one kind of record has. */
function fromFacts({ reading, systems }: Story, scales: FoundFields): RecordKind | null {
  if (scales['impact'] || readTreatment(reading)) return 'risk';
  if (readSeverity(reading) || (systems.system && readPeople(reading))) return 'incident';
  return readRollback(reading) ? 'change' : null;
}

/** "The risk procedure changes on 1 February" is a change to the management system, not talk. */
function isRecordTalk({ reading }: Story, sentence: Sentence): boolean {
  return speaksOfRecords(reading, sentence) && changeEvidence(reading, sentence, sentence, null) < ENOUGH;
}

function fromStory(story: Story, told: readonly Sentence[]): RecordKind | null {
  const { listed, named } = story.systems;
  let weak: Told | null = null;
  for (const sentence of told) {
    for (const clause of mainClauses(story.reading, sentence, [...listed, ...named])) {
      const one = weighClause(story, clause, sentence);
      if (one === null) continue;
      if (one.strength >= ENOUGH) return settle(one.kind, weak);
      weak ??= one;
    }
  }
  return weak?.kind ?? (told.some((sentence) => harmIn(story, sentence)) ? 'incident' : null);
}

/** "We had to switch off the chatbot because it insulted customers": the harm stands in the reason. */
function harmIn(story: Story, sentence: Sentence): boolean {
  return incidentEvidence(story.reading, sentence, sentence, systemIn(story, sentence)) >= ENOUGH;
}

/** "It flagged 450 customers. We have switched it off": what was done about a story does not make it a change. */
function settle(kind: RecordKind, weak: Told | null): RecordKind {
  return weak?.kind === 'incident' && kind === 'change' ? 'incident' : kind;
}
