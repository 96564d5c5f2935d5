import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { childrenOf, labelOf } from '../knowledge/registry.ts';
import { citeRow } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';

const MAY_EXCLUDE =
  /^\W*(?:(?:so|and|but|ok|hi|hello)\W+)*(?:(?:can|may|could)\s+(?:we|i|you|one)|are\s+we\s+allowed\s+to|is\s+it\s+(?:ok|okay|allowed|possible|permitted)\s+to)\s+(?:\w+\s+){0,2}?(?:exclude|leave|drop|skip|omit|opt\s+out\s+of)\s+(?:out\s+)?(?:all\s+(?:of\s+)?|the\s+|whole\s+|group\s+|controls\s+(?:of|in)\s+)*A\.\d{1,2}(?:\s+out)?(?:\s+\w+){0,2}\W*$/i;

const OF_ANNEX_A = /^A\.|^Annex A$/;
const MOST_LISTED = 12;

/** "Does the standard let you leave out a control at all?" */
const MAY_EXCLUDE_ANY =
  /\b(?:lets?|allows?|permits?|allowed|permitted|possible|may|can|could)\b(?![^.?!]*\b(?:which|how\s+many|did|have)\b)[^.?!]{0,40}\b(?:exclud(?:e|ing)|leav(?:e|ing)\s+out|drop(?:ping)?|skip(?:ping)?|omit(?:ting)?|opt(?:ing)?\s+out\s+of)\s+(?:an?\s+|any\s+|some\s+|single\s+|individual\s+|of\s+|the\s+|annex\s+a\s+)*controls?\b/i;

/** "Can we exclude A.6?": what may be left out, and how, before what is asked about is described. */
export function answerExclusion(asked: Asked, { registry, statement, today }: Sources): Answer | null {
  const { question, identifiers, others, asker } = asked;
  const ofAny = MAY_EXCLUDE_ANY.test(question);
  if ((!ofAny && !MAY_EXCLUDE.test(question)) || others.length > 0) return null;
  const groups = identifiers.filter(({ id, kind }) => kind === 'group' && OF_ANNEX_A.test(id));
  if (groups.length < identifiers.length || (groups.length === 0 && !ofAny)) return null;
  const within = groups.length === 0 ? ['Annex A'] : groups.map(({ id }) => id);
  const under = within.flatMap((id) => childrenOf(registry, id)).map(({ id }) => id);
  const ours = statement
    .rows((document) => asker.allows(document))
    .filter(({ control }) => under.includes(control));
  const rows = ours.filter(({ applicable }) => applicable === false);
  const excluded = rows.map(({ control }) => control);
  const lead =
    'Yes, any control of Annex A may be left out where risk treatment (6.1.3) does not need it: the Statement of Applicability then gives the reason, and an auditor will look at it.';
  return answered(question, 'about', lead, {
    points: [
      ...(under.length > MOST_LISTED ? [] : under.map((id) => labelOf(registry, id))),
      ...(ours.length === 0
        ? []
        : [
            `In our Statement of Applicability ${excluded.length === 0 ? 'none of them is' : `${excluded.join(', ')} ${excluded.length === 1 ? 'is' : 'are'}`} excluded.`,
          ]),
    ],
    organization: rows.map(({ passage, document }) => citeRow(passage, document, today())),
    references: referencesTo(registry, ['6.1.3', ...under]),
  });
}
