import type { Answer, Cited } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf } from '../knowledge/registry.ts';
import { headingsOf } from '../organization/read-passage.ts';
import type { Section } from '../organization/sections.ts';
import { isUnfinished } from '../organization/statement-rows.ts';
import { withoutExtras } from '../question/without-extras.ts';
import { citePassage, citeRow, sourceOf, placeOf } from './cite-passage.ts';
import { answered, inWords, referencesTo } from './make-answer.ts';
import { sectionLead, sectionPoints } from './section-text.ts';

const AUDIT = String.raw`(?:(?:an?|the|our|next|coming|external|internal|stage\s*[12]|certification|surveillance)\s+)*(?:audit|auditors?|certification|certificate|(?:iso\s*)?42001|certification\s+body)`;
const ASKS: readonly RegExp[] = [
  String.raw`\bwhere\s+(?:are|do)\s+we\s+(?:still\s+)?(?:weak(?:est)?|fall(?:ing)?\s+short|not\s+good|lack(?:ing)?|behind|exposed|have\s+(?:the\s+)?(?:biggest\s+|most\s+)?gaps)\b`,
  String.raw`\b(?:our|the|any)\s+(?:biggest\s+|main\s+|worst\s+|known\s+|open\s+)*(?:weak\s*(?:points|spots|nesses)|weaknesses|gaps)(?:\s+(?:now|today|at\s+present|before\s+${AUDIT}|in\s+(?:our|the)\s+aims))?\W*$`,
  String.raw`\bwhat\s+(?:would|will|might|could|does|is)\s+${AUDIT}\s+(?:going\s+to\s+)?(?:pick|find|critici[sz]e|complain|write|flag|raise|object|catch|attack|not\s+like|dislike|hate)\b`,
  String.raw`\bwhat\s+(?:should|must|do|shall|can)\s+we\s+(?:still\s+|have\s+to\s+|need\s+to\s+)*(?:fix|do|close|finish|mend|repair|tidy|sort\s+out)\s+before\s+${AUDIT}`,
  String.raw`^\W*(?:(?:so|and|ok|hi|hello)\W+)*(?:are|would|will)\s+we\s+(?:be\s+)?(?:ready|fit|prepared|set|in\s+shape)\s+for\s+${AUDIT}`,
  String.raw`\bwhat(?:['’]?s|\s+is|\s+are)\s+(?:still\s+)?(?:missing|open|left|lacking|to\s+do|outstanding)\s+(?:for|before|until|to\s+get)\s+${AUDIT}`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

const FOUND = String.raw`(?:findings|nonconformit(?:y|ies)|non-conformit(?:y|ies)|ncs|ncrs|observations|deviations|audit\s+(?:results|points|actions))`;
/** "Show open nonconformities", "what did the last audit find?": those that a document lists. */
const ASKS_FOR_FINDINGS: readonly RegExp[] = [
  String.raw`^\W*(?:(?:so|and|ok|please|hi|hello)\W+)*(?:(?:show|list|give|display)\s+(?:me\s+)?|(?:what|which)(?:\s+are)?\s+)?(?:all\s+|our\s+|the\s+|any\s+|open\s+|current\s+|latest\s+|audit\s+|recent\s+|major\s+and\s+minor\s+)*${FOUND}(?:\s+(?:are|is|do\s+we\s+have|have\s+we|still|open|overdue|left|due|there|of\s+the\s+(?:last|latest)\s+(?:internal\s+)?audit|from\s+the\s+(?:last|latest)\s+(?:internal\s+)?audit))*\W*$`,
  String.raw`\bwhat\s+(?:did|was|were|has|have|is|are)\b[^?.!]{0,20}\b(?:last|latest|most\s+recent)\s+(?:internal\s+)?audits?\b[^?.!]{0,20}\b(?:find|found|show|shown|reveal|bring|result|raise|raised)\b`,
  String.raw`\bwhat(?:['’]?s|\s+is|\s+are)\s+(?:still\s+)?(?:open|left|outstanding|unresolved)\s+(?:from|of|after|since)\s+(?:the|our)\s+(?:last|latest|most\s+recent)\s+(?:internal\s+)?audit`,
  String.raw`\b(?:results?|outcome)\s+of\s+(?:the|our)\s+(?:last|latest|most\s+recent)\s+(?:internal\s+)?audit\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

const MOST_NAMED = 15;
const FINDINGS = /\bfindings\b|\b(?:open\s+)?nonconformities\b/i;
/** Whether that is enough is for others to say. */
const NO_VERDICT =
  'Whether that is enough is for the auditors to judge; these are the gaps that your documents name.';

/** "Where are we weak?", "are we ready for the audit?": the controls that are not finished, and the findings that are listed. */
export function answerGaps(asked: Asked, sources: Sources): Answer | null {
  const { asker, identifiers } = asked;
  const question = withoutExtras(asked.question);
  if (identifiers.length > 0) return null;
  const asks = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(question));
  if (asks(ASKS_FOR_FINDINGS)) return findingsTold(asked, sources);
  if (!asks(ASKS)) return null;
  const { registry, statement, today } = sources;
  const findings = findingsIn(asked, sources);
  const rows = statement.rows((document) => asker.allows(document));
  const unfinished = rows.filter(isUnfinished);
  const [first] = unfinished;
  if (first === undefined && findings.length === 0) return null;
  const names = unfinished.slice(0, MOST_NAMED).map(({ control }) => labelOf(registry, control));
  const controls =
    first === undefined
      ? ''
      : `${String(unfinished.length)} of ${String(rows.length)} controls are not fully implemented (${sourceOf(first.document)}): ${inWords(names)}${unfinished.length > MOST_NAMED ? ' and more' : ''}. `;
  return answered(asked.question, 'applicability', `${controls}${NO_VERDICT}`, {
    points: findings.flatMap(pointsOf),
    organization: [
      ...(first === undefined ? [] : [citeRow(first.passage, first.document, today())]),
      ...findings.flatMap((section) => citeFirst(section, asked, sources)),
    ],
    references: referencesTo(
      registry,
      unfinished.map(({ control }) => control),
    ),
  });
}

/** As they are listed: a document seldom says of each whether it is closed by now. */
function findingsTold(asked: Asked, sources: Sources): Answer | null {
  const findings = findingsIn(asked, sources);
  const [first, ...others] = findings;
  if (first === undefined) return null;
  return answered(asked.question, 'ours', sectionLead(first), {
    points: [...sectionPoints(first), ...others.flatMap(pointsOf)],
    sources: findings.flatMap((section) => citeFirst(section, asked, sources)),
    references: referencesTo(sources.registry, ['9.2.2', '10.2']),
  });
}

function findingsIn({ asker }: Asked, { sections }: Sources): Section[] {
  return sections
    .of((document) => asker.allows(document))
    .filter((section) => FINDINGS.test(headingsOf(section).at(-1) ?? ''));
}

function citeFirst({ items, document }: Section, asked: Asked, sources: Sources): Cited[] {
  return items.slice(0, 1).map(({ passage }) => citePassage({ passage, document }, asked, sources));
}

function pointsOf(section: Section): string[] {
  return [`${placeOf(section)}:`, ...sectionPoints(section)];
}
