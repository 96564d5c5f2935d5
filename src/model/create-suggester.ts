import { z } from 'zod';
import type { Suggester, SuggestingTask } from '../capture/ports.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { RecordKind } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { recordTypes } from '../records/record-types.ts';
import type { Asking } from './ask.ts';
import { askFor } from './ask-for.ts';
import { Masker } from './masking/masker.ts';
import { LEAVING_RECORDS } from './model-settings.ts';

/** Names as they stand in the inventory; a hundred of them are enough to recognize one by. */
const MOST_SYSTEMS = 100;

/** Reads a message for the fields of a record, in one request. */
export function createSuggester(asking: Asking): Suggester {
  const { prompts, settings } = asking;
  const allowed = (kind: RecordKind): boolean => settings.mayLeave.records.some((each) => each === kind);
  return {
    async suggest(task) {
      const { kind, fields, message, context } = task;
      const kinds: readonly RecordKind[] = kind === null ? LEAVING_RECORDS : [kind];
      const [first, ...others] = [...new Set(fields.map(({ name }) => name))];
      // A message that could be of any kind could be of one that stays here. No setting lets a concern leave; it is told
      // apart before.
      if (!kinds.every(allowed) || first === undefined) return { outcome: 'not-asked' };
      const masker = new Masker(settings.maskNames);
      const rendered = prompts.render('suggest-fields', {
        now: nowIn(context),
        systems:
          context.systems
            .slice(0, MOST_SYSTEMS)
            .map(({ name }) => name)
            .join('; ') || 'none listed',
        fields: [...kindLine(task, kinds), ...fields.map(fieldLine)].join('\n'),
        message: masker.mask(message),
      });
      const told = await askFor(schemaFor(task, kinds, [first, ...others]), rendered, context.author, asking);
      if (!told.ok) return { outcome: 'fault', fault: told.error };
      const { value, trace } = told.value;
      const suggestions = value.fields.map((each) => ({
        field: each.field,
        value: masker.unmask(each.value),
        said: masker.unmask(each.said),
      }));
      return { outcome: 'suggested', kind: kind ?? kindOf(value.kind, kinds), suggestions, trace };
    },
  };
}

interface Told extends Record<string, unknown> {
  readonly kind?: string | undefined;
  readonly fields: readonly { readonly field: string; readonly value: string; readonly said: string }[];
}

/** Of the record's own fields; each value is checked against the record's schema when it is merged. */
function schemaFor(
  { kind }: SuggestingTask,
  kinds: readonly RecordKind[],
  names: [string, ...string[]],
): z.ZodType<Told> {
  const fields = z
    .array(z.object({ field: z.enum(names), value: z.string().max(3_000), said: z.string().max(3_000) }))
    .max(30);
  return kind === null ? z.object({ kind: z.enum(['none', ...kinds]), fields }) : z.object({ fields });
}

function kindOf(told: string | undefined, kinds: readonly RecordKind[]): RecordKind | null {
  return kinds.find((kind) => kind === told) ?? null;
}

function kindLine({ kind }: SuggestingTask, kinds: readonly RecordKind[]): string[] {
  if (kind !== null) return [];
  const meant = kinds.map((each) => `${each} (${MEANT[each] ?? recordTypes[each].noun})`);
  return [`kind: ${meant.join(', ')}, or none: a question or anything else`];
}

/** What tells the kinds apart, in as few words as can be. */
const MEANT: Readonly<Partial<Record<RecordKind, string>>> = {
  incident: 'an AI system did harm or nearly did',
  risk: 'something could go wrong',
  change: 'an AI system is or will be altered',
};

/** What the prompt says for all of a kind is not said again: dates are written as it asks. */
function fieldLine({ name, label, input }: Field): string {
  const about = label.toLowerCase() === name.toLowerCase() ? `${name}:` : `${name}: ${label},`;
  switch (input.kind) {
    case 'when':
      return `${about} date`;
    case 'choice':
      return `${about} ${input.options.map(({ value }) => value).join('|')}`;
    case 'choices':
      return `${about} ${input.options.map(({ value }) => value).join('|')}, with commas`;
    case 'scale':
      return `${about} ${input.options.map(({ value, label: words }) => `${value} ${words.toLowerCase()}`).join('|')}`;
    case 'count':
      return `${about} number`;
    case 'person':
      return `${about} as [PERSON_1]`;
    case 'system':
      return `${about} as listed`;
    case 'text':
      return `${about} ${input.multiline ? 'copied' : 'a headline'}`;
  }
}

/** "Tuesday 2026-11-24 10:30 in Europe/Amsterdam": what "yesterday" and "Friday" count from. */
function nowIn({ now, timezone }: UnderstandContext): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: timezone }).format(now);
  const local = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: timezone,
  });
  return `${weekday} ${local.format(now)} in ${timezone}`;
}
