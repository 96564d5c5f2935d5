import { assertNever } from '../../kernel/assert-never.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ApprovalRules } from '../approval-rules.ts';
import type { Moment } from '../check-value.ts';
import type { Field, FieldValue } from '../field.ts';
import type { RiskCriteria } from '../risk-criteria.ts';
import { isInFuture } from '../when.ts';
import type { ImportHints } from './import-hints.ts';
import { readCellChoice, readCellChoices } from './read-cell-choice.ts';
import { readCellDate, type CellProblem, type DateOrder } from './read-cell-date.ts';
import { readCellPerson, type KnownPerson } from './read-cell-person.ts';
import { readCellScale } from './read-cell-scale.ts';

/** What a cell is understood against. */
export interface CellContext {
  readonly moment: Moment;
  readonly dates: DateOrder | null;
  readonly criteria: RiskCriteria;
  readonly approvals: ApprovalRules;
  readonly systems: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** Everybody in the workspace; null where nobody can be looked up. */
  readonly people: readonly KnownPerson[] | null;
  /** User ids of those who read and change nothing: no record is theirs. */
  readonly auditors: readonly string[];
  readonly hints: ImportHints;
}

/** Null for a cell that says nothing. */
export type CellValue = Result<FieldValue | null, CellProblem>;

/** What people write into a cell that they cannot fill. */
const SAYS_NOTHING =
  /^(?:[-–—.?\s]*|n\.?\/?a\.?|not applicable|none|nil|null|tb[dca]|unknown|not known|open)$/iu;

/** The value that a cell has for a field, in the form in which it is stored. */
export function readCell(field: Field, cell: string, context: CellContext): CellValue {
  const text = unprotected(cell).trim();
  if (text === '') return ok(null);
  const { input } = field;
  switch (input.kind) {
    case 'text':
      return readText(input.multiline ? text : oneLine(text), input.maxLength);
    case 'choice':
      return unlessEmpty(text, readCellChoice(field.name, input.options, text));
    case 'choices':
      return unlessEmpty(text, readCellChoices(field.name, input.options, text));
    case 'scale':
      return unlessEmpty(text, readCellScale(field.name, input.options, text, context.criteria));
    case 'when':
      return unlessEmpty(text, readWhen(field, text, context));
    case 'count':
      return unlessEmpty(text, readCount(text));
    case 'person':
      return unlessEmpty(text, readPerson(field, text, context));
    case 'system':
      return SAYS_NOTHING.test(text) ? ok(null) : readSystem(oneLine(text), context.systems);
    default:
      return assertNever(input);
  }
}

function readPerson({ name }: Field, text: string, { people, auditors }: CellContext) {
  const read = readCellPerson(text, people);
  if (name !== 'owner' || !read.ok || !auditors.includes(read.value)) return read;
  const reason = 'is an auditor, who reads everything and changes nothing';
  return err({ reason, instead: 'Name somebody else as the owner.' });
}

/** The apostrophe that keeps a cell from running as a formula, in our own exports among others, is no part of its text. */
function unprotected(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r\n])/u, '');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What cannot be read says nothing where it is a word for that. */
function unlessEmpty(text: string, read: Result<FieldValue, CellProblem>): CellValue {
  return !read.ok && SAYS_NOTHING.test(text) ? ok(null) : read;
}

function readText(text: string, maxLength: number): CellValue {
  if (/^(?:[-–—.?\s]*|n\.?\/?a\.?|tb[dca])$/iu.test(text)) return ok(null);
  if (text.length <= maxLength) return ok(text);
  const reason = `has ${text.length} characters, more than the ${maxLength} that it takes`;
  return err({ reason, instead: 'Shorten it, and attach the long text as evidence afterwards.' });
}

function readWhen(field: Field, text: string, context: CellContext): Result<string, CellProblem> {
  const { moment } = context;
  const read = readCellDate(text, context);
  const past = field.input.kind === 'when' && field.input.tense === 'past';
  if (!read.ok || !past || !isInFuture(read.value, moment.now, moment.timezone)) return read;
  return err({ reason: 'is in the future', instead: 'Write when it was, or leave it empty.' });
}

function readCount(text: string): Result<number, CellProblem> {
  const plain = text.replace(/\s*(?:people|persons?|users?|customers?)$/iu, '');
  if (/^\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+$/u.test(plain)) return ok(Number(plain.replace(/\D/gu, '')));
  if (/^\d{1,10}(?:\.0+)?$/u.test(plain)) return ok(Number(plain));
  return err({ reason: 'is not a whole number', instead: 'Write one number, such as 40.' });
}

/** An alias of the inventory is its system; any other name stays as it is. */
function readSystem(text: string, systems: CellContext['systems']): CellValue {
  const wanted = text.toLowerCase();
  const known = systems.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase() === wanted),
  );
  if (known !== undefined) return ok(known.name);
  if (text.length <= 150) return ok(text);
  return err({ reason: 'is longer than 150 characters', instead: 'Write the name of the system alone.' });
}
