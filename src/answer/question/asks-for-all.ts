import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import { withoutExtras } from './without-extras.ts';

/** Something of which all are asked for: "what severity levels do we have". */
export interface AllAskedFor {
  /** The words without which it is something else: "severity". */
  readonly words: readonly Word[];
  /** Words that say only that there are several: "levels", "types". */
  readonly sets: readonly Word[];
  /** What each of them is: "levels", "suppliers". */
  readonly head: Word;
}

const THINGS = String.raw`((?:[\p{L}\p{N}][\p{L}\p{N}&'’/-]*\s+){0,5}?[\p{L}\p{N}][\p{L}\p{N}&'’/-]*)`;
/** Nothing but the things: "supplier tiers", and not "where does it say risk criteria". */
const ALONE = String.raw`(?!(?:who|what|which|where|when|why|how|is|are|do|does|did|can|may|must|should|has|have|we|i|it|they)\b)((?:[\p{L}\p{N}][\p{L}\p{N}&'’/-]*\s+){0,3}?[\p{L}\p{N}][\p{L}\p{N}&'’/-]*)`;
const ALL = String.raw`(?:all\s+|the\s+|our\s+|your\s+|of\s+|these\s+|a\s+(?:full\s+|complete\s+)?list\s+of\s+|different\s+|various\s+|possible\s+|current\s+|main\s+)`;
const HAVE = String.raw`(?:have|use|apply|follow|keep|know|set|distinguish|work\s+with|do\s+business\s+with)`;
const WE = String.raw`(?:we|you|our\s+company|the\s+company|our\s+organi[sz]ation|the\s+organi[sz]ation|us)`;
const BEHIND = String.raw`(?:\s+(?:${WE}\s+${HAVE}|do\s+${WE}\s+${HAVE}|are\s+there|there\s+are|here|again|please|exactly|at\s+all|now|currently|(?:for\s+|in\s+)?(?:this|the\s+current)\s+(?:year|quarter|month)|(?:in|at|of|for)\s+(?:our|the|this|your)\s+(?:company|organi[sz]ation|house|firm|aims|ai\s+management\s+system)))*[\s?.!]*$`;
/** "which uses are forbidden": what is said of them belongs to them. */
const ARE = String.raw`(?:are|is)\s+(forbidden|prohibited|banned|allowed|approved|permitted|required|mandatory|excluded|monitored|logged|tested|planned|needed)`;

const ASKS: readonly RegExp[] = [
  String.raw`(?:what|which|who)\s+(?:are|were)\s+${ALL}+${THINGS}${BEHIND}`,
  String.raw`what(?:'s|\s+is)\s+(?:the|our)\s+${THINGS}${BEHIND}`,
  String.raw`(?:what|which)\s+${ALL}*${THINGS}\s+(?:do|does|did|have|has)\s+${WE}\s+${HAVE}${BEHIND}`,
  String.raw`(?:what|which)\s+${ALL}*${THINGS}\s+(?:are\s+there|exist)${BEHIND}`,
  String.raw`(?:what|which)\s+${ALL}*${THINGS}\s+${ARE}${BEHIND}`,
  String.raw`how\s+many\s+${THINGS}\s+(?:are\s+there|do\s+${WE}\s+${HAVE}|have\s+${WE})${BEHIND}`,
  String.raw`(?:list|show|give|name|enumerate|display)\s+(?:me\s+|us\s+)?${ALL}*${THINGS}${BEHIND}`,
  String.raw`${ALL}*${ALONE}${BEHIND}`,
].map(
  (asks) => new RegExp(String.raw`^\W*(?:(?:so|and|ok|please|hi|hello|hey)\W+)*${asks}`, 'iu'),
) as readonly RegExp[];

/** Words for a number of things that belong together; what they are is said before. */
const SET =
  /^(?:levels?|scales?|matrix|lists?|tables?|overview|class(?:es)?|categor(?:y|ies)|types?|kinds?|tiers?|grades?|steps|stages|areas|criteria|limits?|thresholds?|metrics?|ratings?|calendar|schedule|timetable|agenda)$/;
/** Many of them stand in the register, and no document lists them. */
const IN_THE_REGISTER =
  /^(?:risks?|incidents?|changes?|concerns?|actions?|cases|tickets|records?|drafts?|reviews?|controls?|clauses?|systems?|models?|documents?)$/;
const MOST_WORDS = 4;

/**
 * What a question asks for all of, when it says nothing else: null of "what are the severity levels used for" and of what the
 * register holds ("our open incidents").
 */
export function allAskedFor(question: string): AllAskedFor | null {
  const core = withoutExtras(question);
  for (const asks of ASKS) {
    const found = asks.exec(core);
    if (found === null) continue;
    const [, things = '', said = ''] = found;
    const words = contentOf(`${things} ${said}`);
    const head = wordsOf(things.replace(WHAT_FOR, '')).findLast(({ stop }) => !stop);
    if (head === undefined || words.length === 0 || words.length > MOST_WORDS) continue;
    if (!isMany(head.text) || IN_THE_REGISTER.test(head.text)) continue;
    const sets = words.filter(({ text }) => SET.test(text));
    const telling = words.filter((word) => !sets.includes(word) && !SAYS_LITTLE.test(word.text));
    return telling.length === 0 ? null : { words: telling, sets, head };
  }
  return null;
}

/** "steps of an impact assessment" are steps. */
const WHAT_FOR = /\s+(?:of|for|in|on|from|to)\s+.*$/iu;
/** Everything here is about it, or is there. */
const SAYS_LITTLE =
  /^(?:ai|aims|artificial|intelligence|planned|existing|official|valid|own|defined|agreed|open|current|latest|recent|different|whole|complete|process|handling)$/;

function isMany(word: string): boolean {
  return SET.test(word) || (/s$/.test(word) && !/(?:ss|us|is)$/.test(word)) || word === 'people';
}
