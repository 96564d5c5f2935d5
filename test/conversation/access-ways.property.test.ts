import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordsCommand } from '../../src/cli/records.ts';
import { homePages } from '../../src/conversation/home/home-pages.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import { ANONYMOUS, EVERYBODY, maySee, OPERATOR, type Actor } from '../../src/records/access.ts';
import { codeHash } from '../../src/records/follow-up.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { readSettings } from '../../src/settings.ts';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf, type Said } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';

const OWNER = 'U0OWNER001';
const REPORTER = 'U0REPORT01';
const APPROVER = 'U0APPROVE1';
const PEOPLE = [
  OWNER,
  REPORTER,
  APPROVER,
  'U0MANAGER1',
  'U0AUDITOR1',
  'U0READER01',
  'U0BOTH0001',
  'U0NOBODY01',
] as const;
const SECRET = 'Zanzibar';

type Way = (talk: Talk, record: RecordVersion, actor: Actor, dir: string) => Promise<string>;

let times = 0;
/** A place of its own: no draft of before is gone on with. */
const threadOf = (user: string): string => `slack:D-${user}-${String(++times)}:1`;
const words =
  (say: (number: string) => string): Way =>
  async (talk, { number }, { user }) => {
    const conversation = threadOf(user);
    const first = textOf(await talk.say(say(number), { user, conversation }));
    return `${first}\n${textOf(await talk.say('save', { user, conversation }))}`;
  };
const press =
  (action: (record: RecordVersion) => Parameters<Talk['act']>[0]): Way =>
  async (talk, record, { user }) =>
    textOf(await talk.act(action(record), { to: 'conversation', conversation: threadOf(user) }, user));

/** Said in a channel's thread, where others read along; what is said next in the same thread, too. */
const inChannel =
  (...say: readonly ((number: string) => string)[]): Way =>
  async (talk, { number }, { user }) => {
    const conversation = `slack:C1:${String(++times)}`;
    const replies: string[] = [];
    for (const one of say) replies.push(textOf(await talk.say(one(number), { user, conversation })));
    return replies.join('\n');
  };
const pressInChannel =
  (action: (record: RecordVersion) => Parameters<Talk['act']>[0], ...then: readonly string[]): Way =>
  async (talk, record, { user }) => {
    const conversation = `slack:C1:${String(++times)}`;
    const replies = [textOf(await talk.act(action(record), { to: 'conversation', conversation }, user))];
    for (const words of then) replies.push(textOf(await talk.say(words, { user, conversation })));
    return replies.join('\n');
  };

/** Every way in to a record that somebody knows the number of. */
const WAYS: Readonly<Record<string, Way>> = {
  'words that show it': words((number) => `show ${number}`),
  'words that change it': words((number) => `${number}: the system is Other bot`),
  'words that move it on': words((number) => `close ${number}`),
  'words that restrict it': words((number) => `mark ${number} restricted`),
  'words that link it': words((number) => `link ${number} to clause 10.2`),
  'words that attach to it': words((number) => `attach https://example.org/${String(++times)} to ${number}`),
  'its history': words((number) => `history of ${number}`),
  'a search': words(() => 'show all records'),
  'a search for its words': words(() => 'show records with zanzibar'),
  'a button that shows it': press(({ number }) => ({ do: 'show-record', number })),
  'a button of a step': press(({ number, kind, version }) => ({ do: 'step', number, version, step: kind === 'change' ? 'approve' : kind === 'risk' ? 'assess' : 'contain' })),
  'a button that changes it': press(({ number }) => ({ do: 'change-record', number })),
  'a button that links it': press(({ number }) => ({ do: 'add-link', number, kind: 'clause', id: '10.2' })),
  'a review': press(({ number, kind, version, contentHash }) => ({ do: 'review', decision: 'unchanged', week: '2026-W48', kind, id: number, version: String(version), hash: contentHash })),
  'a review that gives it away': press(({ number, kind }) => ({ do: 'review-pick', decision: 'assigned', week: '2026-W48', kind, id: number, value: 'U0NOBODY01' })),
  'a review that offers it': press(({ number, kind }) => ({ do: 'review-pick', decision: 'hand-over', week: '2026-W48', kind, id: number, value: 'U0NOBODY01' })),
  'a review that says it is not theirs': press(({ number, kind, version, contentHash }) => ({ do: 'review', decision: 'not-mine', week: '2026-W48', kind, id: number, version: String(version), hash: contentHash })),
  'a review of its approval': press(({ number, version, contentHash }) => ({ do: 'review', decision: 'later', week: '2026-W48', kind: 'approval', id: number, version: String(version), hash: contentHash })),
  'words in a channel that show it': inChannel((number) => `show ${number}`, () => 'history of it'),
  'words in a channel that search': inChannel(() => 'show all records'),
  'words in a channel that change it': inChannel((number) => `${number}: the system is Other bot`, () => 'what have you got?'),
  'its drafts': inChannel(() => 'my drafts'),
  'a button in a channel that shows it': pressInChannel(({ number }) => ({ do: 'show-record', number })),
  'a button in a channel that changes it': pressInChannel(({ number }) => ({ do: 'change-record', number }), 'what have you got?', 'the system is Other bot'),
  'a button of a step in a channel': pressInChannel(({ number, kind, version }) => ({ do: 'step', number, version, step: kind === 'change' ? 'assess' : kind === 'risk' ? 'assess' : 'investigate' }), 'what have you got?'),
  'the Home tab': async ({ deps }, _, { user }) => replyText(await homePages(deps).home(user), (one) => one),
  'a list of the Home tab': async ({ deps }, { kind }, { user }) =>
    kind === 'concern' ? '' : replyText(await homePages(deps).list({ list: { of: 'records', kind }, from: 0 }, user), (one) => one),
  'a form': async (talk, { number }, { user }) => {
    const conversation = threadOf(user);
    const begun = await talk.act({ do: 'change-record', number }, { to: 'conversation', conversation }, user);
    const draft = await talk.draft(user, conversation);
    if (draft === null) return textOf(begun);
    const form = await talk.forms.load(draft.id, user);
    await talk.forms.submit(draft.id, user, { system: 'Other bot' } as never).catch(() => null);
    return `${textOf(begun)}\n${JSON.stringify(form?.draft ?? null)}`;
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

/** Ways on which whoever may see a record sees it. */
const SHOWS = new Set(['words that show it', 'a search', 'a button that shows it']);

onSqlite('the access table', (database) => {
  let dir: string;
  let talk: Talk;
  let numbers: readonly string[];
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aims-ways-'));
    const settings = join(dir, 'settings.yaml');
    writeFileSync(settings, 'concerns: { readers: [U0READER01] }\n');
    talk = await Talk.begin(await database.newPlace(), {
      ...{
        AIMS_SETTINGS: settings,
        AIMS_MANAGERS: 'U0MANAGER1,U0BOTH0001',
        AIMS_AUDITORS: 'U0AUDITOR1,U0BOTH0001',
      },
    });
    const words = (draftId: string) => ({
      title: `${SECRET}-${draftId} is shown`,
      description: `${SECRET}-${draftId}.`,
    });
    const concern = (draftId: string) =>
      ({
        kind: 'concern',
        data: { description: words(draftId).description },
        source: null,
        owner: 'U0READER01',
        draftId,
      }) as const;
    const change = {
      ...words('g'),
      system: 'Bot',
      changeKind: 'prompt',
      reason: 'x',
      plannedFor: '2026-12-01',
      owner: OWNER,
      approver: APPROVER,
    };
    const records = [
      { ...newIncident('i', { ...words('i'), owner: OWNER }), createdBy: REPORTER },
      { ...newIncident('j', { ...words('j'), owner: OWNER }), createdBy: REPORTER },
      { ...newRisk('r'), data: { ...newRisk('r').data, ...words('r'), owner: OWNER }, createdBy: REPORTER },
      { kind: 'change', data: change, source: null, draftId: 'g', createdBy: REPORTER },
      { ...concern('c'), createdBy: REPORTER },
      { ...concern('a'), createdBy: ANONYMOUS, codeHash: codeHash('0'.repeat(16)) },
    ] as const; // prettier-ignore
    const as = { claim: null, actor: REPORTER, now: NOW };
    // The numbers that help and questions give as examples.
    const examples = [1, 2, 3].flatMap((at) => [
      newIncident(`xi${String(at)}`),
      newRisk(`xr${String(at)}`),
      { ...records[3], data: { ...change, title: 'x' }, draftId: `xc${String(at)}` },
    ]);
    await talk.store.commitTurn(turnOf(examples.map((record) => ({ change: 'create-record', record }))), as);
    const made = await talk.store.commitTurn(
      turnOf(records.map((record) => ({ change: 'create-record', record }))),
      as,
    );
    numbers = made.outcome === 'committed' ? made.records.map(({ number }) => number) : [];
    for (const number of numbers.slice(1, 4)) {
      const { data, version: fromVersion } = await latest(number);
      const changed = { change: 'update-record', number, data, fromVersion, confidentiality: 'restricted', changedBy: OWNER, source: null } as const;
      await talk.store.commitTurn(turnOf([changed]), as);
    } // prettier-ignore
    // What everybody sees names what not everybody may see.
    for (const [at, target] of numbers.slice(1).entries()) {
      const link = { number: numbers[0]!, relation: 'related', by: OWNER } as const;
      const source = at % 2 === 0 ? null : { conversation: 'c', message: '1', permalink: null };
      await talk.store.commitTurn(
        turnOf([{ change: 'add-link', link: { ...link, target: { kind: 'record', id: target } }, source }]),
        as,
      );
    }
  });
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  const latest = async (number: string): Promise<RecordVersion> =>
    (await talk.versions()).filter((one) => one.number === number).at(-1)!;

  const everyRecord = () => Promise.all(numbers.map(latest));
  const secretOf = (which: number): string => `${SECRET}-${'ijrgca'.charAt(which)}`;
  /** A direct conversation is read by its person, a channel by everybody. */
  const readerOf = ({ to }: Said, user: string): Actor => {
    if (to.to === 'direct' || to.to === 'only' || to.to === 'aside') return talk.deps.actor(to.user);
    const channel = 'conversation' in to && to.conversation.startsWith('slack:C');
    return channel ? EVERYBODY : talk.deps.actor(user);
  };

  it('holds on every way in, for every person and record', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(WAYS)),
        fc.constantFrom(...PEOPLE),
        fc.nat({ max: 5 }),
        async (name, user, which) => {
          const actor = talk.deps.actor(user);
          const record = await latest(numbers[which]!);
          const before = await talk.store.auditEvents();
          const from = talk.said.length;
          const all = await everyRecord();
          const told = await WAYS[name]!(talk, record, actor, dir);
          const after = await everyRecord();
          for (const said of talk.said.slice(from)) {
            const reader = readerOf(said, user);
            // Whoever names a number reads it again in “there is no record …”.
            const typed = name.startsWith('words') && reader === EVERYBODY;
            const echoed = reader.user === user || typed ? record.number : null;
            for (const [at, one] of after.entries()) {
              if (maySee(reader, one) || maySee(reader, all[at]!)) continue;
              const where = `${name} by ${user}: what ${reader.user} reads of ${one.number}`;
              expect(said.text, where).not.toContain(secretOf(at));
              if (one.number !== echoed) expect(said.text, where).not.toContain(one.number);
            }
          }
          const secret = secretOf(which);
          if (!maySee(actor, record)) expect(told, `${name} ${user} ${record.number}`).not.toContain(secret);
          else if (SHOWS.has(name) && record.kind !== 'concern')
            expect(told, `${name} ${user} ${record.number}`).toContain(secret);
          const auditor = actor.roles.includes('auditor') && !actor.roles.includes('manager');
          const done = (await talk.store.auditEvents())
            .slice(before.length)
            .filter(({ action }) => action !== 'register.exported');
          if (auditor || !maySee(actor, record)) expect(done, `${name} ${user} ${record.number}`).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(await talk.store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('keeps from the terminal what the operator may not read', async () => {
    const lines: string[] = [];
    const io = { out: (line: string) => lines.push(line) } as never;
    const search = {
      criteria: readSettings(null).risk,
      today: '2026-11-24',
      systems: () => Promise.resolve([]),
    };
    await recordsCommand(['--json'], io, talk.store.register, search);
    const shown = lines
      .map((line) => (JSON.parse(line) as { number: string }).number)
      .filter((number) => numbers.includes(number))
      .sort();
    const versions = await Promise.all(numbers.map(latest));
    expect(shown).toEqual(
      versions
        .filter((one) => maySee(OPERATOR, one))
        .map(({ number }) => number)
        .sort(),
    );
  });

  it('is asked again when a change is recorded that was begun before the record went to somebody else', async () => {
    const user = 'U0BEFORE01';
    const conversation = `slack:D-${user}:1`;
    const record = { ...newIncident('b', { owner: user }), createdBy: REPORTER };
    const as = { claim: null, actor: REPORTER, now: NOW };
    const made = await talk.store.commitTurn(turnOf([{ change: 'create-record', record }]), as);
    const { number, version, data } = (made.outcome === 'committed' ? made.records : [])[0]!;
    await talk.say(`${number}: severity is low`, { user, conversation });
    const given = { ...data, owner: 'U0AFTER001' };
    await talk.store.commitTurn(
      turnOf([
        {
          change: 'update-record',
          number,
          fromVersion: version,
          data: given,
          changedBy: 'U0MANAGER1',
          source: null,
        },
      ]),
      as,
    );
    await talk.say('save', { user, conversation });
    expect(textOf(await talk.say('save', { user, conversation }))).toMatch(
      /^Only its owner, .* may change INC-/u,
    );
    expect((await latest(number)).data['severity']).toBe('high');
  });
});
