import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf } from '../knowledge/registry.ts';
import { isImplemented, isUnfinished, type StatementRow } from '../organization/statement-rows.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { asksWhich } from '../question/wants.ts';
import { citeRow } from './cite-passage.ts';
import { answered, citeEntry, inWords, referencesTo } from './make-answer.ts';

/** Words that ask what the Statement of Applicability says. */
const OF_THE_STATEMENT =
  /\b(?:applicab(?:le|ility)|applies|apply\s+to\s+us|soa|exclu(?:de|ded|des|sion|sions|ding)|includ(?:e|ed|ing)|implemented|implementation|status|justification|justify|in\s+place|planned|partly|n\/?a|left\s+out|leave\s+out|owner|owns?|responsible|accountable|in\s+charge|why|how\s+far|state\s+of|what\s+state|done|half[\s-]?way|where\s+do\s+we\s+stand|finished|complete[d]?|fully|gaps?|open\s+points?|missing|(?:by|until)\s+when|how\s+many|to\s+go|due|deadline|fixed|ready|whose\s+(?:job|task|turn)|who\s+(?:has\s+to|must|is\s+to)\s+(?:sort|fix|close|do|finish|solve))\b/i;
/** The statement holds what is so now, no price, and not what a control wants. */
const TELLS_MORE =
  /\b(?:twice|differ(?:s|ent|ence)?|evidence|proof|prepare|have\s+(?:to\s+have\s+)?ready|ago|previous(?:ly)?|earlier|formerly|last\s+(?:week|month|quarter|year)|decided|costs?|budget|price|euros?)\b/i;
const CONTROLS = /\bcontrols?\b|\bannex\s+a\b|\bsoa\b|\bstatement\s+of\s+applicability\b/i;
const ABOUT_ITSELF =
  /\b(?:approved|version|valid|signed|review(?:ed)?|updated|who\s+keeps|purpose|what\s+is(?!\s+(?:not|only|still|part\w*|planned|missing|open|left|implemented|excluded|done)\b)|mean|clause)\b/i;

/**
 * Is a control applicable to us, how far are we, whose is it: from the rows of the Statement of
 * Applicability.
 */
export function answerApplicability(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers, asker, others } = asked;
  if (others.length > 0 || !OF_THE_STATEMENT.test(question) || TELLS_MORE.test(question)) return null;
  const rows = sources.statement.rows((document) => asker.allows(document));
  if (rows.length === 0) return null;
  const named = identifiers.filter(({ kind, id }) => kind === 'entry' && id.startsWith('A.'));
  if (named.length > 0) {
    const own = rows.filter(({ control }) => named.some(({ id }) => id === control));
    return own.length === 0 ? null : aboutRows(asked, own, sources);
  }
  if (!CONTROLS.test(question) && !/\bapplicable\s+to\s+us\b/i.test(question)) return null;
  return answerList(asked, rows, sources) ?? aboutNamedControl(asked, rows, sources);
}

function aboutRows(asked: Asked, rows: readonly StatementRow[], sources: Sources): Answer {
  const { registry, today } = sources;
  const [first] = rows as [StatementRow];
  const lead = rows.length === 1 ? toTheQuestion(asked.question, first, sources) : rowInWords(first, sources);
  return answered(asked.question, 'applicability', lead, {
    points: rows.slice(1).map((row) => rowInWords(row, sources)),
    organization: rows.map(({ passage, document }) => citeRow(passage, document, today())),
    references: referencesTo(
      registry,
      rows.map(({ control }) => control),
    ),
    sources: rows.flatMap(({ control }) => {
      const entry = registry.entries.get(control);
      return entry === undefined ? [] : [citeEntry(registry, entry)];
    }),
  });
}

/** "Have we implemented it?" is answered with yes or no first, "who is responsible?" with the name. */
function toTheQuestion(question: string, row: StatementRow, sources: Sources): string {
  const said = rowInWords(row, sources);
  if (ASKS_IF_DONE.test(question) && row.applicable !== false && row.status !== null)
    return `${isImplemented(row) ? 'Yes' : /part/i.test(row.status) ? 'Partly' : 'Not yet'}. ${said}`;
  if (ASKS_WHOSE.test(question) && !ASKS_HOW_FAR.test(question) && row.owner !== null)
    return `${row.owner} is named for it. ${said}`;
  return said;
}

const ASKS_IF_DONE =
  /^\W*(?:and\s+|so\s+)?(?:have|has|did|do|does|are|is)\b(?!.*\bapplicab)[^?]*\b(?:implement(?:ed)?|in\s+place|done|finished|completed?|ready)\b/i;
const ASKS_WHOSE = /\bwho(?:m|se)?\b/i;
const ASKS_HOW_FAR = /\b(?:status|state|how\s+far|implemented|applicable|applies|why)\b/i;

function rowInWords(
  { control, applicable, status, owner, justification }: StatementRow,
  { registry }: Sources,
): string {
  const label = labelOf(registry, control);
  const applies = applicable === null ? '' : applicable ? ' applies' : ' does not apply';
  const facts = [
    ...(status === null || applicable === false ? [] : [`status: ${status.toLowerCase()}`]),
    ...(owner === null ? [] : [`owner: ${owner}`]),
  ].join(', ');
  const reason = justification === null ? '' : ` Reason given: ${justification}`;
  return `${label}${applies}${facts === '' ? '' : `${applies === '' ? ':' : ';'} ${facts}`}.${reason}`;
}

type Listed = readonly [pattern: RegExp, says: string, holds: (row: StatementRow) => boolean];

const LISTS: readonly Listed[] = [
  [
    /\bexclu|\bnot\s+applicable|\bleft\s+out|\bleave\s+out|\bn\/a\b|\bdon'?t\s+apply|\bdo\s+not\s+apply/i,
    'excluded as not applicable',
    ({ applicable }) => applicable === false,
  ],
  [/\bpart(?:ly|ially)\b/i, 'partly implemented', ({ status }) => /part/i.test(status ?? '')],
  [
    /\bplanned\b|\bnot\s+(?:yet\s+)?(?:started|begun)/i,
    'planned',
    ({ status }) => /plan/i.test(status ?? ''),
  ],
  [
    /\b(?:not|isn['’]?t|aren['’]?t)\s+(?:yet\s+|fully\s+|completely\s+|really\s+|quite\s+)*(?:implemented|done|complete[d]?|finished|ready|in\s+place)\b|\bunfinished\b|\bincomplete\b|\bgaps?\b|\bopen\s+points?\b|\bstill\s+(?:missing|to\s+do)\b/i,
    'not fully implemented',
    isUnfinished,
  ],
  [/\bimplemented\b|\bin\s+place\b/i, 'implemented', isImplemented],
  [/\bappl(?:y|ies|icable)\b|\binclu/i, 'applicable', ({ applicable }) => applicable === true],
];

const MOST_NAMED = 15;

/** "Which controls did we exclude?", "how many are implemented?" */
function answerList(asked: Asked, rows: readonly StatementRow[], sources: Sources): Answer | null {
  const { question } = asked;
  if (
    !/\b(?:we|us|our|ours|here|soa|statement|applicab|implemented|planned|exclud|excluded|part(?:ly|ially)|done)/i.test(
      question,
    ) ||
    asksWhich(question)
  )
    return null;
  if (
    !/\b(?:which|what|how\s+many|list|all|any|number\s+of|show|give|everything)\b[^?]*\b(?:controls?|gaps|open\s+points|soa|statement\s+of\s+applicability)\b|\bcontrols?\b[^?]*\bwe\s+(?:exclude|left)/i.test(
      question,
    )
  )
    return null;
  const list = LISTS.find(([pattern]) => pattern.test(question));
  if (list === undefined || ABOUT_ITSELF.test(question) || /\bthe\s+control\b/i.test(question)) return null;
  const [, says, holds] = list;
  const chosen = rows.filter(holds);
  const names = chosen.slice(0, MOST_NAMED).map(({ control }) => labelOf(sources.registry, control));
  const more = chosen.length > names.length ? ' and more' : '';
  const lead =
    chosen.length === 0
      ? `None of the ${String(rows.length)} controls in the Statement of Applicability is ${says}.`
      : `${countOf(chosen, rows)} ${says}: ${inWords(names)}${more}.`;
  return answered(question, 'applicability', lead, {
    points: chosen.length > 3 ? [] : chosen.map((row) => rowInWords(row, sources)),
    organization: (chosen.length === 0 ? rows.slice(0, 1) : chosen)
      .slice(0, 3)
      .map(({ passage, document }) => citeRow(passage, document, sources.today())),
    references: referencesTo(
      sources.registry,
      chosen.map(({ control }) => control),
    ),
  });
}

/** "Have we implemented the data provenance control?": the control is named by its subject. */
function aboutNamedControl(asked: Asked, rows: readonly StatementRow[], sources: Sources): Answer | null {
  if (ABOUT_ITSELF.test(asked.question) || asksWhich(asked.question)) return null;
  if (!STATE_OF_ONE.test(asked.question)) return null;
  if (
    !/\b(?:the|our)\s+(?:[\w-]+\s+){0,4}controls?\b|\bcontrol\s+(?:on|for|about)\b|\bapplicable\s+to\s+us\b/i.test(
      asked.question,
    )
  )
    return null;
  const subject = asked.words.filter(({ text }) => !ASKING.has(text));
  const [best] = rankEntries(subject, sources.model, sources.registry, ({ kind }) => kind === 'control');
  const row =
    best === undefined || best.score <= 0 ? undefined : rows.find(({ control }) => control === best.entry.id);
  return row === undefined ? null : aboutRows(asked, [row], sources);
}

const STATE_OF_ONE =
  /\b(?:have|did|do|are)\s+we\b[^?]*\b(?:implement(?:ed)?|excluded?|appl(?:y|ied))\b|\b(?:applicable|status|justification|implemented|in\s+place)\b|\bwho(?:\s+is|'s)?\b[^?]*\b(?:own(?:s|er)?|responsible)\b/i;

const ASKING = new Set([
  'implemented',
  'applicable',
  'owner',
  'owns',
  'own',
  'status',
  'responsible',
  'control',
  'controls',
  'implementation',
  'justification',
  'place',
]);

function countOf(chosen: readonly unknown[], all: readonly unknown[]): string {
  return `${String(chosen.length)} of ${String(all.length)} controls ${chosen.length === 1 ? 'is' : 'are'}`;
}
