import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft } from './draft.ts';
import type { UnderstandContext } from './understand/context.ts';
import { understandFields } from './understand/understand-message.ts';

/** “It is live already”, whole: what was asked as a plan is done. */
const DONE =
  /^(?:(?:yes|no|well|actually)[,\s]+)?(?:(?:(?:it|that|this)(?:['’]s|\s+(?:is|was|has been))|we(?:['’]ve| have)?|they(?:['’]ve| have)?)\s+)?(?:(?:already|just|been)\s+)*(?:already|made|done|did (?:it|that)|live|implemented|deployed|released|rolled out|in (?:place|production|use)|active|happened)(?:\s+(?:already|now))*[.!\s]*$/iu;

/** What words say to the other one of two fields that answer the same. */
export type OtherAnswer =
  /** They hold its value. */
  | { readonly says: 'value' }
  /** They say that the other one is meant, and not yet what it is. */
  | { readonly says: 'that-one'; readonly field: Field };

/** “It went live yesterday” where a plan is asked for; “no, it is planned for May” where it was told as done. */
export function otherAnswer(
  type: RecordType,
  draft: Draft,
  asked: Field,
  text: string,
  context: UnderstandContext,
): OtherAnswer | null {
  const other = draft.updates === null ? counterpart(type, asked) : undefined;
  if (other === undefined) return null;
  const { fields, instead = [] } = understandFields(type.kind, text, context);
  if (other.name in fields && !(asked.name in fields)) return { says: 'value' };
  const isMeant = other.name === asked.answeredBy && (DONE.test(text.trim()) || instead.includes(other.name));
  return isMeant ? { says: 'that-one', field: other } : null;
}

/** The other one of two fields that answer the same. */
export function counterpart(type: RecordType, { name, answeredBy }: Field): Field | undefined {
  if (answeredBy !== undefined) return type.field(answeredBy);
  return type.fields.find((field) => field.answeredBy === name);
}

/** The draft that asks for this one from now on. */
export function meaning(draft: Draft, { name }: Field): Draft {
  return {
    ...draft,
    instead: [...new Set([...(draft.instead ?? []), name])],
    focus: null,
    cancelAsked: false,
  };
}
