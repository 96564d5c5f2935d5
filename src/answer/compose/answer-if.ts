import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import { goingOn } from '../follow-up.ts';
import { readQuestion } from '../read-asked.ts';
import { holdsWord } from '../organization/meaning.ts';
import { headingsOf } from '../organization/read-passage.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { contentOf } from '../words/words-of.ts';
import { leadFrom } from './answer-general.ts';
import { citePassage } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { shownBefore } from './shown-before.ts';
import { tiedTo } from './tied-to.ts';

/** "What if they don't reach that?", "and if she says no?" */
const ASKS_IF =
  /^\W*(?:(?:and|but|so|ok(?:ay)?)\W+)*(?:(?:what\s+(?:happens\s+)?)?(?:if|in\s+case|unless)|what\s+happens\s+when)\b|^\W*(?:(?:and|but|so)\W+)*(?:what\s+happens\s+then|or\s+else|otherwise)\b/iu;
/** With more words of its own it asks of something else. */
const MOST_WORDS = 3;
/** That it does not come about: any rule for that is meant. */
const COMES_TO_NOTHING =
  /^(?:say|says|said|no|reach|reaches|reached|find|found|nobody|fail|fails|failed|happen|happens|refuse|refuses|refused|reject|rejected|miss|misses|missed|manage|late|agree|agrees|answer|answers|accept|accepts|done|possible|work|works|get|enough|time)$/iu;
/** How a rule says what comes otherwise. */
const OTHERWISE =
  /\b(?:if|unless|otherwise|below\s+that|above\s+that|until\s+then|in\s+that\s+case|(?:is|are)\s+(?:refused|missed|rejected)|who\s+(?:fails?|misses))\b/iu;

/**
 * "What if nobody is found by then?" behind a rule: the sentence of its section that says what comes otherwise. Null where none does, or
 * several do as well.
 */
export function answerIf(asked: Asked, memory: Memory, sources: Sources): Answer | null {
  const { question, asker } = asked;
  const words = contentOf(question);
  if (!ASKS_IF.test(question) || words.length > MOST_WORDS) return null;
  const shown = shownBefore(memory, asker, sources);
  if (shown === null) return null;
  const told = (memory.told ?? []).join('\n');
  const isOfAnything = words.every(({ text }) => COMES_TO_NOTHING.test(text));
  const heldOf = (sentence: string) =>
    words.filter((word) => holdsWord(sentence, word, sources.model.wider) > 0).length;
  const [first, second] = inSectionOf(shown, sources)
    .flatMap((passage) => sentenceTexts(passage.text).map((sentence) => ({ passage, sentence })))
    .filter(({ sentence }) => OTHERWISE.test(sentence) && !told.includes(sentence))
    .map((each) => ({ ...each, held: heldOf(each.sentence) }))
    .filter(({ held }) => isOfAnything || held > 0)
    .sort((a, b) => b.held - a.held);
  if (first === undefined || second?.held === first.held) return null;
  const found = { passage: first.passage, document: shown.document, keySentence: first.sentence };
  // Its few words alone say nothing of the place in the standard.
  const about = readQuestion(goingOn(question, memory), asker, sources);
  const lead = leadFrom(found, question);
  return answered(question, 'ours', lead, {
    organization: [citePassage(found, asked, sources)],
    ...tiedTo(lead, about, sources),
  });
}

function inSectionOf(
  { passage, document }: { readonly passage: Passage; readonly document: DocumentInfo },
  { index }: Pick<Sources, 'index'>,
): readonly Passage[] {
  const section = headingsOf(passage).join('\n');
  return index
    .passages(document.id)
    .filter((each) => each.cells === undefined && headingsOf(each).join('\n') === section);
}
