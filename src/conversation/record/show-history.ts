import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { Confidentiality, RecordVersion } from '../../records/record.ts';
import { differencesBetween } from '../../records/differences.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { LinkTarget } from '../../records/link.ts';
import { shownType } from '../../records/scale-words.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { momentSpan } from '../moment-span.ts';
import type { Dossier } from '../ports.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import { valueInWords } from '../present-value.ts';
import type { Part, Rich, Span } from '../reply.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import { listed, paragraph, reply, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Destination, Turn } from '../turn.ts';
import { viewerAt } from '../viewer-of.ts';
import { whatTheyDid } from './decided-words.ts';
import { foundInReview } from './found-in-review.ts';
import { linkNames } from './link-names.ts';
import { statusInWords } from './present-card.ts';
import { rememberRecord } from './show-record.ts';

/** Long histories are read in the export; a message holds the last of them. */
const MOST_SHOWN = 12;

/** Who changed what, when, and from which message; newest last. */
export async function showHistory(
  record: RecordVersion,
  incoming: Incoming,
  { timezone }: UnderstandContext,
  deps: TurnDeps,
  destination: Destination = replyTo(incoming),
): Promise<Turn> {
  const viewer = viewerAt(destination, incoming, deps);
  const versions = await deps.register.versions(record.number, viewer);
  const dossier = await deps.register.dossier(record.number, viewer);
  const nameOf = await linkNames([...(dossier?.links ?? []), ...(dossier?.unlinked ?? [])], viewer, deps);
  const events = [
    ...versions.map((version, at) => ({
      at: version.changedAt,
      order: version.version,
      parts: versionParts(version, versions[at - 1], timezone, deps.settings),
    })),
    ...(dossier === null
      ? []
      : [...dossierEvents(dossier, timezone, nameOf), ...markEvents(record, dossier, timezone)]),
  ].sort((a, b) => a.at.localeCompare(b.at) || a.order - b.order);
  const hidden = Math.max(0, events.length - MOST_SHOWN);
  return respond(
    destination,
    reply('record', [
      paragraph(numberSpan(record), ` ${titleOf(record)}: its history`),
      ...(hidden === 0 ? [] : [small(`${hidden} earlier entries are in the export (“aims export”).`)]),
      ...events.slice(hidden).flatMap(({ parts }) => parts),
    ]),
    [rememberRecord(incoming, record)],
  );
}

interface HistoryEvent {
  readonly at: string;
  /** Of what happened at one moment. */
  readonly order: number;
  readonly parts: readonly Part[];
}

const LAST = Number.MAX_SAFE_INTEGER;

function versionParts(
  version: RecordVersion,
  before: RecordVersion | undefined,
  timezone: string,
  settings: TurnDeps['settings'],
): readonly Part[] {
  const link = version.source?.permalink;
  const head: Rich = [
    { bold: `Version ${version.version}` },
    ' · ',
    { person: version.changedBy },
    ' · ',
    momentSpan(version.changedAt, timezone),
    ...(link ? [' · ', { link, label: 'message' }] : []),
  ];
  if (before === undefined) return [paragraph(...head, ` · recorded as ${statusInWords(version.status)}`)];
  const seen: readonly Rich[] =
    before.confidentiality === version.confidentiality
      ? []
      : [
          [
            { bold: 'Seen by' },
            ': ',
            SEEN_BY[before.confidentiality],
            ' → ',
            SEEN_BY[version.confidentiality],
          ],
        ];
  const items = [...differences(before, version, settings), ...seen];
  if (items.length === 0) return [paragraph(...head, ' · its answers are as they were')];
  return [paragraph(...head), ...(items.length === 0 ? [] : [{ part: 'list', items } as const])];
}

const SEEN_BY: Readonly<Record<Confidentiality, string>> = {
  internal: 'everybody here',
  restricted: 'those it concerns',
};

/** "Severity: High → Low" for every field that differs. */
export function differences(
  before: RecordVersion,
  after: RecordVersion,
  settings: TurnDeps['settings'],
): readonly Rich[] {
  const type = shownType(after.kind, settings);
  return differencesBetween(before, after).map(({ name, was, is }): Rich => {
    const field = type.field(name);
    const shown = (value: typeof was): Rich =>
      value === undefined
        ? ['nothing']
        : field === undefined
          ? [statusInWords(String(value))]
          : valueInWords(field, value);
    return [{ bold: field?.label ?? capitalized(name) }, ': ', ...shown(was), ' → ', ...shown(is)];
  });
}

function dossierEvents(
  { approvals, links, unlinked, evidence, reviews }: Dossier,
  timezone: string,
  nameOf: (target: LinkTarget) => Span,
): readonly HistoryEvent[] {
  const event = (at: string, by: string, ...what: Rich) => ({
    at,
    order: LAST,
    parts: [paragraph({ person: by }, ' · ', momentSpan(at, timezone), ' · ', ...what)],
  });
  return [
    ...approvals.map(({ at, by, decision, what, version, reason }) => ({
      ...event(
        at,
        by,
        { bold: whatTheyDid({ what, decision }) },
        ` the ${what.replace('-', ' ')} as it stands in version ${version}${reason === null ? '' : `: “${reason}”`}`,
      ),
      // Behind what was decided on, and before the step that follows from it.
      order: version + 0.5,
    })),
    ...[...links, ...unlinked].map(({ at, by, target }) => event(at, by, 'linked ', nameOf(target))),
    ...unlinked.flatMap(({ removed, target }) =>
      removed === null ? [] : [event(removed.at, removed.by, 'took away the link to ', nameOf(target))],
    ),
    ...reviews.map((review) =>
      event(review.decidedAt, review.decidedBy, { bold: 'reviewed' }, foundInReview(review)),
    ),
    ...evidence.map(({ at, by, title, what, permalink }) => {
      const label = title === '' ? what : title;
      return event(at, by, 'attached ', permalink === null ? label : { link: permalink, label });
    }),
  ];
}

/** What became of the messages that the record came from, and who has looked at it since. */
function markEvents({ kind }: RecordVersion, { marks }: Dossier, timezone: string): readonly HistoryEvent[] {
  const labels = (fields: readonly string[]): string =>
    listed(fields.map((name) => (recordTypes[kind].field(name)?.label ?? name).toLowerCase()));
  const event = (at: string, by: string, said: string) => ({
    at,
    order: LAST,
    parts: [paragraph({ person: by }, ' · ', momentSpan(at, timezone), ` · ${said}`)],
  });
  return marks.flatMap(({ at, by, what, fields, confirmed }) => [
    event(at, by, `${what} a message that ${labels(fields)} came from`),
    ...(confirmed === null
      ? []
      : [event(confirmed.at, confirmed.by, `looked at ${labels(fields)}: still right`)]),
  ]);
}
