import type { Draft } from '../../src/capture/draft.ts';
import {
  handleReviewAction,
  type ReviewAction,
  type ReviewDeps,
} from '../../src/conversation/handle-review.ts';
import type { Incoming } from '../../src/conversation/incoming.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import type { Destination, Turn } from '../../src/conversation/turn.ts';
import { actorOf } from '../../src/records/access.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';
import { NOW, PRIYA, subjectOf, TOMAS } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

export interface Outcome {
  readonly changes: readonly string[];
  /** "where: text" of each reply. */
  readonly replies: readonly string[];
  readonly turn: Turn;
}

/** Where people answer reviews: each turn is committed to the world, as the worker does. PRIYA is the AIMS manager. */
export class ReviewDesk {
  readonly world = new MemoryWorld();
  drafts: Draft[] = [];
  readonly concernReaders: string[] = [];
  readonly auditors: string[] = [];
  unreadable: { readonly user: string; readonly id: string }[] = [];
  private lastId = 0;

  readonly deps: ReviewDeps = {
    sources: this.world,
    register: this.world,
    drafts: {
      inConversation: (conversation, person) =>
        Promise.resolve(
          this.drafts.find((one) => one.conversation === conversation && one.person === person) ?? null,
        ),
    },
    ids: { next: () => `id-${++this.lastId}` },
    systems: () => [],
    actor: (user) =>
      actorOf(user, { managers: [PRIYA], auditors: this.auditors, concernReaders: this.concernReaders }),
    managers: [PRIYA],
    concernReaders: this.concernReaders,
    mayReadDocument: (user, id) =>
      Promise.resolve(!this.unreadable.some((one) => one.user === user && one.id === id)),
  };

  /** Presses a button in message 100.1. */
  press(
    action: ReviewAction,
    { user = TOMAS, now = NOW }: { user?: string; now?: Date } = {},
  ): Promise<Outcome> {
    const where = { conversation: 'slack:D1:100.1', place: 'D1', message: '100.1' };
    return this.answer(action, { kind: 'action', ...where, user, action }, now);
  }

  async answer(action: ReviewAction, incoming: Incoming, now: Date = NOW): Promise<Outcome> {
    const turn = await handleReviewAction(action, incoming, this.deps, now);
    for (const change of turn.changes) {
      if (change.change === 'update-record')
        this.world.allRecords = this.world.allRecords.map((one) => changed(one, change.number, change.data));
      if (change.change === 'save-review') this.world.allReviews.push(change.review);
      if (change.change === 'settle-questions')
        this.world.allQuestions = this.world.allQuestions.filter(
          ({ places }) => !places.every((place) => change.settled.includes(place)),
        );
      if (change.change === 'save-draft') this.drafts.push(change.draft);
    }
    return { turn, changes: turn.changes.map(({ change }) => change), replies: inWords(turn) };
  }
}

function changed(record: RecordVersion, number: string, data: RecordVersion['data']): RecordVersion {
  if (record.number !== number) return record;
  return { ...record, version: record.version + 1, data, owner: String(data['owner']) };
}

export function actionOn(
  of: RecordVersion | ReviewDocument,
  decision: Extract<ReviewAction, { do: 'review' }>['decision'],
  week = '2026-W48',
): ReviewAction {
  const { kind, id, version, contentHash: hash } = subjectOf(of);
  return { do: 'review', decision, week, kind, id, version, hash };
}

export function inWords(turn: Turn): readonly string[] {
  return turn
    .replies({ records: [] })
    .map(({ destination, reply }) => `${where(destination)}: ${replyText(reply, (person) => `@${person}`)}`);
}

function where(destination: Destination): string {
  switch (destination.to) {
    case 'replace':
      return `replace ${destination.message}`;
    case 'conversation':
      return `in ${destination.conversation}`;
    case 'channel':
      return `channel ${destination.channel}`;
    case 'unfurl':
      return `beneath ${destination.url}`;
    default:
      return `${destination.to} ${destination.user}`;
  }
}
