import type { types } from '@slack/bolt';
import type { Control, Fact, Part, Rich } from '../conversation/reply.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { gridText } from '../conversation/grid-text.ts';
import { plainLabel } from './escape-text.ts';
import { layOutText } from './lay-out-text.ts';
import { LIMITS } from './limits.ts';
import { controlsInWords, renderControls } from './render-controls.ts';
import { type Atom, richAtoms } from './rich-atoms.ts';

/** Keeps a note out of the way of the value before it. */
const NOTE_GAP = '  ';
const BULLET = '•  ';
const QUOTE = '> ';

export function renderPart(part: Part, longestValue: number, abilities: ClientAbilities): types.KnownBlock[] {
  const { readersOwnTime } = abilities;
  switch (part.part) {
    case 'heading':
      return heading(part.text);
    case 'text':
      return sections(richAtoms(part.spans, readersOwnTime));
    case 'list':
      return sections(listAtoms(part.items, readersOwnTime));
    case 'quote':
      return [...sections(richAtoms([part.text]), QUOTE), ...small(richAtoms(part.source, readersOwnTime))];
    case 'facts':
      return sections(factsAtoms(part.facts, longestValue, readersOwnTime));
    case 'small':
      return small(richAtoms(part.spans, readersOwnTime));
    case 'controls':
      return controlBlocks(part.controls, abilities);
    case 'grid':
      return grid(part.rows);
    case 'divider':
      return [{ type: 'divider' }];
  }
}

/** The controls, under what could not be drawn of them. */
export function controlBlocks(controls: readonly Control[], abilities: ClientAbilities): types.KnownBlock[] {
  const { blocks, notes } = renderControls(controls, abilities);
  return [...notes.flatMap(smallNote), ...blocks];
}

export function smallNote(text: string): types.KnownBlock[] {
  return small(richAtoms([text]));
}

/**
 * The same part for the `text` of the message, which is all that some clients and notifications show: moments are words
 * there, because not all of these know each reader's zone.
 */
export function partAtoms(part: Part): { atoms: Atom[]; linePrefix: string } {
  switch (part.part) {
    case 'heading':
      return { atoms: richAtoms([{ bold: part.text }]), linePrefix: '' };
    case 'text':
    case 'small':
      return { atoms: richAtoms(part.spans), linePrefix: '' };
    case 'list':
      return { atoms: listAtoms(part.items), linePrefix: '' };
    case 'quote':
      return { atoms: richAtoms([part.text]), linePrefix: QUOTE };
    case 'facts':
      return { atoms: factsAtoms(part.facts, Infinity), linePrefix: '' };
    case 'controls':
      return { atoms: richAtoms([controlsInWords(part.controls)]), linePrefix: '' };
    case 'grid':
      return { atoms: richAtoms([gridText(part.rows)]), linePrefix: '' };
    case 'divider':
      return { atoms: [], linePrefix: '' };
  }
}

/** A header block takes one short line; a longer heading stays whole as bold text. */
function heading(text: string): types.KnownBlock[] {
  const line = plainLabel(text, Infinity);
  if (line === '') return [];
  if (line.length > LIMITS.headerText) return sections(richAtoms([{ bold: text }]));
  return [{ type: 'header', text: { type: 'plain_text', text: line, emoji: false } }];
}

function sections(atoms: readonly Atom[], linePrefix = ''): types.KnownBlock[] {
  return layOutText(atoms, LIMITS.sectionText, linePrefix).map((text) => ({
    type: 'section',
    text: mrkdwn(text),
  }));
}

/** Beside a row: its two marks of code and the end of the line. */
const BESIDE_ROW = 3;

/** Each row as code: letters of one width, or the columns would not stand below each other. A row is cut at what one block holds. */
function grid(rows: readonly (readonly string[])[]): types.KnownBlock[] {
  const lines = gridText(rows)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, LIMITS.sectionText - BESIDE_ROW).toWellFormed());
  const shown: string[] = [];
  let left: number = LIMITS.sectionText;
  for (const line of lines) {
    left -= line.length + BESIDE_ROW;
    if (left < 0) break;
    shown.push(`\`${line}\``);
  }
  return shown.length === 0 ? [] : [{ type: 'section', text: mrkdwn(shown.join('\n')) }];
}

function small(atoms: readonly Atom[]): types.KnownBlock[] {
  return layOutText(atoms, LIMITS.contextText).map((text) => ({ type: 'context', elements: [mrkdwn(text)] }));
}

/** `verbatim`: Slack makes no links of addresses and no mentions of names that stand in the text. */
function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

function listAtoms(items: readonly Rich[], ownTime = false): Atom[] {
  return joined(items.map((item) => [...richAtoms([BULLET]), ...indented(richAtoms(item, ownTime))]));
}

function indented(atoms: readonly Atom[]): Atom[] {
  const indent = richAtoms([' '.repeat(BULLET.length + 1)]);
  return atoms.flatMap((atom) => (atom.text === '\n' ? [atom, ...indent] : [atom]));
}

function factsAtoms(facts: readonly Fact[], longestValue: number, ownTime = false): Atom[] {
  return joined(facts.map((fact) => factAtoms(fact, longestValue, ownTime)));
}

function factAtoms({ label, value, note }: Fact, longestValue: number, ownTime: boolean): Atom[] {
  const whole = richAtoms(value, ownTime);
  const cut = whole.length > longestValue;
  const shown = cut
    ? [...whole.slice(0, longestValue), ...richAtoms(['… ', { italic: 'shortened' }])]
    : whole;
  const remark: Rich = note === null || note === '' ? [] : [NOTE_GAP, { italic: `(${note})` }];
  return [...richAtoms([{ bold: `${label}:` }, ' ']), ...shown, ...richAtoms(remark)];
}

function joined(lines: readonly (readonly Atom[])[]): Atom[] {
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [{ text: '\n', style: '' }, ...line]));
}
