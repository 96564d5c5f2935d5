import type { Answer } from '../answer.ts';
import { memoryOf } from '../answer.ts';
import type { Asker, Memory, Sources } from '../asked.ts';
import { holdsWord } from '../organization/meaning.ts';
import { headingsOf } from '../organization/read-passage.ts';
import { contentOf, type Word } from '../words/words-of.ts';
import { OF_ASKING } from './answer-row.ts';
import { inWords, declined } from './make-answer.ts';
import { shownBefore } from './shown-before.ts';

/**
 * "And for 2027?" to which the sentence that was just told would be told again, although it says nothing of 2027: that nothing was
 * found of that. Null of any other answer.
 */
export function answerNothingMore(
  answer: Answer,
  question: string,
  memory: Memory,
  asker: Asker,
  sources: Sources,
): Answer | null {
  const [line] = memory.told ?? [];
  if (answer.kind !== 'ours' || line === undefined || memoryOf(answer).told?.[0] !== line) return null;
  const place = shownBefore(memory, asker, sources);
  if (place === null) return null;
  const { document, passage } = place;
  const context = [document.title, ...headingsOf(passage), passage.text, line].join(' . ');
  const asked = new Set(contentOf(memory.question).map(({ stem }) => stem));
  const untold = contentOf(question).filter(
    (word) => isTelling(word) && !asked.has(word.stem) && holdsWord(context, word, sources.model.wider) === 0,
  );
  if (untold.length === 0 && !ONE_MORE.test(question)) return null;
  const named = inWords(untold.slice(0, MOST_NAMED).map(({ text }) => `“${text}”`));
  const why =
    named === ''
      ? 'nothing goes beyond what I just showed you'
      : `${named} ${untold.length > 1 ? 'are' : 'is'} not in what I just showed you`;
  const lead = `I found nothing more on that: ${why}, which is the nearest that I have.`;
  const { whole = question } = answer;
  return {
    ...declined(question, 'not-found', lead, 'only what was told before comes near', {
      organization: answer.organization.slice(0, 1),
      ask: document.owner === null ? 'the AIMS manager' : `${document.owner}, owner of “${document.title}”`,
    }),
    // What was told stays what is told: it is not taken for an answer to the next question either.
    left: { ...memoryOf(answer), question: whole, told: memory.told },
  };
}

/** "And if she is away too?" */
const ONE_MORE = /^\W*(?:and|but|what|so)\b.*\b(?:too|as\s+well|either)\W*$/i;
const MOST_NAMED = 2;

function isTelling({ text }: Word): boolean {
  return (!OF_ASKING.test(text) || LEAVE.test(text)) && !EMPTY.test(text);
}

/** Said with any question. */
const EMPTY =
  /^(?:say|says|said|know|tell|mean|means|exactly|thing|things|people|person|one|ones|time|way|case|kind|sort|right|ok|really|actually|give|want|like|go|going|come|comes|day|please|work|works|also|possible|higher|lower|more|less|above|below|bigger|smaller|longer|shorter|later|earlier|first|second|anyway|afterwards|before|beforehand|meanwhile|meantime|otherwise|instead|else|even|ever|never|once|again|around|yet|still|already|maybe|perhaps|fine|okay|alright|back|guess|actually|simply|normally|usually)$/;

/** Who asks for leave asks for something. */
const LEAVE = /^allowed$/;
