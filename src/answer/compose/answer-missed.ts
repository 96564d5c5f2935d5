import type { Answer } from '../answer.ts';
import type { Asker, Sources } from '../asked.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { withoutAsking } from '../question/without-asking.ts';
import { readQuestion } from '../read-asked.ts';
import type { Retold } from './answer-retold.ts';
import { citeShown } from './cite-passage.ts';
import { declined } from './make-answer.ts';

const MOST_OTHERS = 2;
/** From which nearness, or share of the question, another passage is worth a look. */
const OTHER_FROM = { nearest: 0.3, coverage: 0.34 } as const;

/** "That's not what I asked", "wrong": owned up to, with the passages that come next, and whom to ask. */
export function answerMissed(
  says: 'missed' | 'wrong',
  { memory, told, places }: Retold,
  asker: Asker,
  sources: Sources,
): Answer {
  const { passages = [] } = memory;
  const asked = readQuestion(withoutAsking(memory.question), asker, sources);
  const others = asked
    .found()
    .filter(({ passage }) => !passages.includes(passage.id))
    .filter(isNear)
    .slice(0, MOST_OTHERS);
  const [place] = places;
  const owner = place?.document.owner ?? others[0]?.document.owner ?? null;
  const owned = place ?? others[0];
  return declined(
    memory.question,
    'not-found',
    leadOf(says, told.length > 0, others.length),
    'the answer missed the question',
    {
      organization: others.map((found) => citeShown(found, asked, sources)),
      ask:
        owner === null || owned === undefined
          ? 'the AIMS manager'
          : `${owner}, owner of “${owned.document.title}”`,
    },
  );
}

function leadOf(says: 'missed' | 'wrong', isTold: boolean, others: number): string {
  const sorry = !isTold
    ? 'I am sorry that I found no answer.'
    : says === 'wrong'
      ? 'I am sorry: then I took the wrong passage, or the document needs to be put right.'
      : 'I am sorry: then I misread your question.';
  const next =
    others > 0
      ? 'Perhaps one of these answers it; if not, ask it in other words.'
      : 'I found nothing else that comes near. Ask it in other words, with the thing that it is about.';
  return `${sorry} ${next}`;
}

function isNear({ nearest, coverage }: FoundPassage): boolean {
  return (nearest ?? 0) >= OTHER_FROM.nearest || coverage >= OTHER_FROM.coverage;
}
