import { askedOf, touchedBy, type Touched } from '../conversation/asked-of-record.ts';
import type { StateChange } from '../conversation/turn.ts';
import { mayDo, mayDoWithRegister, readsOnly, type Actor } from '../records/access.ts';
import { mayEdit } from '../records/may-edit.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Tx } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';

export interface Refused {
  readonly refused: string;
}

/**
 * The access table, asked once more where the change is written: under the lock of the chain's head, so that nobody moves
 * the record between the question and the change.
 */
export async function askAccess(tx: Tx, change: StateChange, actor: Actor): Promise<Result<null, Refused>> {
  if (change.change === 'create-record') {
    const may = mayDoWithRegister('report', actor);
    return may.allowed ? ok(null) : err({ refused: may.reason });
  }
  if ((change.change === 'save-review' || change.change === 'note-review') && readsOnly(actor))
    return err({ refused: 'An auditor reads everything and changes nothing, and so answers no review.' });
  const touched = touchedBy(change);
  const number = touched === null ? null : await numberOf(tx, touched);
  if (number === null) return ok(null);
  const row = await latestVersions(tx).where('records.number', '=', number).executeTakeFirst();
  // A record that is not there is a fault of another kind, and whoever writes says so.
  if (row === undefined) return ok(null);
  const record = checkedVersion(row);
  for (const action of askedOf(change, record)) {
    const isEdit = action === 'change' && change.change === 'update-record';
    const may = isEdit ? mayEdit(actor, record) : mayDo(action, actor, record);
    if (!may.allowed) return err({ refused: may.reason });
  }
  return ok(null);
}

async function numberOf(tx: Tx, touched: Touched): Promise<string | null> {
  if ('number' in touched) return touched.number;
  const [table, id] =
    'link' in touched ? (['links', touched.link] as const) : (['evidence', touched.evidence] as const);
  const row = await tx.selectFrom(table).select('number').where('id', '=', id).executeTakeFirst();
  return row?.number ?? null;
}
