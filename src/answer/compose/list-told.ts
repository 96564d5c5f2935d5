import type { Asked, Sources } from '../asked.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { listAround, type ListAround } from '../organization/list-around.ts';
import { holdsWord } from '../organization/meaning.ts';
import { headingsOf } from '../organization/read-passage.ts';
import { sureWantsIn } from '../question/sure-wants.ts';
import { contentOf, type Word } from '../words/words-of.ts';

/** What is read in ten seconds; a longer list is quoted at its item. */
const LONGEST = 900;
const MOST_ITEMS = 10;

/** "by e-mail to …, or": alone it says nothing. */
const FRAGMENT = /[,;]\s*(?:or|and)?$/;
/** A single fact, which one item tells. */
const WANTS_ONE =
  /\bhow\s+(?:long|many|much|fast|quick\w*|soon|often|high|low|big|old|far)\b|\b(?:from|at|above|below|under|over)\s+(?:which|what)\b|\bby\s+when\b|\bwho(?:se)?\b/i;

/**
 * "What does the board decide?": of a list that is asked for as a whole one item would mislead, so that all are told. Null where
 * the passage has no list at its key sentence, and where the question means one of the items or wants a single fact.
 */
export function listTold(
  { passage, document, keySentence }: FoundPassage,
  { question }: Asked,
  { model }: Sources,
): ListAround | null {
  const list = keySentence === null ? null : listAround(passage.text, keySentence);
  if (list === null || list.items.length > MOST_ITEMS || list.items.join('').length > LONGEST) return null;
  if (list.intro !== null && FRAGMENT.test(list.item ?? '')) return list;
  if (sureWantsIn(question).length > 0 || WANTS_ONE.test(question)) return null;
  const above = [document.title, ...headingsOf(passage), list.intro ?? ''].join(' . ');
  const own = contentOf(question).filter((word) => holdsWord(above, word, model.wider) < 1);
  return meansOne(list, own, (text, word) => holdsWord(text, word, model.wider) > 0) ? null : list;
}

/** A word of the question that nothing above the list has stands in this item, and in few of the others. */
function meansOne(
  { item, items }: ListAround,
  words: readonly Word[],
  holds: (text: string, word: Word) => boolean,
): boolean {
  return (
    item !== null &&
    words.some(
      (word) => holds(item, word) && items.filter((each) => holds(each, word)).length * 2 <= items.length,
    )
  );
}
