import type { Answer } from '../answer.ts';
import type { Sources } from '../asked.ts';
import { labelOf } from '../knowledge/registry.ts';
import type { DocumentInfo } from '../ports.ts';
import type { Retold } from './answer-retold.ts';
import { isDoubted } from './doubt.ts';
import { citePlace, pastReviewOf, sourceOf } from './cite-passage.ts';
import { answered, inWords } from './make-answer.ts';
import type { PlaceShown } from './places-shown.ts';

/** "Are you sure?": where it stands, since when, and who can confirm it. */
export function answerSureness(retold: Retold, sources: Sources): Answer {
  const { question, told, places } = retold;
  const [place] = places;
  if (place === undefined) return answered(question, 'retold', ofSummaries(retold, sources));
  const { document, passage } = place;
  const isDoubtful = told.some(isDoubted);
  const doubt = isDoubtful ? 'That it stands there yes; that it is what you asked for, no. ' : '';
  const lead = `${doubt}It stands in ${sourceOf(document)}, ${passage.locator}${approvalOf(document)}.${overdueIn(document, sources)}`;
  return answered(question, 'retold', lead, {
    organization: [citePlace(place, told, sources)],
    ask: confirmedBy(document),
  });
}

/** "Where does it say so?": the place, and no more. */
export function answerWhere(retold: Retold, sources: Sources): Answer {
  const { question, told, places } = retold;
  const shown = told.length > 1 ? places : places.slice(0, 1);
  if (shown.length === 0) return answered(question, 'retold', ofSummaries(retold, sources));
  return answered(question, 'retold', `In ${inWords([...new Set(shown.map(placeOf))])}.`, {
    organization: shown.map((place) => citePlace(place, told, sources)),
  });
}

function placeOf({ document, passage }: PlaceShown): string {
  return `${sourceOf(document)}, ${passage.locator}`;
}

function approvalOf({ approvedBy, approvedOn }: DocumentInfo): string {
  if (approvedOn === null) return '';
  return `, approved${approvedBy === null ? '' : ` by ${approvedBy}`} on ${approvedOn}`;
}

function overdueIn(document: DocumentInfo, { today }: Sources): string {
  const due = pastReviewOf(document, today());
  return due === null ? '' : ` Its review was due on ${due}, so it may no longer be up to date.`;
}

function confirmedBy({ owner }: DocumentInfo): string | null {
  return owner === null ? null : `${owner}, who owns the document, if you need it confirmed`;
}

/** What rests on no document of the organization. */
function ofSummaries({ memory: { references } }: Retold, { registry }: Sources): string {
  const known = references.filter((id) => registry.entries.has(id)).map((id) => labelOf(registry, id));
  const [first] = known;
  return `It is from ${first === undefined ? 'what I know of ISO/IEC 42001' : `my summary of ${first}`}, in my own words; where it matters, the text of the standard decides.`;
}
