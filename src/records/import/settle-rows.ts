import type { ImportedRecord, RowPlace, RowProblem } from './read-row.ts';

/** A record that came with an earlier import, or is called the same here. */
export interface KnownRecord {
  readonly number: string;
  readonly kind: string;
  readonly reference: string | null;
  /** Null for one that was recorded here. */
  readonly rowHash: string | null;
}

export interface SettledRows {
  readonly fresh: readonly ImportedRecord[];
  /** Rows that the register has already, and as what. */
  readonly known: readonly { readonly place: RowPlace; readonly number: string; readonly changed: boolean }[];
  readonly refused: readonly { readonly place: RowPlace; readonly problems: readonly RowProblem[] }[];
}

/**
 * Takes no row twice: one with the same content, with the same reference, or whose reference is the number of a record of
 * this register. `changed`: the reference is known, and the row says something else than when it was taken.
 */
export function settleRows(rows: readonly ImportedRecord[], register: readonly KnownRecord[]): SettledRows {
  const byHash = new Map(
    register.flatMap((one) => (one.rowHash === null ? [] : [[one.rowHash, one] as const])),
  );
  const byReference = new Map(register.flatMap((one) => namesOf(one).map((name) => [name, one] as const)));
  const fresh: ImportedRecord[] = [];
  const known: SettledRows['known'][number][] = [];
  const refused: SettledRows['refused'][number][] = [];
  const inFile = new Map<string, RowPlace>();
  for (const row of rows) {
    const { place, kind, reference, rowHash } = row;
    const name = reference === null ? null : referenceKey(kind, reference);
    const there = byHash.get(rowHash) ?? (name === null ? undefined : byReference.get(name));
    if (there !== undefined) {
      known.push({
        place,
        number: there.number,
        changed: there.rowHash !== null && there.rowHash !== rowHash,
      });
      continue;
    }
    const twin = inFile.get(rowHash) ?? (name === null ? undefined : inFile.get(name));
    if (twin !== undefined) refused.push({ place, problems: [sameAs(twin, row)] });
    else fresh.push(row);
    inFile.set(rowHash, twin ?? place);
    if (name !== null) inFile.set(name, twin ?? place);
  }
  return { fresh, known, refused };
}

function namesOf({ kind, number, reference }: KnownRecord): readonly string[] {
  return [referenceKey(kind, number), ...(reference === null ? [] : [referenceKey(kind, reference)])];
}

function referenceKey(kind: string, reference: string): string {
  return `${kind}:${reference.trim().toLowerCase()}`;
}

function sameAs(twin: RowPlace, { reference }: ImportedRecord): RowProblem {
  const where = `row ${twin.row}${twin.sheet === null ? '' : ` of sheet “${twin.sheet}”`}`;
  return {
    column: 'Reference elsewhere',
    value: reference ?? '',
    reason:
      reference === null ? `is left open, and the row is the same as ${where}` : `stands in ${where} too`,
    instead: 'Leave one of the two out, or give it a reference of its own.',
  };
}
