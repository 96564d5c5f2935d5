import { parseArgs } from 'node:util';
import type { Answer } from '../answer/answer.ts';
import { answerText } from '../answer/answer-text.ts';
import { textsOf, type CommandIo } from './command-io.ts';

export interface AskDeps {
  ask(question: string): Promise<Answer>;
  close(): Promise<void>;
}

/** `aims ask [--json] [QUESTION]`: one question from the command line, or one a line from standard input. */
export async function askCommand(args: readonly string[], io: CommandIo, deps: AskDeps): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  try {
    for await (const question of textsOf(positionals, io)) {
      const answer = await deps.ask(question);
      io.out(values.json === true ? JSON.stringify(inJson(question, answer)) : answerText(answer));
    }
    return 0;
  } finally {
    await deps.close();
  }
}

function inJson(question: string, answer: Answer) {
  return {
    question,
    outcome: answer.outcome,
    text: answerText(answer),
    references: answer.references.map(({ id, title }) => ({ id, title })),
    citations: answer.citations.map(({ source, locator, quote }) => ({ source, locator, quote })),
    ...(answer.reason === undefined ? {} : { reason: answer.reason }),
  };
}
