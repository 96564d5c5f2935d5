import { gridText } from './grid-text.ts';
import type { Control, Fact, Part, Reply, Rich } from './reply.ts';

/** What `reply-text` has to know about people. */
export type NameOf = (person: string) => string;

/** A reply as plain text: what the terminal prints, and what reads well where no blocks are drawn. */
export function replyText(reply: Reply, nameOf: NameOf): string {
  const body = reply.parts.map((part) => partText(part, nameOf)).filter((text) => text !== '');
  const choices = controlsText(reply.controls);
  return [...body, ...(choices === '' ? [] : [choices])].join('\n');
}

function partText(part: Part, nameOf: NameOf): string {
  switch (part.part) {
    case 'heading':
      return part.text;
    case 'text':
    case 'small':
      return richText(part.spans, nameOf);
    case 'list':
      return part.items.map((item) => `- ${richText(item, nameOf)}`).join('\n');
    case 'quote':
      return `${part.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}\n  ${richText(part.source, nameOf)}`;
    case 'facts':
      return part.facts.map((fact) => factText(fact, nameOf)).join('\n');
    case 'controls':
      return controlsText(part.controls);
    case 'grid':
      return gridText(part.rows);
    case 'divider':
      return '';
  }
}

function factText(fact: Fact, nameOf: NameOf): string {
  const note = fact.note === null ? '' : ` (${fact.note})`;
  return `  ${fact.label}: ${richText(fact.value, nameOf)}${note}`;
}

export function richText(spans: Rich, nameOf: NameOf): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('bold' in span) return span.bold;
      if ('italic' in span) return span.italic;
      if ('person' in span) return nameOf(span.person);
      if ('moment' in span) return span.words;
      return span.label === span.link ? span.link : `${span.label} (${span.link})`;
    })
    .join('');
}

/** Choices that a person can type; "Open as form" and the like have no place in plain text. */
function controlsText(controls: readonly Control[]): string {
  const options = controls.flatMap((control) => {
    if (control.control === 'feedback') return [];
    if (control.control !== 'button') return control.options.map((option) => option.label);
    return control.action.do === 'answer' || control.action.do === 'confirm' ? [control.label] : [];
  });
  return options.length === 0 ? '' : `[${options.join('] [')}]`;
}
