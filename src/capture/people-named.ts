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

const NAME = String.raw`(?<name>\p{Lu}[\p{Ll}'’-]{1,25}(?: \p{Lu}[\p{Ll}'’-]{1,25})?)(?: (?:in|from|of|at) (?:the )?\p{L}+(?: \p{L}+)?)?`;
/** "Jonas owns it", "owner: Jonas Keller", "leave it to Jonas", "can Jonas take it". */
const OWNS: readonly RegExp[] = [
  String.raw`(?<![\p{L}<])@?${NAME} (?:owns|will own|should own|can own|could own|must own|takes on|takes|handles|looks after|(?:can|could|should|will|must) (?:take|handle|have)) (?:it|this|that|the (?:risk|incident|change))(?!\p{L})`,
  String.raw`(?<![\p{L}<])@?${NAME} (?:is|will be|should be) (?:the )?owner(?!\p{L})`,
  String.raw`(?<!\p{L})[Oo]wner(?: is| will be| should be|\s*[:=-])\s*(?:the )?@?${NAME}`,
  String.raw`(?:^|[,.;]\s*)(?:the )?[Oo]wner @?${NAME}(?=\s*(?:[,.;!]|$))`,
  String.raw`(?<!\p{L})(?:[Ll]eave|[Gg]ive|[Aa]ssign|[Hh]and) (?:it|this|that) (?:over )?to @?${NAME}(?=\s*(?:[,.;!?]|$))`,
  String.raw`(?<!\p{L})(?:[Cc]an|[Cc]ould|[Ll]et) @?${NAME} (?:take|own|have|handle) (?:it|this|that|over)(?!\p{L})`,
].map((pattern) => new RegExp(pattern, 'u'));
/** "Willem has to approve", "approver is Willem". */
const APPROVES: readonly RegExp[] = [
  String.raw`^@?${NAME} (?:(?:has|already|will|must|shall|should|needs to|has to|is to|can) )*(?:to )?(?:approves?|approved|signs? (?:it )?off|signed (?:it )?off)(?!\p{L})`,
  String.raw`^(?:[Tt]he )?[Aa]pprover(?: is| will be| should be|\s*[:=-])?\s*@?${NAME}`,
  String.raw`^(?:[Ii]t was )?[Aa]pproved by @?${NAME}`,
].map((pattern) => new RegExp(pattern, 'u'));
/** Written like a name at the beginning of a sentence. */
const NO_NAME =
  /^(?:I|We|It|He|She|They|You|Who|Nobody|Noone|None|Somebody|Someone|Everybody|Everyone|This|That|The|My|Our|To|Me|Unknown|Open|Tbd)(?:$|[ '’])/u;

/** Whom a text makes the owner by a name that nobody has who is known; null where it names nobody so. */
export function unknownOwner(text: string, context: UnderstandContext): string | null {
  return strangerIn(OWNS, text, context);
}

/** The same of who is said to approve. */
export function unknownApprover(text: string, context: UnderstandContext): string | null {
  return strangerIn(APPROVES, text, context);
}

function strangerIn(
  patterns: readonly RegExp[],
  text: string,
  { people = [], systems }: UnderstandContext,
): string | null {
  const name = patterns
    .map((pattern) => pattern.exec(text)?.groups?.['name'])
    .find((each) => each !== undefined && !NO_NAME.test(each));
  if (name === undefined || people.length === 0) return null;
  const { text: mentioned, unclear } = withMentions(name, people);
  const isKnown = mentioned !== name || unclear.length > 0;
  const isSystem = systems.some((system) => system.name.toLowerCase().includes(name.toLowerCase()));
  return isKnown || isSystem ? null : name;
}

/** What to do about a name that nobody has. */
export function nobodyCalled(name: string): string {
  return `I know nobody called “${name}” here. Name one person with @, or say “me”.`;
}
