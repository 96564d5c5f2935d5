import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { childrenOf, labelOf } from '../knowledge/registry.ts';
import { answered, referencesTo } from './make-answer.ts';

const MAY_EXCLUDE =
  /^\W*(?:(?:so|and|but|ok|hi|hello)\W+)*(?:(?:can|may|could)\s+(?:we|i|you|one)|are\s+we\s+allowed\s+to|is\s+it\s+(?:ok|okay|allowed|possible|permitted)\s+to)\s+(?:\w+\s+){0,2}?(?:exclude|leave|drop|skip|omit|opt\s+out\s+of)\s+(?:out\s+)?(?:all\s+(?:of\s+)?|the\s+|whole\s+|group\s+|controls\s+(?:of|in)\s+)*A\.\d{1,2}(?:\s+out)?(?:\s+\w+){0,2}\W*$/i;

/** "Can we exclude A.6?": what may be left out, and how, before what is asked about is described. */
export function answerExclusion(asked: Asked, { registry, statement }: Sources): Answer | null {
  const { question, identifiers, others, asker } = asked;
  if (!MAY_EXCLUDE.test(question) || others.length > 0) return null;
  const named = identifiers.filter(({ id }) => id === 'Annex A' || id.startsWith('A.'));
  const groups = named.filter(({ kind }) => kind === 'group');
  if (groups.length === 0 || groups.length < identifiers.length) return null;
  const under = groups.flatMap(({ id }) => childrenOf(registry, id)).map(({ id }) => id);
  const ours = statement
    .rows((document) => asker.allows(document))
    .filter(({ control }) => under.includes(control));
  const excluded = ours.filter(({ applicable }) => applicable === false).map(({ control }) => control);
  const lead =
    'Yes, any control of Annex A may be left out where risk treatment (6.1.3) does not need it: the Statement of Applicability then gives the reason, and an auditor will look at it.';
  return answered(question, 'about', lead, {
    points: [
      ...under.map((id) => labelOf(registry, id)),
      ...(ours.length === 0
        ? []
        : [
            `In our Statement of Applicability ${excluded.length === 0 ? 'none of them is' : `${excluded.join(', ')} ${excluded.length === 1 ? 'is' : 'are'}`} excluded.`,
          ]),
    ],
    references: referencesTo(registry, ['6.1.3', ...under]),
  });
}
