/** How good the answers to questions are that lean on the one before, on the conversations of `test/eval/follow-ups.jsonl`: shares, 0 to 1. */
import { memoryOf, type Answer } from '../../src/answer/answer.ts';
import type { Answerer } from '../../src/answer/answer-question.ts';
import type { Memory } from '../../src/answer/asked.ts';
import { evalFile, linesAsked, type AskedSplit, type Split } from './eval-questions.ts';

interface Conversation {
  readonly split: Split;
  readonly turns: readonly AskedTurn[];
}

interface AskedTurn {
  readonly q: string;
  /** Words that stand in the sentence or the row that answers. */
  readonly says?: readonly string[];
  /** The controls or clauses that are right. */
  readonly place?: readonly string[];
  /** Nothing answers it. */
  readonly untold?: true;
  /** It leans on nothing. */
  readonly alone?: true;
}

/** Of questions behind another: of those that lean on it, those that stand alone, and those that nothing answers. */
export function followUps(answerer: Answerer, asked: AskedSplit) {
  const heard = linesAsked<Conversation>(evalFile('follow-ups'), asked).flatMap(({ turns }) =>
    inTurn(answerer, turns).slice(1),
  );
  const shareOf = (those: typeof heard) => those.filter(({ right }) => right).length / those.length;
  const leaning = heard.filter(({ turn }) => turn.alone !== true && turn.untold !== true);
  return {
    questions: leaning.length,
    right: shareOf(leaning),
    alone: shareOf(heard.filter(({ turn }) => turn.alone === true)),
    declined: shareOf(heard.filter(({ turn }) => turn.untold === true)),
  };
}

function inTurn(answerer: Answerer, turns: readonly AskedTurn[]) {
  let memory: Memory | null = null;
  return turns.map((turn) => {
    const answer = answerer.answer(turn.q, { allows: () => true, memory });
    memory = memoryOf(answer);
    return { turn, right: isRight(turn, answer) };
  });
}

/** What answers has to stand in what is read first: the first sentence, or the first passage. */
function isRight(
  { says, place = [] }: AskedTurn,
  { outcome, lead, organization, references }: Answer,
): boolean {
  if (says === undefined && place.length === 0) return outcome === 'declined';
  if (says === undefined) return place.includes(references[0]?.id ?? '');
  const first = plainly(`${lead} ${organization[0]?.quote ?? ''}`);
  return says.every((words) => first.includes(plainly(words)));
}

function plainly(text: string): string {
  return text
    .replace(/[*_`|]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
