import type { Attempt } from './asked.ts';
import { answerAbout, answerPlaceAlone } from './compose/answer-about.ts';
import { answerAcronym } from './compose/answer-acronym.ts';
import { answerApplicability } from './compose/answer-applicability.ts';
import { answerCell } from './compose/answer-cell.ts';
import { answerChoice } from './compose/answer-choice.ts';
import { answerCertified } from './compose/answer-certified.ts';
import { answerConfirmed, answerFromKnown } from './compose/answer-confirmed.ts';
import { answerContact } from './compose/answer-contact.ts';
import { answerComparison } from './compose/answer-comparison.ts';
import { answerCount } from './compose/answer-count.ts';
import { answerCorrespondence } from './compose/answer-correspondence.ts';
import { answerDocuments } from './compose/answer-documents.ts';
import {
  answerDocumentApproval,
  answerDocumentFacts,
  answerDocumentReview,
} from './compose/answer-document-facts.ts';
import { answerDocumentsOn } from './compose/answer-documents-on.ts';
import { answerExclusion } from './compose/answer-exclusion.ts';
import { answerFigure } from './compose/answer-figure.ts';
import { answerGeneral } from './compose/answer-general.ts';
import { answerGaps } from './compose/answer-gaps.ts';
import { answerNotCertified } from './compose/answer-not-certified.ts';
import { answerVague } from './compose/answer-not-found.ts';
import { answerMisplaced, answerMixUp } from './compose/answer-mix-up.ts';
import { answerOfTheWorld } from './compose/answer-of-the-world.ts';
import { answerOffTopic } from './compose/answer-off-topic.ts';
import {
  answerOnlyTheirs,
  answerOtherStandard,
  answerOwnCertificate,
} from './compose/answer-other-standard.ts';
import { answerLikelyPremise, answerSurePremise } from './compose/answer-premise.ts';
import { answerPartMixUp } from './compose/answer-part-mix-up.ts';
import { answerReport, answerSupposed } from './compose/answer-report.ts';
import { answerNamedCell } from './compose/answer-named-cell.ts';
import { answerNamedThing } from './compose/answer-named-thing.ts';
import { answerNext } from './compose/answer-next.ts';
import { answerPractice } from './compose/answer-practice.ts';
import { answerPerson } from './compose/answer-person.ts';
import { answerRow } from './compose/answer-row.ts';
import { answerRows } from './compose/answer-rows.ts';
import { answerRowsCompared } from './compose/answer-rows-compared.ts';
import { answerScope } from './compose/answer-scope.ts';
import { answerSection } from './compose/answer-section.ts';
import { answerStandardsCompared } from './compose/answer-standards-compared.ts';
import { answerPartsNamed, answerStandard } from './compose/answer-standard.ts';
import { answerSystemFact } from './compose/answer-system-fact.ts';
import { answerSystemsCompared } from './compose/answer-systems-compared.ts';
import { answerSystems } from './compose/answer-systems.ts';
import { answerTerm } from './compose/answer-term.ts';
import { answerWhomToAsk } from './compose/answer-whom-to-ask.ts';
import { answerWhichPart } from './compose/answer-which-part.ts';
import { answerWhichStandard } from './compose/answer-which-standard.ts';
import { answerUnknownId } from './compose/answer-unknown-id.ts';
import { answerWording } from './compose/answer-wording.ts';

/** One after the other, until one has an answer. What is certain comes before what is likely. */
export const ATTEMPTS: readonly Attempt[] = [
  answerWording,
  answerPlaceAlone,
  answerCorrespondence,
  answerCount,
  answerFigure,
  answerPartMixUp,
  answerMisplaced,
  answerExclusion,
  answerOwnCertificate,
  answerConfirmed,
  answerOfTheWorld,
  answerWhichPart,
  answerSurePremise,
  answerStandardsCompared,
  answerWhichStandard,
  answerNotCertified,
  answerCertified,
  answerMixUp,
  answerWhomToAsk,
  answerOtherStandard,
  answerUnknownId,
  answerReport,
  answerChoice,
  answerGaps,
  answerScope,
  answerApplicability,
  answerPractice,
  answerSystemsCompared,
  answerSystems,
  answerSystemFact,
  answerDocumentsOn,
  answerDocuments,
  answerDocumentReview,
  answerPerson,
  answerNext,
  answerCell,
  answerRow,
  answerNamedCell,
  answerContact,
  answerRows,
  answerSection,
  answerNamedThing,
  answerOffTopic,
  answerRowsCompared,
  answerPartsNamed,
  answerComparison,
  answerTerm,
  answerAcronym,
  answerDocumentFacts,
  answerFromKnown,
  answerLikelyPremise,
  answerStandard,
  answerAbout,
  answerVague,
  answerOnlyTheirs,
  answerSupposed,
  answerDocumentApproval,
  answerGeneral,
];
