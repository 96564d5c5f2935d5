import type { Part, Reply } from '../conversation/reply.ts';
import { plainMrkdwn } from './escape-text.ts';
import { layOutText } from './lay-out-text.ts';
import { LIMITS } from './limits.ts';
import { controlsInWords } from './render-controls.ts';
import { partAtoms } from './render-part.ts';
import { type Atom, richAtoms } from './rich-atoms.ts';

interface Paragraph {
  readonly atoms: readonly Atom[];
  readonly linePrefix: string;
}

/** A mention or a link has to fit into what is left. */
const SHORTEST_PARAGRAPH = 100;

/**
 * A reply in words alone, its controls as `[label]`. When it is too long it is cut between atoms, so that no entity or
 * mention is cut in two, and ends with `cutNote`.
 */
export function fallbackText(reply: Reply, cutNote: string): string {
  const lines: string[] = [];
  let room = LIMITS.messageText - cutNote.length - 10;
  for (const { atoms, linePrefix } of reply.parts.flatMap(paragraphsOf)) {
    const [first, ...more] = layOutText(atoms, room, linePrefix);
    if (first === undefined) continue;
    if (first.length <= room) lines.push(first);
    room -= first.length + 1;
    if (more.length > 0 || room < SHORTEST_PARAGRAPH) return [...lines, `… ${cutNote}`].join('\n');
  }
  const controls = plainMrkdwn(controlsInWords(reply.controls));
  if (controls !== '' && controls.length <= room) lines.push(controls);
  return lines.length === 0 ? '…' : lines.join('\n');
}

function paragraphsOf(part: Part): Paragraph[] {
  const words = partAtoms(part);
  return part.part === 'quote' ? [words, { atoms: richAtoms(part.source), linePrefix: '' }] : [words];
}
