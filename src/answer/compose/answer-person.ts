import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { nameOf, roleRowsOf, rowsOfPerson, rowsOfRole, type RoleRow } from '../organization/role-rows.ts';
import type { DocumentInfo } from '../ports.ts';
import { withoutExtras } from '../question/without-extras.ts';
import { citeRow, placeOf } from './cite-passage.ts';
import { answered, inWords, MOST_PASSAGES, referencesTo } from './make-answer.ts';

const NAME = String.raw`([\p{L}][\p{L}'’-]+(?:\s+[\p{L}][\p{L}'’-]+){0,3}?)`;
const OF_PERSON: readonly RegExp[] = [
  String.raw`^\W*who(?:['’]?s|\s+is)\s+${NAME}\W*$`,
  String.raw`^\W*what\s+(?:does|is)\s+${NAME}\s+(?:do|doing|responsible\s+for|in\s+charge\s+of)(?:\s+(?:here|for\s+us|all\s+day))?\W*$`,
  String.raw`\b(?:what(?:['’]?s|\s+is|\s+are)|list|show(?:\s+me)?|give\s+me)\s+(?:all\s+(?:of\s+)?)?${NAME}['’]s?\s+(?:role|job|function|position|duties|tasks|responsibilities)\W*$`,
  String.raw`^\W*(?:tell\s+me\s+about\s+)${NAME}\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

const ROLE = String.raw`((?:[\p{L}&'’-]+\s+){0,5}?[\p{L}&'’-]+)`;
const OF_ROLE: readonly RegExp[] = [
  String.raw`^\W*(?:so\s+|and\s+)?who(?:['’]s|\s+is|\s+are|s)\s+(?:the|our|your)\s+(?:current\s+|new\s+)?${ROLE}(?:\s+(?:here|now|at\s+present|currently|in\s+(?:our|the|this)\s+company))?\W*$`,
  String.raw`^\W*who\s+(?:acts|works|serves)\s+as\s+(?:the\s+|our\s+)?${ROLE}\W*$`,
  String.raw`^\W*(?:what(?:['’]s|\s+is)\s+)?the\s+name\s+of\s+(?:the|our)\s+${ROLE}\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

/** "Who is our DPO?", "what does Ann Roe do?": rows of a table that says who has which role. */
export function answerPerson(asked: Asked, sources: Sources): Answer | null {
  const { asker, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0) return null;
  const question = withoutExtras(asked.question);
  const called = firstMatch(OF_PERSON, question);
  const role = firstMatch(OF_ROLE, question);
  if (called === null && role === null) return null;
  const rows = roleRowsOf(sources.sections.of((document) => asker.allows(document)));
  const named = called === null ? [] : rowsOfPerson(rows, called);
  const found = named.length > 0 || role === null ? named : rowsOfRole(rows, role, sources.model.wider);
  if (found.length === 0 || found.length > MOST_PASSAGES) return null;
  const [person = null] = named;
  return answered(asked.question, 'ours', found.map(roleLead).join(' '), {
    points: person === null ? [] : ownsOf(person, asked, sources),
    organization: found.map(({ item, section }) => citeRow(item.passage, section.document, sources.today())),
    references: referencesTo(sources.registry, ['5.3', 'A.3.2']),
  });
}

function firstMatch(patterns: readonly RegExp[], question: string): string | null {
  return patterns.map((pattern) => pattern.exec(question)?.[1]).find((each) => each !== undefined) ?? null;
}

/** "Procurement lead: Ann Roe (Roles, version 2, section 2 People). Main duties: …" */
export function roleLead({ role, person, more, section }: RoleRow): string {
  const rest = more.map(([heading, cell]) => `${heading}: ${cell}.`).join(' ');
  return `${role}: ${person} (${placeOf(section)}). ${rest}`.trim();
}

/** The systems that the inventory gives to a person, and the controls that the Statement of Applicability does. */
function ownsOf(row: RoleRow, { asker }: Asked, { systems, statement }: Sources): string[] {
  const name = nameOf(row);
  const allows = (document: DocumentInfo) => asker.allows(document);
  const owned = systems
    .rows(allows)
    .filter(({ cells }) =>
      Object.entries(cells).some(([heading, cell]) => /\bowner\b/i.test(heading) && cell.includes(name)),
    );
  const controls = statement.rows(allows).filter(({ owner }) => owner?.includes(name) === true);
  return [
    ...(owned.length === 0 ? [] : [`Owner of ${inWords(owned.map((system) => system.name))}.`]),
    ...(controls.length === 0
      ? []
      : [`Owner in the Statement of Applicability of ${inWords(controls.map(({ control }) => control))}.`]),
  ];
}
