import { z } from 'zod';
import type { Draft } from '../capture/draft.ts';
import { migrateDraft } from '../capture/migrate-draft.ts';
import { recordKinds } from '../records/record-types.ts';
import { readJson } from './stored-json.ts';

const source = z.strictObject({
  conversation: z.string(),
  message: z.string(),
  permalink: z.string().nullable(),
});

const value = z.union([z.string(), z.number(), z.array(z.string())]);

const answer = z.looseObject({
  value,
  from: z.enum(['message', 'typed', 'chosen', 'form', 'suggested', 'record']),
  said: z.string().nullable(),
  source: source.nullable(),
  doubt: z.enum(['edited', 'deleted']).optional(),
});

const unsettled = z.array(
  z.strictObject({ field: z.string(), values: z.union([z.tuple([answer]), z.tuple([answer, answer])]) }),
);

const unnamedTold = z
  .strictObject({ value: value.nullable(), said: z.string(), source: source.nullable() })
  .nullable();

const replaced = z
  .strictObject({
    answers: z.array(z.strictObject({ name: z.string(), was: answer.nullable(), is: value.nullable() })),
    skipped: z.array(z.string()),
    unsettled,
    unnamedTold,
  })
  .nullable();

const typed = z.strictObject({
  at: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
});

/**
 * The shape of a draft, whatever its form's version: that its values fit their fields is decided when it is used, because
 * a form may have changed meanwhile and a draft is never dropped.
 */
const draftSchema = z.looseObject({
  id: z.string(),
  kind: z.enum(recordKinds),
  formVersion: z.number(),
  conversation: z.string(),
  place: z.string(),
  person: z.string(),
  answers: z.record(z.string(), answer),
  setAside: z.record(z.string(), answer).optional(),
  unsettled: unsettled.optional(),
  saidTwice: unsettled.optional(),
  unnamedTold: unnamedTold.optional(),
  followUpCode: z.string().optional(),
  confidentiality: z.enum(['internal', 'restricted']).optional(),
  skipped: z.array(z.string()),
  instead: z.array(z.string()).optional(),
  focus: z.string().nullable(),
  cancelAsked: z.boolean(),
  duplicateAsked: z.string().nullable().optional(),
  setApart: z.array(z.string()).optional(),
  edits: z.record(z.string(), z.string()).optional(),
  typed: typed.nullable().optional(),
  offered: z
    .strictObject({ field: z.string(), answer, inForm: z.literal(true).optional() })
    .nullable()
    .optional(),
  beside: z
    .strictObject({
      kind: z.enum(recordKinds),
      text: z.string(),
      source: source.nullable(),
      asked: z.boolean(),
    })
    .nullable()
    .optional(),
  replaced: replaced.optional(),
  offeredAt: z.string().nullable().optional(),
  asideAt: z.string().nullable().optional(),
  updates: z.looseObject({ number: z.string(), version: z.number() }).nullable(),
  firstMessage: z.string(),
  source: source.nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  revision: z.number(),
});

/** Drafts of earlier releases have none of these. */
const ADDED_LATER = {
  duplicateAsked: null,
  setApart: [],
  edits: {},
  typed: null,
  offeredAt: null,
  asideAt: null,
} as const;

/** What is unsettled had this name in earlier releases. */
interface Renamed {
  readonly saidTwice?: Draft['unsettled'];
}

export function readDraft(row: { readonly id: string; readonly body: string }): Draft {
  const body = readJson<unknown>(draftSchema, row.body, `the draft ${row.id}`) as Draft & Renamed;
  const { saidTwice, ...draft } = body;
  return migrateDraft({ ...ADDED_LATER, ...draft, ...(saidTwice && { unsettled: saidTwice }) });
}

/** The messages that answers of the draft were taken from, those that wait in a conflict among them. */
export function messagesOf({ answers, unsettled = [], unnamedTold }: Draft): ReadonlySet<string> {
  const waiting = unsettled.flatMap(({ values }) => values);
  const sources = [...Object.values(answers), ...waiting].map(({ source }) => source);
  return new Set([...sources, unnamedTold?.source ?? null].flatMap((source) => source?.message ?? []));
}
