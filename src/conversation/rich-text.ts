import type { Part, Reply, ReplyKind, Rich, Control } from './reply.ts';

/** Short ways to write a reply's parts. */
export function paragraph(...spans: Rich): Part {
  return { part: 'text', spans };
}

export function small(...spans: Rich): Part {
  return { part: 'small', spans };
}

export function reply(kind: ReplyKind, parts: readonly Part[], controls: readonly Control[] = []): Reply {
  return { kind, parts, controls };
}

export function notice(...spans: Rich): Reply {
  return reply('notice', [paragraph(...spans)]);
}

/** "system, severity and owner". */
export function listed(words: readonly string[]): string {
  const [last, ...others] = [...words].reverse();
  return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last ?? ''}`;
}

/** At most `length` characters, cut between words where there is a space to cut at, and never within a character. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/\p{Surrogate}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
