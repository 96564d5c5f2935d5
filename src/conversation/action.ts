import { z } from 'zod';
import { registerQuerySchema } from '../records/search/query-schema.ts';
import { MOST_CARRIED } from './carried-text.ts';
import { cellValueSchema, listPageSchema } from './home/list-request.ts';
import { longWorkSchema } from './work/long-work.ts';

const reviewKind = z.enum([
  'incident',
  'risk',
  'change',
  'concern',
  'document',
  'approval',
  'question',
  'activity',
]);

/** Characters of one note to an answer. */
export const MOST_NOTED = 2000;

const carried = z.string().max(MOST_CARRIED);

/** What a button, select or date picker asks for. It travels as JSON inside the control, so it is checked on return. */
export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('start'),
    kind: z.enum(['incident', 'risk', 'change', 'concern']),
    text: carried,
  }),
  z.strictObject({ do: z.literal('answer'), draft: z.string(), field: z.string(), value: z.string() }),
  /** Of two values that were said of a field, the one that holds. */
  z.strictObject({ do: z.literal('settle'), draft: z.string(), field: z.string(), value: carried }),
  /** Help with a text: a first one is suggested; it is taken, or left. */
  z.strictObject({
    do: z.enum(['suggest-text', 'take-text', 'leave-text']),
    draft: z.string(),
    field: z.string(),
  }),
  z.strictObject({ do: z.literal('skip'), draft: z.string(), field: z.string() }),
  z.strictObject({ do: z.literal('edit'), draft: z.string(), field: z.string() }),
  /** `shows` is the mark of what the card shows (`review-mark.ts`); cards of earlier versions have none. */
  z.strictObject({
    do: z.literal('confirm'),
    draft: z.string(),
    revision: z.number().int(),
    shows: z.string().max(100).optional(),
  }),
  z.strictObject({ do: z.literal('cancel'), draft: z.string() }),
  z.strictObject({ do: z.literal('cancel-confirmed'), draft: z.string() }),
  z.strictObject({ do: z.literal('resume'), draft: z.string() }),
  /** What was said in the middle of a form is another record; or it is the answer. */
  z.strictObject({ do: z.literal('beside'), draft: z.string(), is: z.enum(['record', 'answer']) }),
  z.strictObject({ do: z.literal('undo-cancel'), draft: z.string() }),
  z.strictObject({ do: z.literal('put-aside'), draft: z.string() }),
  /** The answers whose message was edited or deleted hold; or: what the edited message says now is to be taken. */
  z.strictObject({ do: z.literal('accept-marked'), draft: z.string() }),
  z.strictObject({ do: z.literal('take-edits'), draft: z.string() }),
  /** The record that looks like the same is the same; or it is another one. */
  z.strictObject({ do: z.literal('same'), draft: z.string(), number: z.string() }),
  z.strictObject({ do: z.literal('different'), draft: z.string(), number: z.string() }),
  /** A step of a record's life cycle; `version` is the one that the button was drawn for. */
  z.strictObject({
    do: z.literal('step'),
    number: z.string(),
    step: z.string(),
    version: z.number().int(),
  }),
  z.strictObject({ do: z.literal('show-record'), number: z.string() }),
  z.strictObject({ do: z.literal('history'), number: z.string() }),
  z.strictObject({ do: z.literal('change-record'), number: z.string() }),
  z.strictObject({
    do: z.literal('add-link'),
    number: z.string(),
    kind: z.enum(['record', 'control', 'clause', 'document']),
    id: z.string().max(200),
  }),
  z.strictObject({ do: z.literal('links'), number: z.string() }),
  z.strictObject({ do: z.literal('remove-link'), number: z.string(), id: z.string() }),
  /** A message changed that a record was made from: what the record says holds. */
  z.strictObject({ do: z.literal('source-holds'), number: z.string() }),
  z.strictObject({ do: z.literal('propose-system'), system: z.string().max(200), number: z.string() }),
  z.strictObject({ do: z.literal('raise-concern'), anonymous: z.boolean(), text: carried }),
  z.strictObject({ do: z.literal('open-form'), draft: z.string() }),
  z.strictObject({
    do: z.literal('review'),
    /** `later` without a day is in two days; a day or a person is picked: `review-pick`. */
    decision: z.enum(['unchanged', 'update', 'done', 'later', 'accepted', 'refused', 'not-mine']),
    week: z.string(),
    kind: reviewKind,
    id: z.string(),
    version: z.string(),
    hash: z.string(),
  }),
  z.strictObject({ do: z.literal('show-review') }),
  /** Asks in a dialog for a note to an answer (`review` is its id); `about` says there what it is about. */
  z.strictObject({ do: z.literal('open-note'), review: z.string().max(100), about: z.string().max(200) }),
  z.strictObject({
    do: z.literal('note-review'),
    review: z.string().max(100),
    note: z.string().max(MOST_NOTED),
  }),
  z.strictObject({ do: z.literal('start-work'), work: longWorkSchema }),
  /** A search of the register as a filter, and from which record on. */
  z.strictObject({
    do: z.literal('list-records'),
    query: registerQuerySchema,
    from: z.number().int().min(0),
  }),
  z.strictObject({
    do: z.literal('share-answer'),
    question: carried,
    conversation: z.string().max(200),
  }),
  /** What a number of the Home tab counts, as a list in a dialog. */
  z.strictObject({ do: z.literal('open-list'), ...listPageSchema.shape }),
  z.strictObject({ do: z.literal('open-cell'), value: cellValueSchema }),
  /** `value`: the day on which to be reminded, or the person who is to have it. */
  z.strictObject({
    do: z.literal('review-pick'),
    decision: z.enum(['later', 'hand-over', 'assigned']),
    week: z.string(),
    kind: reviewKind,
    id: z.string(),
    value: z.string(),
  }),
  /** Shows what else can be answered to one item; null: what everybody sees at first. */
  z.strictObject({
    do: z.literal('review-more'),
    week: z.string(),
    item: z.strictObject({ kind: reviewKind, id: z.string() }).nullable(),
  }),
  z.strictObject({ do: z.literal('note-gap'), question: carried }),
  z.strictObject({ do: z.literal('vote'), useful: z.boolean(), question: carried }),
  /** What was wrong with the answer in a message; the person voted on it before. */
  z.strictObject({
    do: z.literal('complain'),
    about: z.string().max(200),
    complaint: z.enum(['wrong', 'outdated', 'beside', 'unclear']),
  }),
  z.strictObject({
    do: z.literal('settle-question'),
    /** The place of one of its wordings in the list; buttons of before carry the wording itself. */
    seq: z.number().int().optional(),
    question: carried.optional(),
    /** The last place when the list was shown. */
    upTo: z.number().int(),
  }),
]);

export type Action = z.infer<typeof actionSchema>;
