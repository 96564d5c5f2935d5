import { describe, expect, it } from 'vitest';
import { answererOver } from './answerer-over.ts';
import { smallIndex, type SmallDocument } from './small-index.ts';

/** A hospital that calls things by the names of its own documents. */
const HOSPITAL: readonly SmallDocument[] = [
  {
    title: 'Clinical AI policy',
    passages: [
      { heading: 'Purpose', text: 'We use clinical AI to find illness earlier.' },
      { heading: 'People', text: 'It binds all employees and contractors of St Anne.' },
      { heading: 'Limits', text: 'Recognising the emotions of patients is prohibited.' },
    ],
  },
  {
    title: 'Governance board rules',
    passages: [
      { heading: 'Meetings', text: 'The governance board meets on the first Tuesday of each month.' },
      { heading: 'Quorum', text: 'Five voting members are a quorum.' },
      { heading: 'Deputies', text: 'Dr Lindqvist deputises for the chair while she is absent.' },
    ],
  },
  {
    title: 'Incident procedure',
    passages: [
      { heading: 'Reporting', text: 'An incident is reported to the ward lead within 2 hours.' },
      { heading: 'Exercise', text: 'An exercise takes place each October.' },
    ],
  },
  {
    title: 'Supplier procedure',
    passages: [
      { heading: 'Records', text: 'Supplier records are retained for 8 years after termination.' },
      { heading: 'Tiers', text: 'A supplier in tier 2 is approved by procurement.' },
    ],
  },
  {
    title: 'Validation standard',
    passages: [
      { heading: 'Retraining', text: 'The triage model is retrained at least every 18 months.' },
      { heading: 'Synthetic data', text: 'Synthetic data may make up at most 10 % of a training set.' },
    ],
  },
];

const answerer = answererOver(smallIndex(HOSPITAL));

function firstFound(question: string): string | undefined {
  return answerer.passages(question, { allows: () => true })[0]?.passage.text;
}

describe('a question in everyday words', () => {
  it.each([
    ['do the rules go for freelancers too?', 'contractors'],
    ['can we use a tool that tells if a sick person is angry?', 'emotions'],
    ['when does the committee get together?', 'first Tuesday'],
    ['how many must be present for a vote?', 'quorum'],
    ['who stands in when the chairwoman is on holiday?', 'Lindqvist'],
    ['by when do I have to flag a mishap?', 'within 2 hours'],
    ['which month is the fire drill?', 'October'],
    ['for how many years do we hang on to vendor papers?', '8 years'],
    ['who waves through a vendor of the middle category?', 'procurement'],
    ['when must the triage tool be trained anew?', '18 months'],
    ['how much made-up data is allowed?', '10 %'],
  ])('%s finds the passage in the words of the document', (question, told) => {
    expect(firstFound(question)).toContain(told);
  });
});
