import { z } from 'zod';
import { valueSchema } from './check-value.ts';
import type { Field, FieldValue } from './field.ts';
import type { Step } from './steps.ts';
import { unansweredFields } from './unanswered-fields.ts';

export type RecordKind = 'incident' | 'risk' | 'change' | 'concern';
export type RecordData = Readonly<Record<string, FieldValue>>;

/** What a record type declares; everything else (questions, modal, checks, export) is derived from it. */
export interface RecordDefinition {
  readonly kind: RecordKind;
  /** First letters of its numbers: `INC` gives `INC-2026-0001`. */
  readonly prefix: string;
  /** "an incident": used in sentences. */
  readonly noun: string;
  readonly article: 'a' | 'an';
  readonly plural: string;
  /** Raised whenever a field is added, removed or changes its meaning, so that open drafts are migrated. */
  readonly formVersion: number;
  readonly fields: readonly Field[];
  /** In order of the life cycle; the first is where a new record starts, unless `firstStatus` says otherwise. */
  readonly statuses: readonly [string, ...string[]];
  /** Where a new record stands that says more than that it is new. */
  readonly firstStatus?: (data: RecordData) => string;
  /** Statuses in which nothing more is expected of the owner. */
  readonly closedStatuses: readonly string[];
  readonly steps: readonly Step[];
  /** What became of fields of earlier forms: by the version that changed them, old name to new name. */
  readonly renamed?: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Problems between fields, each naming the field to correct. */
  readonly problems: (data: Partial<RecordData>) => readonly FieldProblem[];
}

export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

export interface RecordType extends RecordDefinition {
  readonly requiredFields: readonly Field[];
  readonly captureFields: readonly Field[];
  /** Shape of `data` as stored: every field that is required at capture (or the one that answers it), and nothing that is not declared. */
  readonly dataSchema: z.ZodType<RecordData>;
  field(name: string): Field | undefined;
}

export function defineRecord(definition: RecordDefinition): RecordType {
  const byName = new Map(definition.fields.map((field) => [field.name, field]));
  return {
    ...definition,
    requiredFields: definition.fields.filter((field) => field.capture === 'required'),
    captureFields: definition.fields.filter((field) => field.capture !== 'later'),
    dataSchema: dataSchema(definition),
    field: (name) => byName.get(name),
  };
}

function dataSchema(definition: RecordDefinition): z.ZodType<RecordData> {
  const shape: Record<string, z.ZodType> = {};
  for (const field of definition.fields) {
    const value = valueSchema(field.input);
    const stands = field.capture === 'required' && field.answeredBy === undefined;
    shape[field.name] = stands ? value : value.optional();
  }
  const eitherOr = definition.fields.filter(({ answeredBy }) => answeredBy !== undefined);
  return z.strictObject(shape).superRefine((data, context) => {
    for (const { name } of unansweredFields({ requiredFields: eitherOr }, (one) => data[one] !== undefined)) {
      context.addIssue({ code: 'custom', path: [name], message: 'is needed' });
    }
    for (const problem of definition.problems(data as Partial<RecordData>)) {
      context.addIssue({ code: 'custom', path: [problem.field], message: problem.reason });
    }
  }) as unknown as z.ZodType<RecordData>;
}
