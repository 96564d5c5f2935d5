import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { termsOf } from '../organization/passage-terms.ts';
import { eventToldIn, type Told } from '../question/tells-event.ts';
import { confidenceOf } from '../decide/confidence.ts';
import { signsOf } from './answer-general.ts';
import { citePassage } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';

/** What such a message needs: the offer to record it, what to look up, and the clauses it touches. */
const TOLD: Readonly<
  Record<Told, { readonly lead: string; readonly look: string; readonly ids: readonly string[] }>
> = {
  incident: {
    lead: 'This sounds like an incident. I can log it now; shall I?',
    look: 'How do I report an AI incident, within which deadline, and what are the first steps?',
    ids: ['A.8.4', '10.2', 'A.6.2.6'],
  },
  risk: {
    lead: 'This sounds like a risk. I can put it on record; shall I?',
    look: 'How do we identify and rate an AI risk in the risk procedure?',
    ids: ['6.1.2', '8.2'],
  },
  change: {
    lead: 'This sounds like a change. I can record it as a change request; shall I?',
    look: 'Which steps and approvals does an AI change request need before release in the change procedure?',
    ids: ['8.1', '6.3', 'A.6.2.5'],
  },
};

/**
 * A message that tells of something is offered a place on record; what the organization's rules say comes
 * with it.
 */
export function answerReport(asked: Asked, sources: Sources): Answer | null {
  const told = eventToldIn(asked.question);
  if (told === null) return null;
  const { lead, look, ids } = TOLD[told];
  const words = sources.model.read(look);
  const terms = termsOf(words, sources.model.concepts);
  const found = sources.passages.find(look, words, quotableTo(asked.asker)).slice(0, 1);
  const [own] = asked.found();
  // What is to be done in just this case, where that would be the answer.
  const isTold = confidenceOf(signsOf(asked, sources)) >= sources.answerFrom;
  const beside = own !== undefined && isTold && own.passage.id !== found[0]?.passage.id ? [own] : [];
  return answered(asked.question, 'report', lead, {
    organization: [
      ...found.map((passage) => citePassage(passage, { terms }, sources)),
      ...beside.map((passage) => citePassage(passage, asked, sources)),
    ],
    references: referencesTo(sources.registry, ids),
    offersRecord: told,
  });
}
