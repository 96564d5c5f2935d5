import type { ProgressScreen } from './progress-line.ts';

/** What a command writes to and reads from; a test passes arrays. */
export interface CommandIo {
  out(line: string): void;
  error(line: string): void;
  /** Where long work shows how far it is. */
  readonly progress: ProgressScreen;
  /** Lines of standard input, without their ends. */
  lines(): AsyncIterable<string>;
}

/** The texts a command works on: what stands on the command line as one text, otherwise each line of standard input. */
export async function* textsOf(words: readonly string[], io: CommandIo): AsyncIterable<string> {
  const given = words.join(' ').trim();
  if (given !== '') {
    yield given;
    return;
  }
  for await (const line of io.lines()) {
    if (line.trim() !== '') yield line;
  }
}
