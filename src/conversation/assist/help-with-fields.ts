import { asksToStay } from '../../capture/confidentiality-wish.ts';
import { mergeSuggestions, type Merged } from '../../capture/suggest/merge-suggestions.ts';
import type { Suggesting } from '../../capture/ports.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { Understood } from '../../capture/understand/understand-message.ts';
import { isEnglish } from '../../answer/written/is-english.ts';
import { faultInWords, type ModelFault } from '../../kernel/model-fault.ts';
import type { RecordKind, RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import type { MessageSource } from '../../records/record.ts';
import { unansweredFields } from '../../records/unanswered-fields.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { TurnDeps } from '../deps.ts';

/** What a model found in a message beside the rules. */
export interface Help extends Merged {
  /** One sentence on why there is none, where one was asked. */
  readonly note: string | null;
}

export interface Unhelped {
  readonly text: string;
  readonly fields: Readonly<Record<string, Understood>>;
  readonly source: MessageSource | null;
}

/** Words that say too little to hold a field beside what they are about. */
const FEWEST_WORDS = 4;

/** Looks for the fields that the rules did not find. Null where there is nothing to ask, or nobody. */
export async function helpWithFields(
  kind: RecordKind,
  words: Unhelped,
  context: UnderstandContext,
  { suggester }: Pick<TurnDeps, 'suggester'>,
): Promise<Help | null> {
  const type = recordTypes[kind];
  if (suggester === null || !isWorthAsking(type, words) || asksToStay(words.text)) return null;
  const suggesting = await suggester.suggest({
    message: words.text,
    kind,
    fields: fieldsToFind(type),
    context,
  });
  return helpFrom(suggesting, type, words, context);
}

export function helpFrom(
  suggesting: Suggesting,
  type: RecordType,
  { text, fields, source }: Unhelped,
  context: UnderstandContext,
): Help | null {
  switch (suggesting.outcome) {
    case 'not-asked':
      return null;
    case 'fault':
      return { answers: {}, conflicts: [], note: unreadWords(suggesting.fault) };
    case 'suggested': {
      const { suggestions, trace } = suggesting;
      const merging = { type, message: text, stated: fields, suggestions, trace, source };
      return { ...mergeSuggestions(merging, context), note: null };
    }
  }
}

/** One sentence for whoever wrote a message that the model did not read. */
export function unreadWords(fault: ModelFault): string {
  return `${faultInWords(fault)}; I read your message without it.`;
}

/** The rules take headline and story from any message, to the letter. */
export function fieldsToFind({ captureFields }: RecordType): readonly Field[] {
  return captureFields.filter(({ name }) => name !== 'title' && name !== 'description');
}

function isWorthAsking(type: RecordType, { text, fields }: Unhelped): boolean {
  if (text.trim().split(/\s+/u).length < FEWEST_WORDS && !/[^\p{Script=Latin}\P{L}]/u.test(text))
    return false;
  return unansweredFields(type, (name) => name in fields).length > 0 || !isEnglish(text);
}
