import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { groupOfObjective, labelOf, type Registry } from '../knowledge/registry.ts';
import { answered, referencesTo } from './make-answer.ts';

/** The error is corrected in the first sentence, with the reason, before anything else is said. */
export function answerSurePremise(asked: Asked, sources: Sources): Answer | null {
  const objective = answerObjective(asked, sources);
  if (objective !== null) return objective;
  const premise = sources.premise(asked.question);
  return premise?.sure === true ? correct(asked.question, premise.misconception, sources.registry) : null;
}

/** What is only like a known error must not be a question for a place in the standard ("which control …"). */
export function answerLikelyPremise(asked: Asked, sources: Sources): Answer | null {
  const premise = sources.premise(asked.question);
  return premise === null ? null : correct(asked.question, premise.misconception, sources.registry);
}

function correct(
  question: string,
  { id, correction, why, related }: Misconception,
  registry: Registry,
): Answer {
  return answered(question, 'premise', correction, {
    points: why === '' ? [] : [why],
    references: referencesTo(registry, related),
    sources: [
      {
        source: 'Widespread errors about ISO/IEC 42001 (summary)',
        locator: id.replaceAll('-', ' '),
        quote: correction,
        documentId: `knowledge/misconceptions/${id}.md`,
        pastReview: null,
      },
    ],
  });
}

/** "A.7.1" is asked about as if it were a control. */
function answerObjective({ question, identifiers }: Asked, { registry }: Sources): Answer | null {
  const objective = identifiers.find(({ kind }) => kind === 'objective');
  const group = objective === undefined ? null : groupOfObjective(registry, objective.id);
  if (objective === undefined || group === null) return null;
  const controls = [...registry.entries.keys()].filter((id) => id.startsWith(`${group.id}.`));
  const lead = `${objective.id} is the objective of the group ${group.id} ${group.title}, not a control: its controls start at ${controls[0] ?? ''}.`;
  return answered(question, 'premise', lead, {
    points: [
      'Owners, applicability and evidence belong to the controls. The objective says what they are meant to achieve together.',
      ...controls.map((id) => labelOf(registry, id)),
    ],
    references: referencesTo(registry, controls),
  });
}
