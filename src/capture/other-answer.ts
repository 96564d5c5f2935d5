import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft } from './draft.ts';
import type { UnderstandContext } from './understand/context.ts';
import { understandFields } from './understand/understand-message.ts';

/** “It is live already”, whole: what was asked as a plan is done. */
const DONE =
  /^(?:(?:yes|no|well|actually)[,\s]+)?(?:(?:(?:it|that|this)(?:['’]s|\s+(?:is|was|has been))|we(?:['’]ve| have)?|they(?:['’]ve| have)?)\s+)?(?:(?:already|just|been)\s+)*(?:already|made|done|did (?:it|that)|live|implemented|deployed|released|rolled out|in (?:place|production|use)|active|happened)(?:\s+(?:already|now))*[.!\s]*$/iu;

/** “Not live yet”, whole: what was asked as done is still planned. */
const NOT_YET =
  /^(?:(?:no|well|actually|hm+)[,\s]+)?(?:(?:(?:it|that|this)(?:['’]s|\s+(?:is|was|has))?|we(?:['’]ve| have| are)?)\s+)?(?:(?:not|hasn['’]t|haven['’]t|isn['’]t|wasn['’]t|still)\s+(?:(?:been|gone|yet|live|made|done|implemented|deployed|released|rolled out|in (?:place|production|use)|active|planned|to come|pending)\s*)+)(?:\s*yet|\s+so far)?[.!\s]*$/iu;

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
  const words = text.trim();
  const isMeant =
    other.name === asked.answeredBy ? DONE.test(words) || instead.includes(other.name) : NOT_YET.test(words);
  return isMeant ? { says: 'that-one', field: other } : null;
}

/** The other one of two fields that answer the same. */
export function counterpart(type: RecordType, { name, answeredBy }: Field): Field | undefined {
  if (answeredBy !== undefined) return type.field(answeredBy);
  return type.fields.find((field) => field.answeredBy === name);
}

/** The draft that asks for this one from now on. */
export function meaning(draft: Draft, { name, answeredBy }: Field): Draft {
  return {
    ...draft,
    instead: [...new Set([...(draft.instead ?? []).filter((one) => one !== answeredBy), name])],
    focus: null,
    cancelAsked: false,
  };
}
