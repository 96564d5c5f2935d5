import type { Field } from '../../records/field.ts';
import { button, type QuestionContext } from '../present-question.ts';
import type { Part, Reply } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';

/** A text that a model suggests, as such; the person takes it, leaves it, or writes their own. */
export function presentSuggestion({ draft }: QuestionContext, field: Field, text: string): Reply {
  const action = { draft: draft.id, field: field.name };
  return reply(
    'question',
    [
      paragraph({ bold: `${field.label}: a suggestion` }),
      { part: 'quote', text, source: ['suggested by the model, not checked by anybody'] },
      small('It is not taken until you say “take it”. Or write it in your own words; “leave it” drops it.'),
    ],
    [
      button('Take it', { do: 'take-text', ...action }, 'primary'),
      button('Leave it', { do: 'leave-text', ...action }),
      button('Open as form', { do: 'open-form', draft: draft.id }),
      button('Cancel', { do: 'cancel', draft: draft.id }),
    ],
  );
}

/** What a good text says, where nobody writes a first one. `why`: the beginning of a sentence. */
export function outlineParts({ label }: Field, outline: readonly string[], why: string): readonly Part[] {
  return [
    paragraph(`${why}. A good ${label.toLowerCase()} says:`),
    { part: 'list', items: outline.map((point) => [point]) },
  ];
}
