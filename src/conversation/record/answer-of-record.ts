import type { Draft } from '../../capture/draft.ts';
import { readAnswer } from '../../capture/understand/read-answer.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { ANONYMOUS } from '../../records/access.ts';
import { AUTHORITIES } from '../../records/authorities.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { overdueOf } from '../../records/search/overdue.ts';
import { dayIn, whenInWords } from '../../records/when.ts';
import { momentSpan } from '../moment-span.ts';
import { numberSpan, SEEN_WHEN_RESTRICTED, titleOf } from '../present-record.ts';
import { button } from '../present-question.ts';
import type { Part, Rich } from '../reply.ts';
import { notice, paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { awaitedParts } from './awaited-approval.ts';
import { clockParts } from './clock-parts.ts';
import { findRecord } from './find-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { statusInWords, versionFacts } from './present-card.ts';
import { recognizeRecordQuestion, type RecordQuestion } from './recognize-record-question.ts';
import { showHistory } from './show-history.ts';
import { rememberRecord, showRecord } from './show-record.ts';
import { stepContext } from './step-context.ts';
import { showLinksOf } from './unlink-record.ts';

/** A question about one record, answered from what is on file of it; null for every other one. */
export async function answerOfRecord(draft: Draft | null, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const question = recognizeRecordQuestion(incoming.text, context.now);
  // In the middle of a form only a record that is named is no part of it.
  if (question === null || (draft !== null && question.of.by === 'context')) return null;
  const found = await findRecord(question.of, incoming.conversation, viewerOf(incoming, deps), deps);
  if (found.found === 'none') return respond(replyTo(incoming), notice(found.why));
  return found.found === 'one' ? answer(question, found.record, talk) : null;
}

async function answer(question: RecordQuestion, record: RecordVersion, talk: RecordTalk): Promise<Turn> {
  const { incoming, context, deps } = talk;
  switch (question.asks) {
    case 'links':
      return showLinksOf(record, incoming, deps, replyTo(incoming));
    case 'history':
    case 'versions':
      return showHistory(record, incoming, context, deps);
    case 'next':
    case 'previous':
      return neighbour(record, question.asks, talk);
    case 'version':
      return asItWas(record, ({ version }) => version === question.version, talk);
    case 'then':
      return then(record, question.when, talk);
    case 'evidence':
      return said(record, await evidenceParts(record, talk), talk);
    case 'clocks':
      return said(record, clocks(record, talk), talk);
    case 'open':
      return said(record, [paragraph(isOpen(record), '.')], talk);
    case 'overdue':
      return said(record, await overdueParts(record, talk), talk);
    case 'seen':
      return said(record, [paragraph(seenBy(record))], talk);
    case 'owner':
      return said(record, [paragraph({ person: record.owner }, ` owns ${record.number}.`)], talk);
    default:
      return assertNever(question);
  }
}

function said(record: RecordVersion, parts: readonly Part[], { incoming }: RecordTalk): Turn {
  const { number, status } = record;
  const line = paragraph(numberSpan(record), ` ${titleOf(record)} · ${statusInWords(status)}`);
  const controls = [
    button('Show it', { do: 'show-record', number }),
    button('History', { do: 'history', number }),
  ];
  return respond(replyTo(incoming), reply('record', [...parts, line], controls), [
    rememberRecord(incoming, record),
  ]);
}

function isOpen({ number, kind, status }: RecordVersion): string {
  return recordTypes[kind].closedStatuses.includes(status)
    ? `No: ${number} is ${statusInWords(status)}`
    : `${number} is still open: it is ${statusInWords(status)}`;
}

async function evidenceParts(
  record: RecordVersion,
  { incoming, deps }: RecordTalk,
): Promise<readonly Part[]> {
  const dossier = await deps.register.dossier(record.number, viewerOf(incoming, deps));
  const items = (dossier?.evidence ?? []).map(({ title, what, permalink, dated }): Rich => {
    const name = title === '' ? what : title;
    return [
      permalink === null ? name : { link: permalink, label: name },
      ...(dated === null ? [] : [`, of ${whenInWords(dated)}`]),
    ];
  });
  if (items.length > 0) return [paragraph(`Evidence for ${record.number}:`), { part: 'list', items }];
  return [
    paragraph(`${record.number} has no evidence yet. Add some: “evidence for ${record.number}: https://…”.`),
  ];
}

function clocks(record: RecordVersion, { context, deps }: RecordTalk): readonly Part[] {
  const { number, kind, status } = record;
  if (kind !== 'incident')
    return [paragraph(`Reporting deadlines run for incidents; ${number} is a ${recordTypes[kind].noun}.`)];
  const parts = clockParts({ ...record, status: 'reported' }, deps.settings.reportingClocks, context);
  const informed = AUTHORITIES.some(({ toldAt }) => toldAt in record.data);
  const untold = informed
    ? []
    : [paragraph(`Nobody is on record as having reported ${number} to an authority.`)];
  if (parts.length > 0) return [...untold, ...parts];
  const open = ['seriousCase', 'personalData'].some((name) => record.data[name] === undefined);
  return [
    paragraph(
      open
        ? `No reporting deadline runs for ${number}: it is ${statusInWords(status)}.`
        : `No reporting deadline runs for ${number}: by its answers it is no serious incident, and no personal data were breached.`,
    ),
  ];
}

async function overdueParts(record: RecordVersion, talk: RecordTalk): Promise<readonly Part[]> {
  const { incoming, context, deps } = talk;
  const { number } = record;
  const { approvals, rules } = await stepContext(number, incoming.user, deps);
  const reviews = (await deps.register.dossier(number, viewerOf(incoming, deps)))?.reviews ?? [];
  const late = overdueOf(
    record,
    { approvals, reviews },
    {
      ...{ approvals: rules.approvals, reportingClocks: deps.settings.reportingClocks },
      ...{ now: context.now, timezone: context.timezone },
    },
  );
  const awaited = awaitedParts(record, { approvals, context, deps });
  if (late.length === 0) return [paragraph(`Nothing of ${number} is overdue.`), ...awaited];
  const items = late.map(({ what, since }): Rich => [
    `${what} `,
    since.length > 16 ? momentSpan(since, context.timezone) : whenInWords(since),
  ]);
  return [paragraph(`${number} is overdue:`), { part: 'list', items }, ...awaited];
}

function seenBy({ number, kind, confidentiality, createdBy }: RecordVersion): string {
  if (kind === 'concern')
    return createdBy === ANONYMOUS
      ? `Only those who handle concerns see ${number}.`
      : `Whoever raised ${number}, those who handle concerns and the auditors see it.`;
  return confidentiality === 'internal'
    ? `Everybody here can see ${number}. “Make ${number} restricted” leaves it to those it concerns.`
    : `${number} is restricted. ${SEEN_WHEN_RESTRICTED}`;
}

/** The record as one of its versions has it, with when that was made. */
async function asItWas(
  record: RecordVersion,
  isMeant: (version: RecordVersion) => boolean,
  { incoming, context, deps }: RecordTalk,
): Promise<Turn> {
  const versions = await deps.register.versions(record.number, viewerOf(incoming, deps));
  const version = versions.findLast(isMeant);
  const remember = [rememberRecord(incoming, record)];
  if (version === undefined) {
    const since = momentSpan(record.createdAt, context.timezone);
    const why = ` has no such version: it was recorded on `;
    const last = `, and version ${record.version} is its last one.`;
    return respond(replyTo(incoming), notice(numberSpan(record), why, since, last), remember);
  }
  const head: Rich = [
    numberSpan(record),
    ` ${titleOf(version)}: version ${version.version} of ${record.version}, by `,
    { person: version.changedBy },
    ', ',
    momentSpan(version.changedAt, context.timezone),
  ];
  const facts = { part: 'facts', facts: versionFacts(version, deps) } as const;
  const controls = [button('History', { do: 'history', number: record.number })];
  return respond(replyTo(incoming), reply('record', [paragraph(...head), facts], controls), remember);
}

function then(record: RecordVersion, when: string, talk: RecordTalk): Promise<Turn> {
  const { incoming, context, deps } = talk;
  const field = recordTypes.incident.field('occurredAt');
  const read = field === undefined ? null : readAnswer(field, when, context);
  if (read?.outcome !== 'understood') return showHistory(record, incoming, context, deps);
  const day = String(read.value).slice(0, 10);
  return asItWas(record, ({ changedAt }) => dayIn(context.timezone, new Date(changedAt)) <= day, talk);
}

/** By its number, among those that may be seen here. */
async function neighbour(
  record: RecordVersion,
  which: 'next' | 'previous',
  { incoming, context, deps }: RecordTalk,
): Promise<Turn> {
  const all = await deps.register.list({ kind: record.kind }, viewerOf(incoming, deps));
  const sorted = [...all].sort((a, b) => a.number.localeCompare(b.number));
  const found =
    which === 'next'
      ? sorted.find(({ number }) => number > record.number)
      : sorted.findLast(({ number }) => number < record.number);
  if (found !== undefined) return showRecord(found, incoming, context, deps);
  const { noun } = recordTypes[record.kind];
  const end = which === 'next' ? 'last' : 'first';
  return respond(replyTo(incoming), notice(numberSpan(record), ` is the ${end} ${noun} here.`), [
    rememberRecord(incoming, record),
  ]);
}
