import type { Draft } from '../../capture/draft.ts';
import { recordTypes } from '../../records/record-types.ts';
import { shortened } from '../rich-text.ts';

/** What a person can send with one press; `message` is what is then said in their name. */
export interface SuggestedPrompt {
  readonly title: string;
  readonly message: string;
}

/** A title is one line. */
const LONGEST_TITLE = 60;

const FOR_EVERYBODY: readonly SuggestedPrompt[] = [
  { title: 'Log an incident', message: 'I want to log an incident' },
  { title: 'Ask about a control', message: 'Which control covers AI impact assessments?' },
  { title: 'Note a risk', message: 'I want to log a risk' },
  { title: 'Propose a change', message: 'I want to propose a change' },
];

/**
 * What the person is in the middle of comes first, then what waits for them, then what anybody may want. An edge with room
 * for less shows the first ones.
 */
export function suggestPrompts(
  drafts: readonly Draft[],
  due: number,
  openQuestions: number,
): readonly SuggestedPrompt[] {
  return [
    ...drafts.slice(0, 2).map(resume),
    ...(due === 0
      ? []
      : [
          {
            title: `Review ${due === 1 ? 'the 1 thing' : `the ${due} things`} due to you`,
            message: 'Show my review',
          },
        ]),
    ...(openQuestions === 0 ? [] : [{ title: 'Look at the open questions', message: 'Show open questions' }]),
    ...FOR_EVERYBODY,
  ];
}

function resume(draft: Draft): SuggestedPrompt {
  const { noun } = recordTypes[draft.kind];
  const title = draft.answers['title']?.value;
  const about = typeof title === 'string' ? `: ${title}` : '';
  return {
    title: shortened(`Go on with your ${noun} draft${about}`, LONGEST_TITLE),
    // It may have been begun elsewhere, and another one may be nearer.
    message: 'My drafts',
  };
}
