import type { DraftAnswer } from '../capture/draft.ts';
import type { Field, FieldValue, Option } from '../records/field.ts';
import { whenInWords } from '../records/when.ts';
import type { Fact, Rich } from './reply.ts';
import { shortened } from './rich-text.ts';

/** A value as a person reads it: labels for options, dates in words, a person by name. */
export function valueInWords(field: Field, value: FieldValue): Rich {
  switch (field.input.kind) {
    case 'person':
      return [{ person: String(value) }];
    case 'when':
      return [whenInWords(String(value))];
    case 'choice':
      return [labelOf(field.input.options, String(value))];
    case 'choices': {
      const { options } = field.input;
      const values = typeof value === 'object' ? value : [String(value)];
      return [values.map((one) => labelOf(options, one)).join(', ')];
    }
    case 'scale':
      return [`${String(value)} · ${labelOf(field.input.options, String(value)).toLowerCase()}`];
    case 'count':
      return [Number(value).toLocaleString('en-GB')];
    case 'text':
    case 'system':
      return [String(value)];
  }
}

export function factOf(field: Field, answer: DraftAnswer): Fact {
  const doubt = answer.doubt === undefined ? '' : `; ${answer.doubt} since: still right?`;
  const note = `${originInWords(field, answer)}${doubt}`;
  return { label: field.label, value: valueInWords(field, answer.value), note };
}

const LONGEST_SAID = 80;

/** A text is its own words; for anything else the words it was read from show whether it was read right. */
function originInWords({ input }: Field, { from, said, value }: DraftAnswer): string {
  const words =
    input.kind !== 'text' && said !== null && said !== String(value)
      ? `: “${shortened(said, LONGEST_SAID)}”`
      : '';
  switch (from) {
    case 'message':
      return `from your message${words}`;
    case 'typed':
      return `you said${words === '' ? ' so' : words}`;
    case 'chosen':
      return 'you chose it';
    case 'form':
      return 'from the form';
    case 'suggested':
      return `suggested by the model${words}`;
    case 'record':
      return 'as on record';
  }
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
