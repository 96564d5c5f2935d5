import { button } from '../present-question.ts';
import type { TurnedPage } from '../home/turn-pages.ts';
import type { Part, Reply } from '../reply.ts';
import { paragraph, reply, shortened, small } from '../rich-text.ts';
import { groupQuestions } from './group-questions.ts';
import { COMPLAINTS, type OpenQuestion, type QuestionGroup } from './open-question.ts';

/** Questions on a page: what a message has room for, with their buttons. */
export const QUESTIONS_SHOWN = 10;
const LIMITS = { question: 200, carried: 300 } as const;

/**
 * The list for the AIMS manager: what is asked and not answered, or not answered well, most often first. Without a page:
 * the first ones, and how many more there are.
 */
export function presentOpenQuestions(
  questions: readonly OpenQuestion[],
  page: TurnedPage | null = null,
): Reply {
  const groups = groupQuestions(questions);
  if (groups.length === 0) return reply('questions', [paragraph('No question waits for an answer.')]);
  const upTo = Math.max(...questions.map(({ seq }) => seq));
  const from = page?.from ?? 0;
  const shown = groups.slice(from, from + QUESTIONS_SHOWN);
  const more = page === null ? groups.length - shown.length : 0;
  const parts: readonly Part[] = [
    { part: 'heading', text: groups.length === 1 ? '1 open question' : `${groups.length} open questions` },
    ...shown.flatMap((group) => groupParts(group, upTo)),
    ...(more > 0 ? [{ part: 'divider' } as const, small(`${more} more when these are settled.`)] : []),
  ];
  return reply('questions', parts, page?.controls);
}

function groupParts(group: QuestionGroup, upTo: number): readonly Part[] {
  const question = group.question.slice(0, LIMITS.carried);
  return [
    { part: 'divider' },
    paragraph({ bold: shortened(group.question, LIMITS.question) }),
    small(reasonOf(group)),
    {
      part: 'controls',
      controls: [
        button('Open an action', { do: 'start', kind: 'change', text: actionText(question) }, 'primary'),
        button('Settled', { do: 'settle-question', seq: group.members[0]?.seq ?? upTo, upTo }),
      ],
    },
  ];
}

/** "asked 7 times, no document answers it · 2 people found the answer not useful: it is out of date". */
export function reasonOf({ declined, notUseful, complaints }: QuestionGroup): string {
  const asked = declined === 0 ? [] : [`asked ${timesInWords(declined)}, no document answers it`];
  const said = COMPLAINTS.filter(({ value }) => complaints.includes(value)).map(({ label }) =>
    label.toLowerCase(),
  );
  const found =
    notUseful === 0
      ? []
      : [
          `${notUseful === 1 ? '1 person' : `${notUseful} people`} found the answer not useful` +
            (said.length === 0 ? '' : `: ${said.join(', ')}`),
        ];
  return [...asked, ...found].join(' · ');
}

function timesInWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

function actionText(question: string): string {
  return `Change to the management system: add an answer to “${question}” to the AIMS documents`;
}
