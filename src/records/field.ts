/** What is decided: a change before it is made, the plan to treat a risk, or what is left of a risk after treatment. */
export type ApprovalSubject = 'change' | 'treatment' | 'residual-risk';

/** What a field takes; the questions, the modal, the checks and the documentation are made from it. */
export type FieldInput =
  | { readonly kind: 'text'; readonly multiline: boolean; readonly maxLength: number }
  | { readonly kind: 'when'; readonly tense: 'past' | 'future' | 'any' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'count' }
  | { readonly kind: 'scale'; readonly options: readonly Option[] }
  | { readonly kind: 'person' }
  | { readonly kind: 'system' };

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One field of a record type. `capture` says whether it must be known before the record is made. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** One question in plain words, ending with a question mark. */
  readonly question: string;
  /** Why it is asked, where that helps the person to answer. */
  readonly why?: string;
  /** A valid answer in a person's words, shown when an answer was not understood. */
  readonly example: string;
  readonly input: FieldInput;
  readonly capture: 'required' | 'optional' | 'later';
  /** Another field that answers it as well: one of the two has to be known. What was done needs no planned date. */
  readonly answeredBy?: string;
  /** A text that takes what an answer says beyond its value: “reduce it, monitoring monthly”. */
  readonly moreIn?: string;
  /** What is said of it later stands behind what it holds, and not in its place. */
  readonly grows?: true;
  /** The approvals that it is no part of: answered after them, it does not make them stale. */
  readonly afterApproval?: readonly ApprovalSubject[];
}

/** A field's value as it is stored: text, ISO date, option value, scale 1 to 5, count, user id, or a list of options. */
export type FieldValue = string | number | readonly string[];
