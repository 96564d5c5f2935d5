import type { ModelTrace } from '../../kernel/model-trace.ts';
import type { RecordType } from '../../records/define-record.ts';
import type { Field, FieldValue } from '../../records/field.ts';
import type { MessageSource } from '../../records/record.ts';
import type { DraftAnswer } from '../draft.ts';
import type { Suggestion } from '../ports.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { understandFields, type Understood } from '../understand/understand-message.ts';
import { supportedValue } from './support/supported-value.ts';

/** What a message says twice, differently: the person is asked. */
export interface Conflict {
  readonly field: Field;
  readonly values: readonly [Understood, Understood];
}

export interface Merged {
  /** By field; each `suggested`, with the words that support it. */
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  readonly conflicts: readonly Conflict[];
}

export interface Merging {
  readonly type: RecordType;
  readonly message: string;
  /** What the rules found: it stands. */
  readonly stated: Readonly<Record<string, Understood>>;
  readonly suggestions: readonly Suggestion[];
  readonly trace: ModelTrace;
  readonly source: MessageSource | null;
}

/**
 * Joins suggestions with what the rules found. An explicit statement outranks a suggestion; only where other words of
 * the message say something else just as plainly is there a conflict.
 */
export function mergeSuggestions(
  { type, message, stated, suggestions, trace, source }: Merging,
  context: UnderstandContext,
): Merged {
  const answers: Record<string, DraftAnswer> = {};
  const conflicts: Conflict[] = [];
  for (const suggestion of suggestions) {
    const field = type.field(suggestion.field);
    if (field === undefined || field.name in answers) continue;
    const supported = supportedValue(field, suggestion, message, context);
    if (supported === null) continue;
    const { value, said, isRead } = supported;
    const plain = stated[field.name];
    const other = isRead ? (plain ?? elsewhere(field, type, said, message, context)) : undefined;
    if (other !== undefined && differs(other, { value, said }, message))
      conflicts.push({ field, values: [other, { value, said }] });
    else if (plain === undefined) answers[field.name] = { value, said, from: 'suggested', source, by: trace };
  }
  return { answers, conflicts };
}

/** What the message says of a field apart from some words: where it says two things, the rules take neither. */
function elsewhere(
  { name }: Field,
  { kind }: RecordType,
  said: string,
  message: string,
  context: UnderstandContext,
): Understood | undefined {
  return understandFields(kind, message.replace(said, ' '), context).fields[name];
}

/** Another value from other words: the same words read twice are one statement. */
function differs(stated: Understood, other: Understood, message: string): boolean {
  if (isAsPrecise(stated.value, other.value)) return false;
  const [at, to] = [message.indexOf(stated.said), message.indexOf(other.said)];
  return at === -1 || to === -1 || at + stated.said.length <= to || to + other.said.length <= at;
}

/** "Yesterday" and "yesterday at 3" do not contradict each other. */
function isAsPrecise(a: FieldValue, b: FieldValue): boolean {
  const [left, right] = [JSON.stringify(a).replace(/"$/, ''), JSON.stringify(b).replace(/"$/, '')];
  return left.startsWith(right) || right.startsWith(left);
}
