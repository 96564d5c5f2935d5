import type { Reply } from './reply.ts';
import { presentDraft } from './present-draft.ts';
import type { QuestionContext } from './present-question.ts';
import { paragraph, reply, small } from './rich-text.ts';

/** What the assistant is for, in three lines; `first` is said before them. */
export function presentHelp(first: string | null = null): Reply {
  return reply('help', [
    paragraph(...(first === null ? [] : [first, ' ']), 'I help you to run the AI management system:'),
    {
      part: 'list',
      items: [
        [
          { bold: 'Ask' },
          ': “Which control covers event logs?”, “How fast do I report an AI incident here?”',
        ],
        [
          { bold: 'Report' },
          ': “Log an incident: the chatbot showed a customer someone else’s data yesterday at 3pm”',
        ],
        [{ bold: 'Look up' }, ': “Open high incidents of the chatbot”, “my drafts”, “show INC-2026-0001”'],
        [{ bold: 'Follow up' }, ': “INC-2026-0001 is contained”, “approve CHG-2026-0002”, “show my review”'],
        [
          { bold: 'Raise a concern' },
          ', with your name or without: “I want to raise a concern”, to me alone',
        ],
      ],
    },
    small(
      'In any channel: /aims ask, incident, risk, change, concern, records, mine, review, help. My Home tab shows what waits for you.',
    ),
  ]);
}

/** What can be said to a form. */
export function presentFormHelp(view: QuestionContext): Reply {
  return presentDraft(view, [
    paragraph(
      'Answer in your words or with the buttons. You can also say “skip”, “back”, “what have you got?”, “save” or “cancel”, ' +
        'correct anything (“severity is high”), or ask me a question in between.',
    ),
  ]);
}
