import { recordTypes } from '../records/record-types.ts';
import { shownType } from '../records/scale-words.ts';
import type { RecordVersion } from '../records/record.ts';
import type { Control, Part, Reply, Rich, Span } from './reply.ts';
import { valueInWords } from './present-value.ts';
import { paragraph, reply, shortened, small } from './rich-text.ts';

/** The settings that say how a scale is worded. */
type Worded = Parameters<typeof shownType>[1];

/** The record's number, as a link to where it was reported when that is known. */
export function numberSpan(record: RecordVersion): Span {
  const link = record.source?.permalink;
  return link ? { link, label: record.number } : { bold: record.number };
}

export function titleOf(record: RecordVersion): string {
  return String(record.data['title'] ?? record.number);
}

/** Said of a record that becomes restricted, or begins so. */
export const SEEN_WHEN_RESTRICTED =
  'Its owner, whoever reported it, its approver, the AIMS managers and the auditors see it; to others it is not there, also ' +
  'not by its number. What was said in this conversation stays where it was said.';

export function presentRecorded(
  record: RecordVersion,
  after: { readonly parts: readonly Part[]; readonly controls: readonly Control[] },
  settings: Worded,
): Reply {
  return reply(
    'recorded',
    [
      paragraph('Recorded as ', numberSpan(record), '.'),
      recordFacts(record, settings),
      ...(record.confidentiality === 'restricted'
        ? [paragraph(`It is restricted. ${SEEN_WHEN_RESTRICTED}`)]
        : []),
      ...after.parts,
      small(
        'The owner hears of it in the weekly review until it is closed. “Show ' +
          record.number +
          '” shows it.',
      ),
    ],
    after.controls,
  );
}

export function presentOwnership(record: RecordVersion, by: string, settings: Worded): Reply {
  const { noun, article } = recordTypes[record.kind];
  return reply('recorded', [
    paragraph({ person: by }, ` recorded ${article} ${noun} that you own: `, numberSpan(record), '.'),
    recordFacts(record, settings),
  ]);
}

/** What matters at a glance; the long texts stay in the register. */
function recordFacts(record: RecordVersion, settings: Worded): Part {
  const facts = shownType(record.kind, settings).fields.flatMap((field) => {
    const value = record.data[field.name];
    if (value === undefined || (field.input.kind === 'text' && field.input.multiline)) return [];
    return [{ label: field.label, value: valueInWords(field, value), note: null }];
  });
  return { part: 'facts', facts: [...facts, { label: 'Status', value: [record.status], note: null }] };
}

/** One line in a list of records. */
export function recordLine(record: RecordVersion): Rich {
  return [...recordInShort(record), ' · ', { person: record.owner }];
}

/** The same where everybody knows whose it is. */
export function recordInShort(record: RecordVersion): Rich {
  const severity = record.data['severity'];
  return [
    numberSpan(record),
    ` ${shortened(titleOf(record), 90)} · ${record.status}`,
    ...(typeof severity === 'string' ? [` · ${severity}`] : []),
  ];
}
