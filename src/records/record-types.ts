import type { RecordKind, RecordType } from './define-record.ts';
import { change } from './change.ts';
import { concern } from './concern.ts';
import { incident } from './incident.ts';
import { risk } from './risk.ts';

/** Every record type there is. A new type is one file beside these and one line here. */
export const recordTypes: Readonly<Record<RecordKind, RecordType>> = { incident, risk, change, concern };

export const recordKinds = Object.keys(recordTypes) as readonly RecordKind[];
