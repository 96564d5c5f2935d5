import type { types } from '@slack/bolt';
import type { Control, Part, Reply } from '../conversation/reply.ts';
import { type ClientAbilities, slackAbilities } from './client-abilities.ts';
import { plainMrkdwn } from './escape-text.ts';
import { layOutText } from './lay-out-text.ts';
import { LIMITS } from './limits.ts';
import { renderControls } from './render-controls.ts';
import { partAtoms, renderPart, small } from './render-part.ts';
import { type Atom, richAtoms } from './rich-atoms.ts';

export interface SlackMessage {
  /** The whole reply in words: what notifications, screen readers and simpler clients show. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** The id of the first block: how a second attempt at a delivery finds what the first one posted. */
export function outboxBlockId(outboxId: string): string {
  return `out:${outboxId}`;
}

const CUT_NOTE = 'The rest does not fit into one Slack message.';
/** The longest value in a list of facts when the whole list does not fit: then each loses its end, and none is lost. */
const SHORTENED_VALUE = 500;

/** A reply as Block Kit, within every limit. Controls always stay; of the parts as many as fit, and it says when not all do. */
export function renderReply(
  reply: Reply,
  outboxId: string | null = null,
  abilities: ClientAbilities = slackAbilities,
): SlackMessage {
  const controls = renderControls(reply.controls, abilities);
  const tail = [...controls.notes.flatMap((note) => small(richAtoms([note]))), ...controls.blocks];
  const room = roomBeside(tail);
  const parts = reply.parts.flatMap((part) => renderPart(part, Infinity));
  const head = fits(parts, room)
    ? parts
    : cutToFit(
        reply.parts.flatMap((part) => renderPart(part, SHORTENED_VALUE)),
        room,
      );
  const text = fallbackText(reply);
  const blocks = [...head, ...tail];
  if (blocks.length === 0) blocks.push({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
  if (outboxId !== null && blocks[0]) {
    blocks[0] = { ...blocks[0], block_id: outboxBlockId(outboxId).slice(0, LIMITS.blockId) };
  }
  return { text, blocks };
}

interface Room {
  readonly blocks: number;
  readonly text: number;
}

/** A message keeps at least one full section for its words, whatever its controls cost. */
function roomBeside(tail: readonly types.KnownBlock[]): Room {
  return {
    blocks: LIMITS.messageBlocks - tail.length,
    text: Math.max(LIMITS.messageBlocksText - costOf(tail), LIMITS.sectionText + LIMITS.blockOverhead),
  };
}

function fits(blocks: readonly types.KnownBlock[], room: Room): boolean {
  return blocks.length <= room.blocks && costOf(blocks) <= room.text;
}

function cutToFit(blocks: readonly types.KnownBlock[], room: Room): types.KnownBlock[] {
  if (fits(blocks, room)) return [...blocks];
  const note = small(richAtoms([CUT_NOTE]));
  const rest: Room = { blocks: room.blocks - note.length, text: room.text - costOf(note) };
  const kept: types.KnownBlock[] = [];
  for (const block of blocks) {
    if (!fits([...kept, block], rest)) break;
    kept.push(block);
  }
  return [...kept, ...note];
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

function fallbackText(reply: Reply): string {
  const paragraphs = reply.parts.flatMap(paragraphsOf).filter((paragraph) => paragraph.atoms.length > 0);
  const whole = [...paragraphs.map(inWords), reply.controls.map(controlInWords).join(' ')]
    .filter((line) => line !== '')
    .join('\n');
  if (whole === '') return '…';
  return whole.length <= LIMITS.messageText ? whole : shortened(paragraphs);
}

interface Paragraph {
  readonly atoms: readonly Atom[];
  readonly linePrefix: string;
}

function paragraphsOf(part: Part): Paragraph[] {
  const words = partAtoms(part);
  return part.part === 'quote' ? [words, { atoms: richAtoms(part.source), linePrefix: '' }] : [words];
}

function inWords({ atoms, linePrefix }: Paragraph): string {
  return layOutText(atoms, LIMITS.messageText, linePrefix).join('\n');
}

/** Cut between atoms, so that no entity or mention is cut in two. */
function shortened(paragraphs: readonly Paragraph[]): string {
  const lines: string[] = [];
  let room = LIMITS.messageText - CUT_NOTE.length - 10;
  for (const { atoms, linePrefix } of paragraphs) {
    const [first, ...more] = layOutText(atoms, room, linePrefix);
    if (first === undefined || first.length > room) break;
    lines.push(first);
    room -= first.length + 1;
    if (more.length > 0 || room < SHORTEST_PARAGRAPH) break;
  }
  return `${lines.join('\n')}\n… ${CUT_NOTE}`;
}

/** A mention or a link has to fit into what is left. */
const SHORTEST_PARAGRAPH = 100;

function controlInWords(control: Control): string {
  const label = plainMrkdwn(control.label);
  if (control.control === 'button' || control.options.length === 0) return `[${label}]`;
  return `[${label}: ${control.options.map((option) => plainMrkdwn(option.label)).join(' / ')}]`;
}
