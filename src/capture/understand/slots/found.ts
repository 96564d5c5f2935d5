import type { FieldValue } from '../../../records/field.ts';
import type { SurenessSigns } from '../reader/sureness.ts';
import type { Reading } from '../text/reading.ts';
import { wordsOf } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/** A value and the words it was read from. */
export interface Found extends Span {
  readonly value: FieldValue;
  readonly said: string;
  /** What tells whether it is right, where something of it was seen. */
  readonly signs?: SurenessSigns;
}

/** What a reader of one field gives: by field name, values not yet checked against their fields. */
export type FoundFields = Readonly<Record<string, Found | null>>;

export function found(reading: Reading, value: FieldValue, span: Span): Found {
  return { value, from: span.from, to: span.to, said: wordsOf(reading, span) };
}
