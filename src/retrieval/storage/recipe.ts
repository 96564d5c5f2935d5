import { crc32 } from 'node:zlib';
import { PASSAGE_WORDS } from '../documents/split-passages.ts';
import { NEIGHBOURS, PARENT_SHARE, PREFIX_LENGTH, RANKING } from '../engine/ranking-parameters.ts';
import { isStopWord } from '../text/stop-words.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokenize.ts';

/** Raise it when the file's layout or what readers make of a file changes. */
const LAYOUT = 5;

/** Words that meet most rules of the text folder; what becomes of them stands for the rules. */
const SAMPLE =
  'What does Annex A 6.2.8 say, clause nine point two, B.7.4? The organisation’s behaviour programmes analysed ' +
  '10,000 licences, V&V in the U.S., Tomás don’t centre fulfilment: supervision, advertising and prioritisation ' +
  'of high-risk AI systems, life cycle, e.g. monitoring, generalised policies, judgements and tyres';

/**
 * What an index file was made with. One made with another recipe is not opened: its scores would be wrong and nobody
 * would notice.
 */
export function currentRecipe(): string {
  const words = tokenize(SAMPLE).map((word) => (isStopWord(word) ? '_' : stem(word)));
  const parts = [RANKING, NEIGHBOURS, PARENT_SHARE, PREFIX_LENGTH, PASSAGE_WORDS, words];
  return `${LAYOUT}-${crc32(JSON.stringify(parts)).toString(16)}`;
}
