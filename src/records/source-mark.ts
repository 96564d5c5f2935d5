import type { AuditEvent } from './audit-event.ts';
import type { RecordVersion } from './record.ts';

/** A message that fed a record was edited or deleted; the record stays as it is, and the fields are marked. */
export interface SourceMark {
  readonly what: 'edited' | 'deleted';
  /** Names of the fields that the message fed, as they stood in `version`. */
  readonly fields: readonly string[];
  readonly version: number;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who has looked at the fields since and found that they hold; null while nobody has. */
  readonly confirmed: { readonly by: string; readonly at: string } | null;
}

type MarkEvent = Pick<AuditEvent, 'action' | 'actor' | 'at' | 'version' | 'detail'>;

/** The marks of one record, from its events in their order. */
export function marksIn(events: readonly MarkEvent[]): readonly SourceMark[] {
  let marks: readonly SourceMark[] = [];
  for (const { action, actor: by, at, version, detail } of events) {
    if (action === 'source.changed') {
      const fields = String(detail['fields'] ?? '').split(',');
      const what = detail['what'] === 'deleted' ? 'deleted' : 'edited';
      marks = [...marks, { what, fields, version: version ?? 1, by, at, confirmed: null }];
    } else if (action === 'source.confirmed') {
      marks = marks.map((mark) => (mark.confirmed === null ? { ...mark, confirmed: { by, at } } : mark));
    }
  }
  return marks;
}

/** Fields whose message changed, that nobody has confirmed, and that still say what they said then. */
export function markedFields(
  record: RecordVersion,
  marks: readonly SourceMark[],
  versions: readonly RecordVersion[],
): ReadonlyMap<string, SourceMark['what']> {
  const standing = marks.filter(({ confirmed }) => confirmed === null);
  return new Map(
    standing.flatMap(({ fields, version, what }) => {
      const then = versions.find((one) => one.version === version)?.data ?? {};
      const same = (name: string): boolean =>
        JSON.stringify(then[name]) === JSON.stringify(record.data[name]);
      return fields.filter(same).map((name) => [name, what] as const);
    }),
  );
}
