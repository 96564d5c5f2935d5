import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { hasAll } from '../organization/meaning.ts';
import { roleRowsOf, rowsOfPerson, rowsOfRole } from '../organization/role-rows.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { contactAskedFor, type ContactAskedFor, type Way } from '../question/asks-for-contact.ts';
import { citeQuote, citeRow, sourceOf, placeOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';

const GIVEN: Readonly<Record<Way, RegExp>> = {
  phone:
    /\b(?:ext(?:ension|\.)?|phone|tel(?:ephone|\.)?|mobile)\b\D{0,12}\d{3,}|(?<![\p{L}\d.,-])(?:\+|\(?0)\d[\d ()/-]{5,}\d/iu,
  mail: /[^\s@]{1,64}@\S+\.\w/u,
  any: /\b(?:ext(?:ension|\.)?|phone|tel(?:ephone|\.)?|mobile)\b\D{0,12}\d{3,}|(?<![\p{L}\d.,-])(?:\+|\(?0)\d[\d ()/-]{5,}\d|[^\s@]{1,64}@\S+\.\w|(?<!\S)#[\p{L}\d][\p{L}\d_-]+/iu,
};

/** "Phone number of the duty officer?", "how do I reach Ann?": a sentence or row that names them and gives a way. */
export function answerContact(asked: Asked, sources: Sources): Answer | null {
  const { question, asker } = asked;
  const wanted = contactAskedFor(question);
  if (wanted === null) return null;
  const given = sources.index.documents
    .filter(quotableTo(asker))
    .flatMap((document) =>
      sources.index.passages(document.id).flatMap((passage) => givenIn(passage, wanted, document)),
    );
  const [first] = given;
  if (first === undefined) return wanted.way === 'any' ? whoItIs(wanted, asked, sources) : null;
  const { passage, document, sentence } = first;
  return answered(question, 'ours', `${sourceOf(document)}, ${passage.locator}: “${sentence}”`, {
    organization: [citeQuote(sentence, first, sources.today())],
  });
}

/** No document says how to reach them, but one says who it is. */
function whoItIs({ whom }: ContactAskedFor, { question, asker }: Asked, sources: Sources): Answer | null {
  const rows = roleRowsOf(sources.sections.of((document) => asker.allows(document)));
  const called = whom.map(({ text }) => text).join(' ');
  const [row, ...others] = [...rowsOfRole(rows, called, sources.model.wider), ...rowsOfPerson(rows, called)];
  if (row === undefined || others.length > 0) return null;
  const { role, person, section, item } = row;
  return answered(
    question,
    'ours',
    `${role}: ${person} (${placeOf(section)}). No document gives an address or a number.`,
    { organization: [citeRow(item.passage, section.document, sources.today())] },
  );
}

interface Given {
  readonly sentence: string;
  readonly passage: Passage;
  readonly document: DocumentInfo;
}

function givenIn(passage: Passage, { whom, way }: ContactAskedFor, document: DocumentInfo): Given[] {
  if (!GIVEN[way].test(passage.text)) return [];
  const pieces = passage.kind === 'table-row' ? [passage.text.trim()] : sentenceTexts(passage.text);
  return pieces
    .filter((piece) => GIVEN[way].test(piece) && hasAll(piece, whom))
    .map((sentence) => ({ sentence, passage, document }));
}
