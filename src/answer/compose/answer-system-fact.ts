import { asPattern } from '../../kernel/as-pattern.ts';
import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { namesIn } from '../organization/own-names.ts';
import type { SystemRow } from '../organization/system-rows.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeRow, sourceOf } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';

interface Column {
  /** How inventories head it. */
  readonly heading: RegExp;
  /** How it is asked for. */
  readonly asked: RegExp;
  /** Words that say no more than that it is asked for. */
  readonly words: RegExp;
}

export const OWNER: Column = {
  heading: /\b(?:owner|responsible|accountable)\b/i,
  asked:
    /\bwho(?:'s|\s+is|\s+are)?\s+(?:the\s+)?(?:owns?|owners?\s+of|owner|responsible\s+for|accountable\s+for|in\s+charge\s+of|looks?\s+after|runs?)\b|\bwho\s+does\b.*\bbelong\s+to\b|\bwho(?:'s|\s+is)\b.*\b(?:owner|responsible|accountable|in\s+charge)\b|\bowners?\s+of\b|\bowned\s+by\s+whom\b|\bowner\b/i,
  words: /^(?:own\w*|responsible|accountable|charge|look\w*|belong\w*|hook|runs?|person)$/i,
};

const COLUMNS: readonly Column[] = [
  OWNER,
  {
    heading: /\b(?:supplier|vendor|provider|manufacturer)\b/i,
    asked:
      /\b(?:who|which\s+(?:company|supplier|vendor))\s+(?:makes?|made|supplies|supplied|built|builds|provides|sells|delivers?)\b|\b(?:who(?:'s|\s+is)|which|what(?:'s|\s+is)?)\b.*\b(?:supplier|vendor|provider|manufacturer)(?:\s+of|\s+for)?\b|\b(?:supplier|vendor|provider|manufacturer)\s+of\b/i,
    words:
      /^(?:suppl\w*|vendors?|providers?|manufacturers?|mak\w+|made|buil[dt]\w*|provid\w+|sells?|deliver\w*)$/i,
  },
  {
    heading: /\brisk\b/i,
    asked:
      /\b(?:what|which)\b.*\brisk\s*(?:level|class|rating|category)?\b|\brisk\s+(?:level|class|rating|category)(?:\s+of|\s+for)?\b|\bhow\s+(?:risky|high\s+is\s+the\s+risk)\b|\b(?:high|medium|low|critical)[\s-]risk\b/i,
    words: /^(?:risk\w*|levels?|class|rating|rated|category|high|medium|low|critical)$/i,
  },
  {
    heading: /\b(?:status|state|phase|stage)\b/i,
    asked:
      /\b(?:what(?:'s|\s+is)|which)\b.*\b(?:status|state|phase|stage)(?:\s+of|\s+for)?\b|\bstatus\s+of\b|^\W*is\b.*\b(?:live|in\s+production|productive|(?:a|in|on|still\s+a|still\s+in)\s+(?:pilot|trial)|retired|in\s+use)(?:\s+(?:already|yet|now))?\W*$|^\W*(?:is\b.*\blive\s+or\b.*\bpilot)\b/i,
    words:
      /^(?:status|state|phase|stage|live|pilot|trial|production|productive|retired|use|already|still|yet|now)$/i,
  },
  {
    heading: /\busers?\b/i,
    asked:
      /\b(?:who|how\s+many(?:\s+(?:people|employees|users|colleagues))?)\s+(?:uses?|works?\s+with)\b|\bwho\s+(?:are\s+)?(?:the\s+)?users\s+of\b|\bhow\s+many\s+users\s+(?:does|has)\b|\bused\s+by\s+whom\b/i,
    words: /^(?:us(?:e|es|ed|ers?)|people|employees|colleagues|works?|many)$/i,
  },
  {
    heading: /\b(?:purpose|what\s+it\s+does|intended\s+use|use\s+case|description)\b/i,
    asked:
      /\bwhat\s+does\b.*\bdo\b|\bwhat(?:'s|\s+is)\b.*\b(?:used\s+|meant\s+|there\s+)?for\W*$|\bpurpose\s+of\b|\bwhat(?:'s|\s+is)\s+the\s+purpose\b/i,
    words: /^(?:purpose|used?|meant|do|does)$/i,
  },
];

/** Words that say nothing more of a system that is named. */
const PLAIN = new Set(
  wordsOf(
    'ai system systems model tool application app software bot our company here exactly please tell know describe explain show',
  ).map(({ stem }) => stem),
);

/**
 * "Who owns TalentSift?", "is Voxnote live?": one cell of the inventory, when the question names one system by any of its
 * names and says nothing that the cell does not answer.
 */
export function answerSystemFact(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0) return null;
  const column = COLUMNS.find(({ asked: pattern }) => pattern.test(question)) ?? null;
  if (column === null && !ASKS_WHAT_IT_IS.test(question)) return null;
  const named = sources.systems
    .rows((document) => asker.allows(document))
    .map((row) => ({ row, names: namesIn(question, row) }))
    .filter(({ names }) => names.length > 0);
  const [only] = named;
  if (only === undefined || named.length > 1 || saysMore(question, column, only.names)) return null;
  const lead = column === null ? wholeLead(only.row) : cellLead(only.row, column);
  if (lead === null) return null;
  return answered(question, 'ours', lead, {
    organization: [citeRow(only.row.passage, only.row.document, sources.today())],
    references: referencesTo(sources.registry, ['A.4.2']),
  });
}

/** Whether a question asks for what an inventory has a column for, of whichever system. */
export function asksSystemFact(question: string): boolean {
  return COLUMNS.some(({ asked }) => asked.test(question));
}

/** "What is SYS-03?", "tell me about the fraud model". */
const ASKS_WHAT_IT_IS =
  /^\W*(?:(?:so|and|ok|please|hi)\W+)*(?:what(?:['’]s|\s+is)|who\s+or\s+what\s+is|(?:please\s+)?(?:tell\s+me\s+(?:more\s+|something\s+)?about|describe|explain|show\s+me))\b/i;

function cellLead({ name, document, cells }: SystemRow, { heading: wanted }: Column): string | null {
  const cell = Object.entries(cells).find(([heading, value]) => wanted.test(heading) && value.trim() !== '');
  return cell === undefined
    ? null
    : `${name}, ${cell[0].trim().toLowerCase()}: ${cell[1].trim()} (${sourceOf(document)}).`;
}

function wholeLead({ name, document, cells }: SystemRow): string {
  const told = Object.entries(cells).filter(([, cell]) => cell.trim() !== '' && cell.trim() !== name);
  return `${name} (${sourceOf(document)}). ${told.map(([heading, cell]) => `${heading}: ${cell.trim()}`).join('; ')}.`;
}

/** "Who owns the budget of TalentSift?" asks for what no inventory holds. */
function saysMore(question: string, column: Column | null, names: readonly string[]): boolean {
  const left = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replace(new RegExp(asPattern(name), 'gi'), ' '), question);
  return wordsOf(left).some(
    ({ stop, stem, text }) =>
      !stop &&
      !PLAIN.has(stem) &&
      !(column?.words.test(text) ?? false) &&
      !(column?.heading.test(text) ?? false),
  );
}
