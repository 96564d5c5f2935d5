import type { Atom, Style } from './rich-atoms.ts';

/**
 * Puts atoms into as few texts as possible, none longer than `limit`, each complete mrkdwn by itself: no style, entity
 * or quote runs over from one to the next. It cuts at the end of a line, else between words, else between characters.
 */
export function layOutText(atoms: readonly Atom[], limit: number, linePrefix = ''): string[] {
  const texts: string[] = [];
  let start = 0;
  while (start < atoms.length) {
    const end = endOfText(atoms, start, limit, linePrefix);
    const text = writeLines(atoms.slice(start, end), linePrefix);
    if (text !== '') texts.push(text);
    start = end;
    while (atoms[start]?.text === '\n') start += 1;
  }
  return texts;
}

/** The marks around a styled run and the invisible spaces outside them. */
const STYLE_COST = 4;

function endOfText(atoms: readonly Atom[], start: number, limit: number, linePrefix: string): number {
  let length = linePrefix.length;
  let style: Style = '';
  let lastLine = 0;
  let lastWord = 0;
  for (let index = start; index < atoms.length; index += 1) {
    const atom = atoms[index] as Atom;
    const newLine = atom.text === '\n';
    length += atom.text.length + (newLine ? linePrefix.length : 0);
    if (atom.style !== '' && (atom.style !== style || newLine)) length += STYLE_COST;
    if (length > limit) return cutAt(start, Math.max(index, start + 1), lastLine, lastWord);
    style = atom.style;
    if (newLine) lastLine = index + 1;
    if (atom.text === ' ') lastWord = index + 1;
  }
  return atoms.length;
}

/** A break that would leave more than half of the text empty is not worth taking. */
function cutAt(start: number, end: number, lastLine: number, lastWord: number): number {
  const half = start + (end - start) / 2;
  if (lastLine > half) return lastLine;
  return lastWord > half ? lastWord : end;
}

function writeLines(atoms: readonly Atom[], linePrefix: string): string {
  const lines: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.text === '\n') lines.push([]);
    else lines.at(-1)?.push(atom);
  }
  const written = lines.map((line) => linePrefix + writeLine(line));
  while (written.length > 0 && isBlank(written.at(-1), linePrefix)) written.pop();
  while (written.length > 0 && isBlank(written[0], linePrefix)) written.shift();
  return written.join('\n').trimEnd();
}

function isBlank(line: string | undefined, linePrefix: string): boolean {
  return line === undefined || line.slice(linePrefix.length).trim() === '';
}

function writeLine(atoms: readonly Atom[]): string {
  let line = '';
  for (let index = 0; index < atoms.length;) {
    const style = (atoms[index] as Atom).style;
    let run = '';
    while (index < atoms.length && atoms[index]?.style === style) run += (atoms[index++] as Atom).text;
    line += style === '' ? run : styledRun(run, style, line, atoms[index]?.text ?? '');
  }
  return line;
}

/** Slack wants marks at the edge of a word, and no space inside them. A zero-width space makes an edge where none is. */
function styledRun(run: string, style: Style, before: string, after: string): string {
  const words = run.trim();
  if (words === '') return run;
  const lead = run.slice(0, run.length - run.trimStart().length);
  const trail = run.slice(run.trimEnd().length);
  const opens = before + lead === '' || /[\s([{"':;,.!?-]$/.test(before + lead);
  const closes = trail + after === '' || /^[\s)\]}"':;,.!?-]/.test(trail + after);
  return `${lead}${opens ? '' : EDGE}${style}${words}${style}${closes ? '' : EDGE}${trail}`;
}

const EDGE = '\u200b';
