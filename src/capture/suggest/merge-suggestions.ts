import type { ModelTrace } from '../../kernel/model-trace.ts';
import type { RecordType } from '../../records/define-record.ts';
import type { Field, FieldValue } from '../../records/field.ts';
import type { MessageSource } from '../../records/record.ts';
import type { DraftAnswer, Unsettled } from '../draft.ts';
import type { Suggestion } from '../ports.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { understandFields, type Understood } from '../understand/understand-message.ts';
import { supportedValue, type Supported } from './support/supported-value.ts';

export interface Merged {
  /** By field; each `suggested`, with the words that support it. */
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  /** What the message says in two ways, a field each: the person is asked. */
  readonly conflicts: readonly Unsettled[];
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
 * Joins suggestions with what the rules found. An explicit statement outranks a suggestion; where other words of the
 * message say something else, as far as values exclude each other, there is a conflict, and neither decides it.
 */
export function mergeSuggestions(merging: Merging, context: UnderstandContext): Merged {
  const { type, message, suggestions, trace, source } = merging;
  const answers: Record<string, DraftAnswer> = {};
  const conflicts: Unsettled[] = [];
  for (const suggestion of suggestions) {
    const field = type.field(suggestion.field);
    if (field === undefined || conflicts.some(({ field: name }) => name === field.name)) continue;
    const supported = supportedValue(field, suggestion, message, context);
    if (supported === null) continue;
    const { value, said } = supported;
    const suggested: DraftAnswer = { value, said, from: 'suggested', source, by: trace };
    const held = answers[field.name];
    const plain = statedBeside(field, supported, merging, context);
    const other = held ?? (plain === undefined ? undefined : { ...plain, from: 'message' as const, source });
    if (other !== undefined && differs(other, suggested, message)) {
      conflicts.push({ field: field.name, values: [other, suggested] });
      Reflect.deleteProperty(answers, field.name);
    } else if (held === undefined && !(field.name in merging.stated)) answers[field.name] = suggested;
  }
  return { answers, conflicts };
}

/** What the rules say of a field that a suggestion could contradict. Two texts, or two kinds of harm, can both hold. */
function statedBeside(
  field: Field,
  { said, isRead }: Supported,
  { type, message, stated }: Merging,
  context: UnderstandContext,
): Pick<DraftAnswer, 'value' | 'said'> | undefined {
  const plain = stated[field.name];
  if (plain !== undefined) return isRead || isOneOnly(field) ? plain : undefined;
  return isRead ? elsewhere(field, type, said, message, context) : undefined;
}

function isOneOnly({ input }: Field): boolean {
  return input.kind !== 'text' && input.kind !== 'choices';
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

type Said = Pick<DraftAnswer, 'value' | 'said'>;

/** Another value from other words: the same words read twice are one statement. */
function differs(stated: Said, other: Said, message: string): boolean {
  if (isAsPrecise(stated.value, other.value)) return false;
  const [words, others] = [stated.said ?? '', other.said ?? ''];
  const [at, to] = [message.indexOf(words), message.indexOf(others)];
  return at === -1 || to === -1 || at + words.length <= to || to + others.length <= at;
}

/** "Yesterday" and "yesterday at 3" do not contradict each other. */
function isAsPrecise(a: FieldValue, b: FieldValue): boolean {
  const [left, right] = [JSON.stringify(a).replace(/"$/, ''), JSON.stringify(b).replace(/"$/, '')];
  return left.startsWith(right) || right.startsWith(left);
}
