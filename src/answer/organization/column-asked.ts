import { contentOf } from '../words/words-of.ts';

/** What a question asks for, and how columns are headed that hold it. */
const ASKED_FOR: readonly (readonly [asked: RegExp, heading: RegExp])[] = [
  [
    /\bwho(?:m|se)?\b/iu,
    /\b(?:who(?:m|se)?|by whom|owner|person|holder|responsible|accountable|role|lead|approv\w*|decided|decides|signed|signs|informed)\b/iu,
  ],
  [/\b(?:when|by what time)\b/iu, /\b(?:when|by|date|day|due|deadline|until|next|within)\b/iu],
  [
    /\bhow\s+(?:long|fast|quickly|soon|many\s+(?:hours|days|weeks|months|years))\b/iu,
    /\b(?:within|at most|for|period|duration|length|time|valid|kept|retention|deadline|due|notice|hours|days|weeks|months|years)\b/iu,
  ],
  [/\bhow\s+often\b/iu, /\b(?:how often|frequency|interval|every|repeated|cycle|rhythm)\b/iu],
  [/\bwhere\b/iu, /\b(?:where|place|location|channel|site|room)\b/iu],
  [/\bwhy\b/iu, /\b(?:why|reason|justification|because)\b/iu],
];

/**
 * The column of a row that a question asks for, by its words and by what it begins with: “Who may accept it” of “who accepts a very high
 * risk?”. Null where none does, or several do as much.
 */
export function columnAsked(question: string, cells: Readonly<Record<string, string>>): string | null {
  const said = new Set(contentOf(question).map(({ stem }) => stem));
  const [, ...others] = Object.entries(cells).filter(([, cell]) => cell.trim() !== '');
  const scored = others
    .map(([heading]) => {
      const words = contentOf(heading).filter(({ stem }) => said.has(stem)).length;
      const kinds = ASKED_FOR.filter(([asked, its]) => asked.test(question) && its.test(heading)).length;
      return { heading, score: words + kinds };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score === 0 || second?.score === first.score ? null : first.heading;
}

/** Whether a column is of another kind than what is asked for: “Closed within” of “who closes it?”. */
export function isOfAnotherKind(question: string, heading: string): boolean {
  const asked = ASKED_FOR.filter(([its]) => its.test(question));
  const headed = ASKED_FOR.filter(([, its]) => its.test(heading));
  return asked.length > 0 && headed.length > 0 && !asked.some((kind) => headed.includes(kind));
}
