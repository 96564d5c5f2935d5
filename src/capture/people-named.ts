import type { RecordType } from '../records/define-record.ts';
import { withMentions } from './name-mentions.ts';
import type { UnderstandContext } from './understand/context.ts';
import { understandFields, type Understood } from './understand/understand-message.ts';

/**
 * The people whom a text makes owner or approver by their name: “Tomas handles it”. Whoever is only spoken of is none, and
 * of two with one name neither is.
 */
export function peopleNamed(
  type: RecordType,
  text: string,
  context: UnderstandContext,
): Readonly<Record<string, Understood>> {
  const named = withMentions(text, context.people ?? []);
  if (named.text === text) return {};
  // Whether they can be named is said when they are put into the record.
  const anybody = { ...context, whyNotNamed: () => null };
  const { fields } = understandFields(type.kind, named.text, anybody);
  const people = Object.entries(fields).filter(([name]) => type.field(name)?.input.kind === 'person');
  return Object.fromEntries(people.map(([name, { value }]) => [name, { value, said: text.trim() }]));
}
