import type { RecordKind } from '../../../records/define-record.ts';
import type { UnderstandContext } from '../context.ts';
import type { Message } from '../read-message.ts';
import { clauseEvidence } from './clause-evidence.ts';
import type { ToldKind } from './command-words.ts';
import { findCommand, type Command } from './find-command.ts';
import { kindFeatures } from './kind-features.ts';
import { onlyAsks } from './only-asks.ts';
import { weighKinds } from './weigh-kinds.ts';

export interface Classified {
  readonly kind: RecordKind | null;
  /** How sure it is that the message is to become a record of this kind, or of none: 0 to 1. */
  readonly certainty: number;
  /** Where no kind is taken: the one that is nearest, if it is near. */
  readonly perhaps: RecordKind | null;
  readonly command: Command | null;
}

const RECORD_KINDS: readonly ToldKind[] = ['incident', 'risk', 'change'];

/** A message that is not taken for a record is asked about above this chance. */
const PERHAPS = 0.25;

/**
 * Which record a message is about: the one it asks for or rates, or else the one that its words most likely
 * tell of, if that is more likely than that they tell of none.
 */
export function classify(message: Message, context: UnderstandContext): Classified {
  const command = findCommand(message.reading);
  if (command) return { kind: command.kind, certainty: 1, perhaps: null, command };
  if (onlyAsks(message.reading.text)) return { kind: null, certainty: 1, perhaps: null, command: null };
  const evidence = clauseEvidence(message, context);
  if (evidence.rated) return { kind: 'risk', certainty: 1, perhaps: null, command: null };
  if (evidence.attacked) return { kind: 'incident', certainty: 1, perhaps: null, command: null };
  const chances = weighKinds(kindFeatures(message, evidence, context), message.sight);
  // What is only feared has not happened, whatever else the words are like.
  const open = RECORD_KINDS.filter((kind) => kind !== 'incident' || !evidence.feared);
  const best = open.reduce((a, b) => (chances[b] > chances[a] ? b : a));
  const some = 1 - chances.none;
  if (some > chances.none) return { kind: best, certainty: some, perhaps: null, command: null };
  return { kind: null, certainty: chances.none, perhaps: some > PERHAPS ? best : null, command: null };
}
