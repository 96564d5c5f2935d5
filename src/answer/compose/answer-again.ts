import { memoryOf, type Answer, type QuestionKind } from '../answer.ts';
import type { Memory, Sources } from '../asked.ts';
import { givesFact } from '../organization/gives-fact.ts';
import { holdsWord } from '../organization/meaning.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { contentOf } from '../words/words-of.ts';
import { withoutDoubt } from './doubt.ts';

/** What tells of the organization's documents. */
const TELLS: readonly QuestionKind[] = ['ours', 'report'];

/** Whether an answer says first what the one before said first, if with others of its list now. */
export function tellsAgain(answer: Answer, { told: [before = ''] = [] }: Memory): boolean {
  if (!TELLS.includes(answer.kind) || before === '') return false;
  const { told: [line = ''] = [] } = memoryOf(answer);
  if (withoutDoubt(line) === withoutDoubt(before)) return true;
  const [, sentence] = /“([^”]+)”/u.exec(before) ?? [];
  const said = [answer.lead, ...answer.points].join('\n');
  return sentence !== undefined && said.includes(sentence);
}

/**
 * Whether what was told before holds what is asked now and was not asked then: "until when?" of a sentence with a day, "can they
 * refuse it?" of one that says "may refuse".
 */
export function holdsThis(
  { lead, points }: Answer,
  question: string,
  { question: before }: Memory,
  { model, today }: Sources,
): boolean {
  const said = [lead, ...points].join('\n');
  const asked = new Set(factsWanted(before).map(({ fact }) => fact));
  const facts = factsWanted(question);
  if (facts.some(({ fact }) => asked.has(fact))) return false;
  if (!facts.every((fact) => givesFact(fact, said, question, today()))) return false;
  const words = contentOf(question);
  return (
    facts.length > 0 || (words.length > 0 && words.every((word) => holdsWord(said, word, model.wider) >= 1))
  );
}

/** What was told before and is the nearest again, with a word that it is the same. */
export function answerAgain(answer: Answer, question: string, memory: Memory): Answer {
  const { whole = question } = answer;
  return {
    ...answer,
    lead: `${SHOWN_BEFORE} ${withoutDoubt(answer.lead)}`,
    // The next time it is the same still.
    left: { ...memoryOf(answer), question: whole, told: memory.told },
  };
}

/** Said of what was shown before, where nothing else comes nearer. */
export const SHOWN_BEFORE = 'The nearest that I have is what I just showed you.';
