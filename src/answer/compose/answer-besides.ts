import type { Answer } from '../answer.ts';
import type { Asker, Memory, Sources } from '../asked.ts';
import { checkAnswer } from '../check-answer.ts';
import { goingOn } from '../follow-up.ts';
import { headingsOf } from '../organization/read-passage.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import { wholeItem, withoutBullet } from '../organization/list-around.ts';
import { withWhatItLeansOn } from '../organization/with-what-it-leans-on.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { readQuestion } from '../read-asked.ts';
import { leadFrom } from './answer-general.ts';
import { citeShown } from './cite-passage.ts';
import { withDoubt } from './doubt.ts';
import { answered } from './make-answer.ts';
import { documentsShown, shownBefore } from './shown-before.ts';
import { tiedTo } from './tied-to.ts';

/**
 * From which sum of two nearnesses, to the question alone and with those before it, a sentence is told in place of the one that was
 * told before, if that is not nearer; from which it is told without a word of doubt; and what it counts that it stands in the same
 * section. Of 141 questions that go on, and to which the same would be told again, 65 are told the right sentence with the first and
 * the last of these, and 48 without. They are of the conversations that may be learned from.
 */
const BESIDES = { from: 0.6, sureFrom: 0.7, inSection: 0.05 } as const;

interface Stated {
  readonly document: DocumentInfo;
  readonly passage: Passage;
  readonly sentence: string;
  /** In the section that was shown. */
  readonly isHere: boolean;
  readonly near: number;
}

/**
 * What the documents just shown say besides, where a question that goes on is nearer to that than to the sentence that it was told
 * before: "and the other logs?". Null where nothing is nearer, or where no meaning can be read. `wantsSure`: nothing is told with a
 * word of doubt, and nothing from another section.
 */
export function answerBesides(
  question: string,
  memory: Memory,
  asker: Asker,
  sources: Sources,
  wantsSure = false,
): Answer | null {
  const shown = shownBefore(memory, asker, sources);
  if (shown === null) return null;
  const together = goingOn(question, memory);
  const told = (memory.told ?? []).join('\n');
  const stated = documentsShown(memory, asker, sources).flatMap((document) =>
    statedIn(document, shown.passage, [question, together], sources),
  );
  const isTold = ({ passage, sentence }: Stated) =>
    passage.cells === undefined
      ? told.includes(withoutBullet(sentence))
      : told.includes(`${passage.locator}: `);
  const toldBefore = Math.max(0, ...stated.filter(isTold).map(({ near }) => near));
  const [best] = stated
    .filter(
      (each) =>
        !isTold(each) &&
        SAYS_SOMETHING.test(each.sentence.trim()) &&
        !isOtherRow(each.passage, shown.passage),
    )
    .sort((a, b) => b.near - a.near);
  if (best === undefined || best.near < fromWhich(best, toldBefore, wantsSure)) return null;
  const { passage, document } = best;
  const found = { passage, document, keySentence: inItsPlace(best) };
  const lead = leadFrom(found, question);
  const asked = readQuestion(question, asker, sources);
  const about = readQuestion(together, asker, sources);
  const answer = answered(question, 'ours', best.near < BESIDES.sureFrom ? withDoubt(lead) : lead, {
    organization: [citeShown(found, asked, sources)],
    ...tiedTo(lead, about, sources),
  });
  return { ...checkAnswer(answer, sources), question, whole: together };
}

/** From which nearness it is told, where what was told before is as near as `before`. */
function fromWhich({ isHere }: Stated, before: number, wantsSure: boolean): number {
  if (isHere) return Math.max(wantsSure ? BESIDES.sureFrom : BESIDES.from, before - BESIDES.inSection);
  return wantsSure ? Infinity : Math.max(BESIDES.from, before);
}

/** Another row of the table that was shown is told where it is named only. */
function isOtherRow({ cells, documentId, headings }: Passage, shown: Passage): boolean {
  const areRows = cells !== undefined && shown.cells !== undefined;
  return areRows && documentId === shown.documentId && headings.join() === shown.headings.join();
}

/** No question, and no line that only leads up to others or goes on in the next. */
const SAYS_SOMETHING = /(?<![,;]\s*(?:or|and)?)(?<![:?]["”’)]?)$/;

function inItsPlace({ passage, sentence }: Stated): string | null {
  if (passage.cells !== undefined) return null;
  const whole = wholeItem(passage.text, sentence);
  return whole === sentence ? withWhatItLeansOn(passage.text, sentence) : whole;
}

/** All that a document states, with how near it is to each of the questions together; none where that is not known. */
function statedIn(
  document: DocumentInfo,
  shown: Passage,
  questions: readonly string[],
  { index, near }: Pick<Sources, 'index' | 'near'>,
): Stated[] {
  const passages = index.passages(document.id);
  const measured = questions.map((question) => near(question, passages));
  const isInSection = (passage: Passage) =>
    passage.documentId === shown.documentId &&
    headingsOf(passage).join('\n') === headingsOf(shown).join('\n');
  return passages.flatMap((passage, at) => {
    const isHere = isInSection(passage);
    const worth = isHere ? BESIDES.inSection : 0;
    const sentences = passage.kind === 'table-row' ? [passage.text] : sentenceTexts(passage.text);
    return sentences.map((sentence, place) => ({
      document,
      passage,
      sentence,
      isHere,
      near: measured.reduce((sum, each) => sum + (each?.[at]?.each[place] ?? 0), worth),
    }));
  });
}
