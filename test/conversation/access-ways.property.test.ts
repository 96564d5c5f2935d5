import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordsCommand } from '../../src/cli/records.ts';
import { ANONYMOUS, EVERYBODY, maySee, OPERATOR, type Actor } from '../../src/records/access.ts';
import { codeHash } from '../../src/records/follow-up.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { readSettings } from '../../src/settings.ts';
import { onEachDatabase } from '../support/databases.ts';
import { fewerWithModel } from '../support/models/fewer-cases.ts';
import { Talk, textOf, type Said } from '../support/talk.ts';
import { OWNER, PUBLIC_URL, reviewIdOf, SHOWS, WAYS } from './ways-in.ts';
import { newIncident, newRisk, NOW, reviewOf, turnOf } from '../store/register-fixtures.ts';
import { cases } from '../support/cases.ts';

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

/** Cases of each way in. */
const RUNS = { SQLite: cases(10), PostgreSQL: cases(2) } as const;

onEachDatabase('the access table', (database) => {
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
        AIMS_PUBLIC_URL: PUBLIC_URL,
        AIMS_MANAGERS: 'U0MANAGER1,U0BOTH0001',
        AIMS_AUDITORS: 'U0AUDITOR1,U0BOTH0001',
      },
    });
    const words = (draftId: string) => ({
      title: `${SECRET}-${draftId} is shown`,
      description: `${SECRET}-${draftId}. The chatbot showed a customer someone else’s address.`,
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
      { ...records[3], data: { ...change, title: 'x', description: 'x' }, draftId: `xc${String(at)}` },
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
    for (const { number, kind, owner, contentHash } of await everyRecord()) {
      const subject = { kind, id: number, version: '1', contentHash };
      const review = reviewOf(reviewIdOf(number), { subject, owner, decidedBy: owner });
      await talk.store.commitTurn(turnOf([{ change: 'save-review', review }]), { ...as, actor: owner });
    }
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
    const place = 'conversation' in to ? (to.conversation.split(':')[1] ?? '') : '';
    if (place.startsWith('C')) return EVERYBODY;
    return talk.deps.actor(/^D-(?<person>U\w+)/u.exec(place)?.groups?.['person'] ?? user);
  };

  it.each(Object.keys(WAYS))('holds for every person and record by %s', { timeout: 60_000 }, async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PEOPLE), fc.nat({ max: 5 }), async (user, which) => {
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
          const typed = name.includes('words') && reader === EVERYBODY;
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
          .filter(({ subject }) => numbers.includes(subject));
        if (auditor || !maySee(actor, record)) expect(done, `${name} ${user} ${record.number}`).toEqual([]);
      }),
      { numRuns: fewerWithModel(RUNS[database.name]) },
    );
    expect(await talk.store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('keeps from the terminal what the operator may not read', async () => {
    const lines: string[] = [];
    const io = { out: (line: string) => lines.push(line) } as never;
    const search = {
      settings: readSettings(null),
      now: new Date('2026-11-24T10:00:00Z'),
      timezone: 'UTC',
      actor: (user: string) => ({ user, roles: ['member' as const] }),
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
