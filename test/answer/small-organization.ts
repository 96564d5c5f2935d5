import type { Memory } from '../../src/answer/asked.ts';
import type { DocumentInfo } from '../../src/answer/ports.ts';
import { answererOver } from './answerer-over.ts';
import { row, smallIndex, type SmallDocument } from './small-index.ts';

/** A few documents with what matters in answering: one overdue, a draft, a superseded one, one that not all may read. */
const DOCUMENTS: readonly SmallDocument[] = [
  {
    title: 'Incident procedure',
    passages: [
      { heading: 'Purpose', text: 'This procedure says how incidents are handled (A.8.4).' },
      {
        heading: 'Reporting',
        text: 'Report an AI incident within 6 hours to the duty desk. Say what happened.',
      },
    ],
    info: { nextReview: '2026-09-01' },
  },
  {
    title: 'Statement of Applicability',
    passages: [
      row({
        Control: 'A.6.2.8',
        Title: 'Event logs',
        Applicable: 'Yes',
        Justification: 'Disputes.',
        Status: 'Planned',
        Owner: 'Kim Doe',
      }),
      row({
        Control: 'A.10.4',
        Title: 'Customers',
        Applicable: 'No',
        Justification: 'We sell no AI.',
        Status: '',
        Owner: 'Ann Roe',
      }),
    ],
  },
  {
    title: 'Retention draft',
    passages: [{ text: 'Prompt logs are kept for 99 years in the bunker.' }],
    info: { status: 'draft' },
  },
  {
    title: 'Old retention rule',
    passages: [{ text: 'Prompt logs are kept for 7 years on tape.' }],
    info: { status: 'superseded' },
  },
  {
    title: 'Logging standard',
    passages: [{ heading: 'Retention', text: 'Prompt logs are kept for 13 months and then deleted.' }],
  },
  { title: 'Board paper', passages: [{ text: 'The board will stop the loan robot project in May.' }] },
];

const answerer = answererOver(smallIndex(DOCUMENTS));
export const everything = () => true;

/** Asks as somebody who may read everything, unless `allows` says otherwise. */
export function ask(
  question: string,
  memory: Memory | null = null,
  allows: (document: DocumentInfo) => boolean = everything,
) {
  return answerer.answer(question, { allows, memory });
}
