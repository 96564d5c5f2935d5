import { parseArgs } from 'node:util';
import type { Answer } from '../answer/answer.ts';
import { answerText } from '../answer/answer-text.ts';
import { statesInWords, type AnswerSurroundings } from '../conversation/answer-surroundings.ts';
import { textsOf, type CommandIo } from './command-io.ts';
import { statementsLine } from './progress-line.ts';

export interface AskDeps {
  /** Reads what is new of what the documents state for its meaning: without that half of the answers are not found. */
  understand(
    onProgress: (progress: { readonly done: number; readonly total: number }) => void,
  ): Promise<void>;
  ask(question: string): Promise<Answer>;
  /** The Statement of Applicability; null when there is none. */
  statement(): AnswerSurroundings['statement'];
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
    await deps.understand(statementsLine(io.progress));
    for await (const question of textsOf(positionals, io)) {
      const answer = await deps.ask(question);
      io.out(values.json === true ? JSON.stringify(inJson(question, answer)) : besideStates(answer, deps));
    }
    return 0;
  } finally {
    await deps.close();
  }
}

/** How far the controls are that an answer names stands at its end. */
function besideStates(answer: Answer, deps: AskDeps): string {
  const states = answer.parts.length === 0 ? statesInWords(answer, deps.statement()) : null;
  return [answerText(answer), ...(states === null ? [] : [states])].join('\n\n');
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
