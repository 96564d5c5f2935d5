import type { ModelFault } from '../../kernel/model-fault.ts';
import type { Answer, WrittenSentence } from '../answer.ts';
import type { Answerer } from '../answer-question.ts';
import type { Asker } from '../asked.ts';
import type { Investigator, RecordShelf } from '../ports.ts';
import { checkedSentence } from '../written/check-sentence.ts';
import { materialFor, materialOfPassage, type Gathering, type Material } from '../written/material.ts';
import { isKeptEnough, MOST_SENTENCES, numbered } from '../written/write-answer.ts';
import { findIdentifiers } from '../question/find-identifiers.ts';
import { createStepWords } from './step-words.ts';
import { openDesk, type Desk, type DeskSources, type TellStep } from './desk.ts';

export interface Investigating extends Gathering {
  readonly investigator: Investigator;
  readonly answerer: Answerer;
}

export interface InvestigatedQuestion {
  /** As it was asked. */
  readonly question: string;
  /** The same in English, and the language that it was asked in (BCP 47). */
  readonly understood: { readonly question: string; readonly language: string };
  readonly asker: Pick<Asker, 'allows'> & { readonly user: string };
  readonly shelf: RecordShelf;
  tell: TellStep;
}

export type Investigated =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'fault'; readonly fault: ModelFault };

/**
 * A question that takes several looks, answered by a model that looks with tools that only read. What it says goes
 * through the same gate as any written answer, against what the tools showed for this asker and nothing else.
 */
export async function investigateQuestion(
  { question, understood, asker, shelf, tell }: InvestigatedQuestion,
  investigating: Investigating,
): Promise<Investigated> {
  const desk = openDesk(
    sourcesFor(asker, shelf, investigating),
    createStepWords(`${question}\n${understood.question}`, investigating.registry),
    tell,
  );
  const found = await investigating.investigator.investigate({
    asker: asker.user,
    ...{ question, language: understood.language },
    tools: desk.tools,
  });
  if (found.outcome === 'fault') return found;
  const gate = {
    registry: investigating.registry,
    question: `${question}\n${understood.question}`,
    language: understood.language,
    sources: desk.material,
  };
  const kept = found.sentences.flatMap((sentence) => {
    const checked = checkedSentence(sentence, gate);
    return checked.ok ? [checked.value] : [];
  });
  if (!isKeptEnough(kept.length, found.sentences.length - kept.length))
    return { outcome: 'fault', fault: found.sentences.length === 0 ? 'empty' : 'unsupported' };
  return {
    outcome: 'answered',
    answer: answerFrom(question, kept.slice(0, MOST_SENTENCES), desk, found.trace),
  };
}

function answerFrom(
  question: string,
  kept: readonly WrittenSentence[],
  { material, steps }: Desk,
  trace: Parameters<typeof numbered>[2],
): Answer {
  const written = numbered(kept, material, trace, steps);
  return {
    question,
    outcome: 'answered',
    kind: 'looked-up',
    lead: written.sentences.map(({ text }) => text).join(' '),
    points: [],
    organization: [],
    references: [],
    citations: written.sources,
    nearest: [],
    ask: null,
    offersRecord: null,
    parts: [],
    written,
  };
}

function sourcesFor(
  asker: InvestigatedQuestion['asker'],
  shelf: RecordShelf,
  { answerer, ...gathering }: Investigating,
): DeskSources {
  const alone = { allows: asker.allows, memory: null };
  const plainly = (words: string): readonly Material[] =>
    materialFor(answerer.answer(words, alone), [], gathering) ?? [];
  return {
    search: (words) =>
      answerer
        .passages(words, asker)
        .filter(({ document }) => gathering.mayLeave(document.id))
        .map(({ passage, document }) => materialOfPassage(passage, document, gathering.today)),
    lookUp: (words) => {
      const [named] = findIdentifiers(words, gathering.registry);
      if (named === undefined) return plainly(`Which control or clause covers ${words}?`);
      return [
        ...plainly(`What does ${named.id} require?`),
        ...plainly(`Is ${named.id} applicable and implemented?`),
      ];
    },
    list: (words) => shelf.list(words),
  };
}
