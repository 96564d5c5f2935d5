import type { types } from '@slack/bolt';
import type { Part, Reply } from '../conversation/reply.ts';
import { type ClientAbilities, slackAbilities } from './client-abilities.ts';
import { fallbackText } from './fallback-text.ts';
import { LIMITS } from './limits.ts';
import { controlBlocks, renderPart, smallNote } from './render-part.ts';

export interface SlackMessage {
  /** The whole reply in words: what notifications, screen readers and simpler clients show. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** The id of the first block: how a second attempt at a delivery finds what the first one posted. */
export function outboxBlockId(outboxId: string): string {
  return `out:${outboxId}`;
}

/** Said when not all of a reply is shown. */
const CUT_NOTE = 'The rest does not fit into one Slack message.';
/** The longest value in a list of facts when the whole list does not fit: then each loses its end, and none is lost. */
const SHORTENED_VALUE = 500;

/** A reply as Block Kit, within every limit. Controls always stay; of the parts as many as fit, and it says when not all do. */
export function renderReply(
  reply: Reply,
  outboxId: string | null = null,
  abilities: ClientAbilities = slackAbilities,
): SlackMessage {
  const text = fallbackText(reply, CUT_NOTE);
  const room = { blocks: LIMITS.messageBlocks, text: LIMITS.messageBlocksText };
  const blocks = renderBlocks(reply, room, abilities);
  if (blocks.length === 0) blocks.push({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
  if (outboxId !== null && blocks[0]) {
    blocks[0] = { ...blocks[0], block_id: outboxBlockId(outboxId).slice(0, LIMITS.blockId) };
  }
  return { text, blocks };
}

/** The blocks alone, in the room that a message or a view has. */
export function renderBlocks(reply: Reply, room: Room, abilities: ClientAbilities): types.KnownBlock[] {
  const tail = controlBlocks(reply.controls, abilities);
  return [...drawParts(reply.parts, roomBeside(tail, room), abilities), ...tail];
}

interface Room {
  readonly blocks: number;
  readonly text: number;
}

/** A message keeps at least one full section for its words, whatever its controls cost. */
function roomBeside(tail: readonly types.KnownBlock[], room: Room): Room {
  return {
    blocks: room.blocks - tail.length,
    text: Math.max(room.text - costOf(tail), LIMITS.sectionText + LIMITS.blockOverhead),
  };
}

function drawParts(parts: readonly Part[], room: Room, abilities: ClientAbilities): types.KnownBlock[] {
  const draw = (longestValue: number) => (part: Part) => renderPart(part, longestValue, abilities);
  const whole = fill(parts, room, draw(Infinity));
  if (whole.complete) return whole.blocks;
  const shorter = fill(parts, room, draw(SHORTENED_VALUE));
  if (shorter.complete) return shorter.blocks;
  const note = smallNote(CUT_NOTE);
  const rest = { blocks: room.blocks - note.length, text: room.text - costOf(note) };
  return [...fill(parts, rest, draw(SHORTENED_VALUE)).blocks, ...note];
}

function fill(
  parts: readonly Part[],
  room: Room,
  draw: (part: Part) => types.KnownBlock[],
): { blocks: types.KnownBlock[]; complete: boolean } {
  const blocks: types.KnownBlock[] = [];
  let left = room.text;
  for (const part of parts) {
    for (const block of draw(part)) {
      left -= costOf([block]);
      if (left < 0 || blocks.length === room.blocks) return { blocks, complete: false };
      blocks.push(block);
    }
  }
  return { blocks, complete: true };
}

/** What blocks cost of `messageBlocksText`: their visible texts and a share each. */
export function costOf(blocks: readonly types.KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + LIMITS.blockOverhead + textLength(block), 0);
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}
