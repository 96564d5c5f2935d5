import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../../src/conversation/action.ts';
import { openShelf } from '../../src/conversation/assist/record-shelf.ts';
import { contextFor } from '../../src/conversation/context-for.ts';
import { homePages } from '../../src/conversation/home/home-pages.ts';
import type { ListRequest } from '../../src/conversation/home/list-request.ts';
import type { Incoming } from '../../src/conversation/incoming.ts';
import type { COMMANDS } from '../../src/conversation/nearest-command.ts';
import type { RecordWords } from '../../src/conversation/record/recognize-record-words.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { recordLink } from '../../src/records/record-link.ts';
import { EVERY_RECORD } from '../../src/records/search/register-query.ts';
import { textOf } from '../support/talk.ts';
import { NOW } from '../store/register-fixtures.ts';
import {
  command,
  inChannel,
  once,
  press,
  pressInChannel,
  pressOfDraft,
  pressOfTwin,
  threadOf,
  words,
  type Way,
} from './way-in.ts';

export const PUBLIC_URL = 'https://aims.example.org';
/** Owns what may be looked for, and has drafts of it. */
export const OWNER = 'U0OWNER001';

/** The answer that each record has to its review. */
export const reviewIdOf = (number: string): string => `review-of-${number}`;

const home =
  (list: (record: RecordVersion) => ListRequest): Way =>
  async ({ deps }, record, { user }) =>
    record.kind === 'concern'
      ? ''
      : replyText(await homePages(deps).list({ list: list(record), from: 0 }, user), (one) => one);

const step = ({ kind }: RecordVersion, first: string): string =>
  kind === 'change' ? first : kind === 'risk' ? 'assess' : 'contain';
const looked = ({ kind, version, contentHash }: RecordVersion) => ({
  ...{ week: '2026-W48', kind, version: String(version), hash: contentHash },
});

/** Every control there is: how it is used on a record, or why it leads to none. `tsc` misses none. */
const PRESSES: Readonly<Record<Action['do'], Way | `none: ${string}`>> = {
  start: 'none: a new record',
  answer: pressOfDraft((draft) => ({ do: 'answer', draft, field: 'system', value: 'Other bot' })),
  settle: pressOfDraft((draft) => ({ do: 'settle', draft, field: 'system', value: 'Other bot' })),
  'suggest-text': pressOfDraft((draft) => ({ do: 'suggest-text', draft, field: 'description' })),
  'take-text': pressOfDraft((draft) => ({ do: 'take-text', draft, field: 'description' })),
  'leave-text': pressOfDraft((draft) => ({ do: 'leave-text', draft, field: 'description' })),
  skip: pressOfDraft((draft) => ({ do: 'skip', draft, field: 'system' })),
  edit: pressOfDraft((draft) => ({ do: 'edit', draft, field: 'system' })),
  confirm: pressOfDraft((draft) => ({ do: 'confirm', draft, revision: 1 })),
  cancel: pressOfDraft((draft) => ({ do: 'cancel', draft })),
  'cancel-confirmed': pressOfDraft((draft) => ({ do: 'cancel-confirmed', draft })),
  resume: pressOfDraft((draft) => ({ do: 'resume', draft })),
  beside: pressOfDraft((draft) => ({ do: 'beside', draft, is: 'answer' })),
  'undo-cancel': pressOfDraft((draft) => ({ do: 'undo-cancel', draft })),
  'put-aside': pressOfDraft((draft) => ({ do: 'put-aside', draft })),
  'accept-marked': pressOfDraft((draft) => ({ do: 'accept-marked', draft })),
  'take-edits': pressOfDraft((draft) => ({ do: 'take-edits', draft })),
  same: pressOfTwin('same'),
  different: pressOfTwin('different'),
  step: press((record) => ({ do: 'step', number: record.number, version: record.version, step: step(record, 'approve') })),
  'show-record': press(({ number }) => ({ do: 'show-record', number })),
  history: press(({ number }) => ({ do: 'history', number })),
  'change-record': press(({ number }) => ({ do: 'change-record', number })),
  'add-link': press(({ number }) => ({ do: 'add-link', number, kind: 'clause', id: '10.2' })),
  links: press(({ number }) => ({ do: 'links', number })),
  'remove-link': async (talk, record, { user }) => {
    const seen = await talk.store.register.dossier(record.number, talk.deps.actor(record.owner));
    const id = seen?.links[0]?.id ?? 'none';
    const where = { to: 'conversation', conversation: threadOf(user) } as const;
    return textOf(await talk.act({ do: 'remove-link', number: record.number, id }, where, user));
  },
  'open-note': 'none: a dialog that shows what its button says',
  'note-review': press(({ number }) => ({ do: 'note-review', review: reviewIdOf(number), note: 'I looked.' })),
  'source-holds': press(({ number }) => ({ do: 'source-holds', number })),
  'propose-system': press(({ number }) => ({ do: 'propose-system', system: 'Other bot', number })),
  'raise-concern': 'none: a new concern',
  'open-form': pressOfDraft((draft) => ({ do: 'open-form', draft })),
  review: press((record) => ({ do: 'review', decision: 'unchanged', id: record.number, ...looked(record) })),
  'show-review': press(() => ({ do: 'show-review' })),
  'start-work': press(() => ({ do: 'start-work', work: { work: 'export', format: 'csv' } })),
  'list-records': press(({ kind }) => ({ do: 'list-records', query: { ...EVERY_RECORD, kinds: [kind] }, from: 0 })),
  'share-answer': 'none: an answer from documents',
  'open-list': 'none: answered by the Home tab, which is a way of its own',
  'open-cell': 'none: answered by the Home tab, which is a way of its own',
  'review-pick': press(({ number, kind }) => ({ do: 'review-pick', decision: 'assigned', week: '2026-W48', kind, id: number, value: 'U0NOBODY01' })),
  'review-more': press(({ number, kind }) => ({ do: 'review-more', week: '2026-W48', item: { kind, id: number } })),
  'note-gap': 'none: a question about documents',
  vote: 'none: an answer from documents',
  complain: 'none: an answer from documents',
  'settle-question': 'none: a question about documents',
}; // prettier-ignore

const COMMAND_WAYS: Readonly<Record<(typeof COMMANDS)[number], Way | `none: ${string}`>> = {
  ask: command('ask', (number) => `what happened in ${number}?`),
  incident: 'none: a new record',
  risk: 'none: a new record',
  change: 'none: a new record',
  concern: 'none: a new concern',
  records: command('records', () => 'everything'),
  questions: command('questions', () => ''),
  review: command('review', () => ''),
  mine: command('mine', () => ''),
  help: 'none: what the assistant can do',
};

const WORD_WAYS: Readonly<Record<RecordWords['wants'], Way>> = {
  show: words((number) => `show ${number}`),
  history: words((number) => `history of ${number}`),
  missing: words((number) => `what is missing in ${number}?`),
  restrict: words((number) => `mark ${number} restricted`),
  'open-up': words((number) => `open ${number} up to everybody`),
  step: words((number) => `close ${number}`),
  delete: words((number) => `delete ${number}`),
  move: words((number) => `postpone ${number} to 8 December`),
  attach: words((number) => `attach https://example.org/${once()} to ${number}`),
  unlink: words((number) => `unlink ${number} from clause 10.2`),
  link: words((number) => `link ${number} to clause 10.2`),
  'ask-reporter': words((number) => `ask about ${number}: since when?`),
  tell: words((number) => `${number}: the system is Other bot`),
};

const LIST_WAYS: Readonly<Record<ListRequest['of'], Way>> = {
  records: home(({ kind }) => ({ of: 'records', kind })),
  controls: home(() => ({ of: 'controls' })),
  reviews: home(() => ({ of: 'reviews', answered: 'late' })),
  due: home(() => ({ of: 'due' })),
  questions: home(() => ({ of: 'questions' })),
  systems: home(() => ({ of: 'systems' })),
};

const shared =
  (channel: string, reachable: boolean): Way =>
  async (talk, { number }, { user }) => {
    const conversation = `slack:${channel}:${once()}`;
    const links = [recordLink(PUBLIC_URL, number) ?? ''];
    const where = {
      conversation,
      place: channel,
      user,
      message: '1.1',
      reachable,
      direct: channel.startsWith('D'),
    };
    const shownAt = reachable ? { channel, message: '1.1' } : { unfurlId: `u${once()}` };
    return textOf(await talk.deliver(`links-${once()}`, { kind: 'links-shared', ...where, links, shownAt }));
  };

/** What comes in otherwise than in words and by a press. */
const INCOMING_WAYS: Readonly<Record<Incoming['kind'], Way | `none: ${string}`>> = {
  message: 'none: the words, each a way of its own',
  command: 'none: the commands, each a way of its own',
  action: 'none: the controls, each a way of its own',
  shortcut: async (talk, _, { user }) => {
    const on = {
      text: 'The chatbot showed a customer someone else’s address again',
      author: OWNER,
      message: '1.1',
      permalink: null,
    };
    const where = { conversation: threadOf(user), place: `D-${user}`, user };
    return textOf(
      await talk.deliver(`shortcut-${once()}`, { kind: 'shortcut', ...where, on, start: 'incident' }),
    );
  },
  form: async (talk, { number }, { user }) => {
    const conversation = threadOf(user);
    const begun = await talk.act({ do: 'change-record', number }, { to: 'conversation', conversation }, user);
    const draft = await talk.draft(user, conversation);
    if (draft === null) return textOf(begun);
    const form = await talk.forms.load(draft.id, user);
    await talk.forms.submit(draft.id, user, { system: 'Other bot' } as never).catch(() => null);
    return `${textOf(begun)}\n${JSON.stringify(form?.draft ?? null)}`;
  },
  'links-shared': shared('C1', true),
  'message-edited': async (talk, _, { user }) =>
    textOf(await talk.edit('1.1', 'it was something else', user)),
  'message-deleted': async (talk, _, { user }) => textOf(await talk.delete('1.1', user)),
};

/** Further places and turns of the same: where others read along, in another wording, over several messages. */
const MORE_WAYS: Readonly<Record<string, Way>> = {
  'a search': words(() => 'show all records'),
  'a search for its words': words(() => 'show records with zanzibar'),
  'who did what to it': words((number) => `who changed ${number} last?`, (number) => `who approved ${number} and when?`),
  'words on who did what to it, in a channel': inChannel((number) => `who reported ${number}?`),
  'what it still needs': words((number) => `what does ${number} still need?`),
  'what is overdue': words(() => 'what is overdue?', () => 'what do I have to approve?'),
  'what is overdue, in a channel': inChannel(() => 'what is overdue?'),
  'what is linked to it': words((number) => `risks linked to ${number}`, (number) => `incidents linked to ${number}`),
  'what is restricted': words(() => 'which records are confidential?', () => 'risks without a treatment plan'),
  'a count': words(() => 'how many records per owner', () => 'records by system'),
  'what hangs on it': words(() => 'incidents without evidence', () => 'incidents not linked to any risk', () => 'which records are incomplete?'),
  'a deadline of it': words(() => 'has any reporting deadline passed?', () => 'which reporting deadlines are running?', () => 'what is the next deadline?'),
  'a list that goes on': words(() => 'show all records', () => 'more', () => 'the second one', () => 'and by owner?', () => 'who owns them?', () => 'show them'),
  'a list in a channel that goes on': inChannel(() => 'show all records', () => 'more', () => 'the first one', () => 'and by system?'),
  'what happened in a time': words(() => 'what happened this month?', () => `what does <@${OWNER}> own?`, () => 'are there gaps in the numbering?'),
  'what happened in a time, in a channel': inChannel(() => 'what happened this month?', () => `everything recorded by <@${OWNER}>`, () => 'are there gaps in the numbering?'),
  'what was decided on it': words(() => 'list all approvals', () => 'who decided what?', () => 'is my change approved?'),
  'words that no record has': words(() => 'show incidents with zanzibar and zebra'),
  'a search for what is linked': words((number) => `which records are linked to ${number}?`),
  'what changed in a time': words(() => 'what changed this week?'),
  'what changed, in a channel': inChannel(() => 'what changed this week?'),
  'a question about several': words(() => 'which of our high risks have no control in place?'),
  'its drafts': inChannel(() => 'my drafts'),
  'a record by its words': words(() => 'show the incident about zanzibar'),
  'a link to it by its words': words(() => `link INC-2026-0001 to the risk about zanzibar`),
  'a report of the same': words(() => 'log an incident: the chatbot showed a customer someone else’s address yesterday', () => 'severity is high'),
  'words in a channel that show it': inChannel((number) => `show ${number}`, () => 'history of it'),
  'words in a channel that search': inChannel(() => 'show all records'),
  'words in a channel that change it': inChannel((number) => `${number}: the system is Other bot`, () => 'what have you got?'),
  'words in a channel that link it': inChannel((number) => `link INC-2026-0001 to ${number}`, () => 'show it'),
  'words in a channel for a review': inChannel(() => 'show my review', () => '1 unchanged'),
  'words that answer a review': words(() => 'show my review', () => '1 unchanged'),
  'a command that shows it': command('show', (number) => `show ${number}`),
  'a button in a channel that shows it': pressInChannel(({ number }) => ({ do: 'show-record', number })),
  'a button in a channel that changes it': pressInChannel(({ number }) => ({ do: 'change-record', number }), 'what have you got?', 'the system is Other bot'),
  'a button of a step in a channel': pressInChannel((record) => ({ do: 'step', number: record.number, version: record.version, step: step(record, 'assess') }), 'what have you got?'),
  'a review that offers it': press(({ number, kind }) => ({ do: 'review-pick', decision: 'hand-over', week: '2026-W48', kind, id: number, value: 'U0NOBODY01' })),
  'a review that says it is not theirs': press((record) => ({ do: 'review', decision: 'not-mine', id: record.number, ...looked(record) })),
  'a review of its approval': press((record) => ({ do: 'review', decision: 'later', id: record.number, ...looked(record), kind: 'approval' })),
  'a link that is being written': shared('C1', false),
  'a link in direct messages': shared('D-link', true),
  'the Home tab': async ({ deps }, _, { user }) => replyText(await homePages(deps).home(user), (one) => one),
  'the tool of the model': async ({ deps }, { kind }, actor) => {
    const context = await contextFor(actor.user, deps);
    const shelf = openShelf({ viewer: actor, user: actor.user, context, deps, mayLeave: () => true });
    return JSON.stringify(await shelf.list(`all ${kind}s`));
  },
  'an export': async ({ store }, _, actor, dir) => {
    const into = mkdtempSync(join(dir, 'export-'));
    try {
      await store.exportRegister('jsonl', into, { by: actor, now: NOW });
    } catch (refused) {
      return String(refused);
    }
    return readdirSync(into).map((name) => readFileSync(join(into, name), 'utf8')).join('\n');
  },
}; // prettier-ignore

const named = (what: string, ways: Readonly<Record<string, Way | `none: ${string}`>>): [string, Way][] =>
  Object.entries(ways).flatMap(([name, way]) => (typeof way === 'string' ? [] : [[`${what} ${name}`, way]]));

/** Every way in to a record that somebody knows the number of, or looks for. */
export const WAYS: Readonly<Record<string, Way>> = Object.fromEntries([
  ...named('the words', WORD_WAYS),
  ...named('the button', PRESSES),
  ...named('the command', COMMAND_WAYS),
  ...named('the list of', LIST_WAYS),
  ...named('what comes as', INCOMING_WAYS),
  ...Object.entries(MORE_WAYS),
]);

/** Ways on which whoever may see a record sees it. */
export const SHOWS: ReadonlySet<string> = new Set(['the words show', 'a search', 'the button show-record']);
