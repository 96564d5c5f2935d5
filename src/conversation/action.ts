import { z } from 'zod';
import { listRequestSchema } from './home/list-request.ts';

/** What a button, select or date picker asks for. It travels as JSON inside the control, so it is checked on return. */
export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('start'),
    kind: z.enum(['incident', 'risk', 'change', 'concern']),
    text: z.string().max(1500),
  }),
  z.strictObject({ do: z.literal('answer'), draft: z.string(), field: z.string(), value: z.string() }),
  z.strictObject({ do: z.literal('skip'), draft: z.string(), field: z.string() }),
  z.strictObject({ do: z.literal('edit'), draft: z.string(), field: z.string() }),
  z.strictObject({ do: z.literal('confirm'), draft: z.string(), revision: z.number().int() }),
  z.strictObject({ do: z.literal('cancel'), draft: z.string() }),
  z.strictObject({ do: z.literal('cancel-confirmed'), draft: z.string() }),
  z.strictObject({ do: z.literal('resume'), draft: z.string() }),
  z.strictObject({ do: z.literal('undo-cancel'), draft: z.string() }),
  z.strictObject({ do: z.literal('put-aside'), draft: z.string() }),
  /** The answers whose message was edited or deleted hold; or: what the edited message says now is to be taken. */
  z.strictObject({ do: z.literal('accept-marked'), draft: z.string() }),
  z.strictObject({ do: z.literal('take-edits'), draft: z.string() }),
  z.strictObject({ do: z.literal('open-form'), draft: z.string() }),
  z.strictObject({
    do: z.literal('review'),
    decision: z.enum(['unchanged', 'update', 'later']),
    week: z.string(),
    kind: z.enum(['incident', 'risk', 'change', 'concern', 'document']),
    id: z.string(),
    version: z.string(),
    hash: z.string(),
  }),
  z.strictObject({ do: z.literal('show-review') }),
  z.strictObject({
    do: z.literal('share-answer'),
    question: z.string().max(1500),
    conversation: z.string().max(200),
  }),
  /** What a number of the Home tab counts, as a list in a dialog. */
  z.strictObject({ do: z.literal('open-list'), list: listRequestSchema }),
  z.strictObject({ do: z.literal('note-gap'), question: z.string().max(1500) }),
  z.strictObject({ do: z.literal('vote'), useful: z.boolean(), question: z.string().max(1500) }),
  /** What was wrong with the answer in a message; the person voted on it before. */
  z.strictObject({
    do: z.literal('complain'),
    about: z.string().max(200),
    complaint: z.enum(['wrong', 'outdated', 'beside', 'unclear']),
  }),
  z.strictObject({
    do: z.literal('settle-question'),
    question: z.string().max(1500),
    upTo: z.number().int(),
  }),
]);

export type Action = z.infer<typeof actionSchema>;
