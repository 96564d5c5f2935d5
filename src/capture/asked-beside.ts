import { isQuestion } from './recognize-question.ts';

/** What a message tells, and what its person wants to know behind it. */
export interface AskedBeside {
  readonly told: string;
  readonly asked: string;
}

/** Fewer words tell nothing that a question could be about. */
const FEWEST_WORDS_TOLD = 4;
const SENTENCE = /(?<=[.!?])\s+|\n+/u;
/** “…, is that a significant change?”, “… – what now?”: where the question of a sentence begins. */
const BEHIND =
  /^(?<told>.+?)\s*(?:[,;–—]|\s-\s|\.{2,})\s*(?:and |so |but )*(?<asked>(?:what|which|who|whom|where|when|how|is|are|was|does|do|did|can|could|should|shall|must|may|will)\b[^,;.]*\?)\s*$/isu;
/**
 * The same with no question mark, where only a question goes on so: “…, who redoes that decision and until when”, “…, which counts in the
 * meantime”. “…, who was furious” tells.
 */
const UNMARKED = String.raw`(?:what(?:['’]?s\s+going|\s+(?:now|next|happens|do|does|should|must|severity|level|class))|which\s+(?:counts|applies|one|severity|level|do|does|should)|whom|who\s+(?:decides?|settles?|redoes|approves?|signs?|must|should|do|does|may|needs? to|(?:has|have) to|owns|informs|tells|is (?:responsible|in charge|allowed|liable))(?!\s+is\b)|how\s+(?:many|long|quickly|fast|soon|often|much|do|does|should|must)|(?:by|until) when|(?:am|are|do|may|can|must|should|shall|have|need) i|(?:are|do|may|must|should|shall|need) we|(?:does|is) (?:it|that|this))\b[^.:;\n]*`;
const BEHIND_UNMARKED = new RegExp(
  String.raw`^(?<told>.+?)\s*(?:[,;:–—?]|\s-\s|\.{2,})\s*(?:and |so |but )*(?<asked>${UNMARKED})$`,
  'isu',
);
const ALONE_UNMARKED = new RegExp(String.raw`^(?:and |so |but )*${UNMARKED}$`, 'isu');
/** Help that is wished for, and wonder at what happened: nothing that a document could answer. */
const NOT_ASKED =
  /^(?:(?:and|so|but|also|pls|please)\s+)*(?:(?:can|could|would|will)\s+(?:you|u|someone|somebody|anyone|anybody|we)\b|any(?:one|body)\b|any\s+(?:ideas?|thoughts|help)|(?:how|why)\s+(?:can|could|did|does|do|is|was|would)\s+(?:it|that|this|they|the)\b|why\b|what\s+(?:happened|is going on|the hell|is wrong)|who\s+(?:did|is doing)\b|(?:does|did|has)\s+(?:any|some)(?:one|body)\b|is\s+(?:any|some)(?:one|body)\b|(?:right|ok(?:ay)?|no|correct|thoughts)\b)/iu;

/**
 * “The chatbot told a member the wrong rate. What severity is that?”: the story, and the question behind it. Null where
 * nothing is told in front of it, or nothing is asked that could be looked up.
 */
export function askedBeside(text: string): AskedBeside | null {
  const { sentences, passing } = withoutPassing(text.trim().split(SENTENCE));
  let from = sentences.length;
  while (from > 0 && asks(sentences[from - 1] ?? '')) from -= 1;
  const last = sentences.at(-1) ?? '';
  const split = (BEHIND.exec(last) ?? BEHIND_UNMARKED.exec(last))?.groups;
  // “Where do I report that, and how quickly?” asks from its beginning.
  const behind = isQuestion(split?.['told'] ?? '') ? undefined : split;
  const [told, asked] =
    behind !== undefined && from >= sentences.length - 1
      ? [[...sentences.slice(0, -1), behind['told'], ...passing].join(' '), behind['asked'] ?? '']
      : [[...sentences.slice(0, from), ...passing].join(' '), sentences.slice(from).join(' ')];
  if (asked === '' || told.split(/\s+/u).length < FEWEST_WORDS_TOLD) return null;
  return NOT_ASKED.test(asked) ? null : { told, asked };
}

function asks(sentence: string): boolean {
  return isQuestion(sentence) || ALONE_UNMARKED.test(sentence);
}

const MOST_WORDS_IN_PASSING = 6;

/** What is said in passing behind a question, “I have no time”, is told. */
function withoutPassing(all: readonly string[]): {
  readonly sentences: readonly string[];
  readonly passing: readonly string[];
} {
  const [last = '', before = ''] = all.toReversed();
  const isPassing =
    before.endsWith('?') && !isQuestion(last) && last.split(/\s+/u).length <= MOST_WORDS_IN_PASSING;
  return isPassing ? { sentences: all.slice(0, -1), passing: [last] } : { sentences: all, passing: [] };
}
