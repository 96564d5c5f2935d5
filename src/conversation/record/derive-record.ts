import type { Draft } from '../../capture/draft.ts';
import { understandAs, type Said } from '../../capture/understand/understand-message.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { beginTold } from '../begin-told.ts';
import { titleOf } from '../present-record.ts';
import { paragraph } from '../rich-text.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { findRecord } from './find-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import {
  kindNamed,
  match,
  NUMBER,
  reference,
  withNumbers,
  type RecordReference,
} from './record-reference.ts';
import { rememberRecord } from './show-record.ts';
import { withNotes } from './step-in-words.ts';

/** A record that somebody begins because of another one. */
export interface Derived {
  readonly kind: 'incident' | 'risk' | 'change';
  readonly of: RecordReference;
  /** What is told of the new one; empty where nothing is. */
  readonly rest: string;
}

const FIRST = String.raw`(?:(?:ok|okay|and|so|also|then|now|please|pls|yes|by the way|btw)[,:\s]+)*(?:(?:can|could) you |(?:i|we)(?:['’]d| would)? (?:want|like|need)(?: to)? |let['’]?s )?`;
const BEGIN = String.raw`(?:(?:make|create|log|open|raise|record|begin|start|add|file|register|report) )?`;
const KIND = String.raw`(?:ai )?(?<kind>incident|risk|change)(?: request)?`;
const OUT_OF = String.raw`(?:out of|from|for|because of|due to|based on|about|after|following|that follows? from|as a (?:result|consequence) of)`;
const ONE = String.raw`(?:the )?(?:incident |risk |change )?(?:(?<number>${NUMBER})|(?<context>it|this|that)(?: (?:incident|risk|change|one))?)`;
const REST = String.raw`(?:\s*$|\s*[.!:,;–—-]+\s*(?<rest>.*)$)`;
const PATTERNS: readonly string[] = [
  String.raw`^${FIRST}${BEGIN}(?:(?:an?|another|one) )?(?:new )?${KIND} ${OUT_OF} ${ONE}${REST}`,
  String.raw`^${FIRST}(?:turn|make|convert) ${ONE} (?:also )?(?:in)?to an? (?:new )?${KIND}${REST}`,
  String.raw`^${FIRST}${ONE} (?:should|must|has to|needs to) (?:also )?(?:be|become) an? ${KIND}(?: (?:too|as well|also))?${REST}`,
];

/** “Make a risk out of this: likely, major”, “new change because of RSK-2026-0002: …”. */
export function recognizeDerived(text: string, now: Date): Derived | null {
  const words = withNumbers(text.trim().replace(/\s+/gu, ' '));
  for (const pattern of PATTERNS) {
    const found = match(pattern, words);
    const kind = kindNamed(found?.['kind']);
    if (found === null || kind === undefined) continue;
    return { kind, of: reference(found, now), rest: found['rest'] ?? '' };
  }
  return null;
}

/** Null where the words begin nothing because of a record, or where no record is spoken of. */
export async function deriveRecord(talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const derived = recognizeDerived(incoming.text, context.now);
  if (derived === null) return null;
  const found = await findRecord(derived.of, incoming.conversation, viewerOf(incoming, deps), deps);
  if (found.found !== 'one') return null;
  const { record } = found;
  const { article, noun } = recordTypes[derived.kind];
  const note = `${record.number} stays as it is. This begins ${article} ${noun} of its own, which can be linked to it once it is recorded.`;
  const text = isStory(derived.rest) ? `${derived.rest} (see ${record.number})` : named(record, derived.rest);
  return beginFrom(record, derived.kind, text, note, talk);
}

/**
 * A draft that names the record it goes back to, so that a link is offered with it, and has its AI system where no other is
 * named. Of a record that not everybody sees it takes nothing but the number.
 */
export async function beginFrom(
  record: RecordVersion,
  kind: RecordKind,
  text: string,
  note: string,
  { incoming, context, deps }: RecordTalk,
  other: Draft | null = null,
): Promise<Turn> {
  const understood = withSystem(record, understandAs(kind, text, context));
  const begun = await beginTold(kind, incoming, { text, understood, other }, context, deps);
  const changes = [...begun.changes, rememberRecord(incoming, record)];
  return withNotes({ ...begun, changes }, [paragraph(note)]);
}

function withSystem({ confidentiality, data }: RecordVersion, said: Said): Said {
  const { system } = data;
  if (confidentiality !== 'internal' || typeof system !== 'string' || 'system' in said.fields) return said;
  return { ...said, fields: { ...said.fields, system: { value: system, said: system } } };
}

const FEWEST_WORDS = 4;

/** More than values of its fields, such as “likely, major, me”. */
function isStory(rest: string): boolean {
  return rest.split(/[,.;]/u).some((piece) => piece.trim().split(/\s+/u).length >= FEWEST_WORDS);
}

function named(record: RecordVersion, rest: string): string {
  const { number, confidentiality } = record;
  const what = confidentiality === 'internal' ? `${titleOf(record)} (see ${number})` : `See ${number}`;
  return rest === '' ? what : `${what}: ${rest}`;
}
