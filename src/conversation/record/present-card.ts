import type { UnderstandContext } from '../../capture/understand/context.ts';
import { approvalState } from '../../records/approval.ts';
import { type Actor } from '../../records/access.ts';
import { mayEdit } from '../../records/may-edit.ts';
import { inherentLevel, residualLevel } from '../../records/risk-criteria.ts';
import { nextSteps, type StepOffer } from '../../records/lifecycle.ts';
import { RELATION_IN_WORDS, type LinkTarget } from '../../records/link.ts';
import { recordLink } from '../../records/record-link.ts';
import type { RecordVersion } from '../../records/record.ts';
import { withScaleWords } from '../../records/scale-words.ts';
import { markedFields } from '../../records/source-mark.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { TurnDeps } from '../deps.ts';
import type { Dossier } from '../ports.ts';
import { momentSpan } from '../moment-span.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import { valueInWords } from '../present-value.ts';
import type { Control, Fact, Part, Reply, Rich, Span } from '../reply.ts';
import { listed, paragraph, reply, small } from '../rich-text.ts';
import { awaitedParts } from './awaited-approval.ts';
import { clockParts } from './clock-parts.ts';
import { foundInReview } from './found-in-review.ts';
import { linkNames } from './link-names.ts';
import { DECIDED_SUBJECTS, type DecidedSubject } from './decided-words.ts';
import { offeredSteps } from './step-buttons.ts';
import { stepContext } from './step-context.ts';

export interface CardView {
  /** For whom it has buttons. */
  readonly user: string;
  /** For whose eyes it is: links to what others may not see are not in it where they read along. */
  readonly viewer: Actor;
  readonly context: UnderstandContext;
  readonly deps: Pick<
    TurnDeps,
    'register' | 'settings' | 'actor' | 'managers' | 'publicUrl' | 'documentTitle'
  >;
  readonly before?: readonly Part[];
}

/** A record as it stands: what is known, what was decided, what belongs to it, and what can be done next. */
export async function presentCard(record: RecordVersion, view: CardView): Promise<Reply> {
  const { user, viewer, context, deps, before = [] } = view;
  const dossier = await deps.register.dossier(record.number, viewer);
  const marked = await markedOn(record, dossier, view);
  const nameOf = await linkNames(dossier?.links ?? [], viewer, deps);
  const offers = nextSteps(record, await stepContext(record.number, user, deps));
  return reply(
    'record',
    [
      ...before,
      paragraph(numberSpan(record), ` ${titleOf(record)}`),
      { part: 'facts', facts: factsOf(record, marked, deps) },
      ...(dossier === null ? [] : dossierParts(record, dossier, context.timezone, nameOf)),
      ...(dossier === null ? [] : awaitedParts(record, { ...dossier, context, deps })),
      ...clockParts(record, deps.settings.reportingClocks, context),
      ...missingParts(record, offers),
      ...linkParts(record, deps),
    ],
    cardControls(record, offers, dossier, view),
  );
}

type Marked = ReturnType<typeof markedFields>;

/** A record without marks, as nearly every one is, needs none of its versions. */
async function markedOn(record: RecordVersion, dossier: Dossier | null, view: CardView): Promise<Marked> {
  const { viewer, deps } = view;
  if (dossier === null || dossier.marks.length === 0) return new Map();
  const versions = await deps.register.versions(record.number, viewer);
  return markedFields(record, dossier.marks, versions);
}

function factsOf(
  record: RecordVersion,
  marked: Marked,
  { settings }: Pick<TurnDeps, 'settings'>,
): readonly Fact[] {
  const fields = withScaleWords(recordTypes[record.kind], settings.risk).fields.flatMap((field): Fact[] => {
    const value = record.data[field.name];
    const change = marked.get(field.name);
    const note = change === undefined ? null : `its message was ${change}`;
    return value === undefined ? [] : [{ label: field.label, value: valueInWords(field, value), note }];
  });
  const level = (label: string, value: string | null): Fact[] =>
    value === null ? [] : [{ label, value: [value], note: null }];
  return [
    ...fields,
    ...(record.kind === 'risk'
      ? [
          ...level('Level', inherentLevel(settings.risk, record.data)),
          ...level('Residual level', residualLevel(settings.risk, record.data)),
        ]
      : []),
    { label: 'Status', value: [statusInWords(record.status)], note: null },
    { label: 'Version', value: [String(record.version)], note: null },
    ...(record.confidentiality === 'restricted'
      ? [{ label: 'Seen by', value: ['those it concerns, and nobody else'], note: null }]
      : []),
  ];
}

/** What one version of a record says. */
export function versionFacts(version: RecordVersion, deps: Pick<TurnDeps, 'settings'>): readonly Fact[] {
  return factsOf(version, new Map(), deps);
}

export function statusInWords(status: string): string {
  return status.replaceAll('-', ' ');
}

function dossierParts(
  record: RecordVersion,
  dossier: Dossier,
  timezone: string,
  nameOf: (target: LinkTarget) => Span,
): readonly Part[] {
  const lines: Rich[] = [
    ...DECIDED_SUBJECTS.flatMap((subject) => approvalLine(record, dossier, subject, timezone)),
    ...dossier.reviews
      .slice(-1)
      .map((review): Rich => [
        'Reviewed by ',
        { person: review.decidedBy },
        ', ',
        momentSpan(review.decidedAt, timezone),
        foundInReview(review),
      ]),
    ...dossier.links.map((link): Rich => [`It ${RELATION_IN_WORDS[link.relation]} `, nameOf(link.target)]),
    ...dossier.linkedFrom.map((link): Rich => [
      { bold: link.number },
      ` ${RELATION_IN_WORDS[link.relation]} this one`,
    ]),
    ...dossier.evidence.map((item): Rich => {
      const title = item.title === '' ? item.what : item.title;
      const hash = item.contentHash === null ? [] : [` (SHA-256 ${item.contentHash.slice(0, 12)}…)`];
      return [
        'Evidence: ',
        item.permalink === null ? title : { link: item.permalink, label: title },
        ...hash,
      ];
    }),
    ...dossier.followUps.map((said): Rich => [
      said.from === 'handler' ? 'Asked or answered: ' : 'The person added: ',
      `“${said.text}”`,
    ]),
  ];
  return lines.length === 0 ? [] : [{ part: 'list', items: lines }];
}

function approvalLine(
  record: RecordVersion,
  { approvals }: Dossier,
  { what, name, was, noun }: DecidedSubject,
  timezone: string,
): readonly Rich[] {
  const state = approvalState(record, approvals, what);
  if (state.state === 'none') return [];
  const { by, at, version, reason } = state.approval;
  const when = momentSpan(at, timezone);
  const why = reason === null ? '' : `: “${reason}”`;
  const decided = (as: string): Rich => [
    `${name} was ${as} in version ${version} by `,
    { person: by },
    ', ',
    when,
  ];
  switch (state.state) {
    case 'approved':
      return [[...decided(was.approved), why]];
    case 'refused':
      return [[...decided(was.refused), why]];
    case 'stale':
      return [
        [...decided(was.approved), `. It has changed since, so that the ${noun} does not count any more.`],
      ];
  }
}

/** What to pass on: in Slack it shows the record to whoever may see it. */
function linkParts({ number }: RecordVersion, { publicUrl }: CardView['deps']): readonly Part[] {
  const link = recordLink(publicUrl, number);
  return link === null ? [] : [{ part: 'small', spans: ['Link to this record: ', { link, label: link }] }];
}

/** What the next step still wants, so that nobody has to try. */
function missingParts(record: RecordVersion, offers: readonly StepOffer[]): readonly Part[] {
  const next = offeredSteps(record, offers).find(({ step }) => step.action !== 'reopen');
  if (next === undefined || next.missing.length === 0) return [];
  const labels = next.missing.map(({ label }) => label.toLowerCase());
  return [small(`“${next.step.verb}” still asks for ${listed(labels)}.`)];
}

/** Slack shows five in a row. */
const MOST_STEPS = 4;

function cardControls(
  record: RecordVersion,
  offers: readonly StepOffer[],
  dossier: Dossier | null,
  view: CardView,
): readonly Control[] {
  const { number, version } = record;
  const open = offeredSteps(record, offers);
  const may = mayEdit(view.deps.actor(view.user), record).allowed;
  return [
    ...open
      .slice(0, MOST_STEPS)
      .map(({ step }, at) =>
        button(step.verb, { do: 'step', number, step: step.name, version }, at === 0 ? 'primary' : 'plain'),
      ),
    ...(may ? [button('Change it', { do: 'change-record', number })] : []),
    ...(dossier === null || dossier.links.length + dossier.linkedFrom.length === 0
      ? []
      : [button('Links', { do: 'links', number })]),
    button('History', { do: 'history', number }),
  ];
}
