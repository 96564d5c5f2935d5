/**
 * How long the Home tab of an AIMS manager takes to load when the register holds many open records.
 * `npm run bench:home` (or with a number of records behind it; 10,000 without one) prints one JSON object; times in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { homePages } from '../src/conversation/home/home-pages.ts';
import { jsonLogger } from '../src/json-logger.ts';
import { systemClock } from '../src/kernel/clock.ts';
import type { NewRecord } from '../src/records/record.ts';
import { readSettings } from '../src/settings.ts';
import { slackAbilities } from '../src/slack/client-abilities.ts';
import { homeView } from '../src/slack/home/home-view.ts';
import { openStore } from '../src/store/open-store.ts';
import { openKnowledge } from '../src/wiring/open-knowledge.ts';
import { turnDeps } from '../src/wiring/open-turns.ts';
import { findNobody, peopleWithoutSlack } from '../src/wiring/terminal.ts';

const MANAGER = 'U0MANAGER1';
const OWNERS = 300;
const IN_ONE_TURN = 500;
const LOADS = 20;
const SEVERITIES = ['low', 'medium', 'high', 'critical'];

const records = Number(process.argv[2] ?? 10_000);
const dataDir = mkdtempSync(join(tmpdir(), 'aims-bench-home-'));
const config = {
  ...readConfig({ AIMS_DATA_DIR: dataDir, AIMS_TIMEZONE: 'Europe/Amsterdam' }),
  managers: [MANAGER],
};
const store = await openStore(config);
const knowledge = await openKnowledge(config, jsonLogger('error'));
await fill();
const pages = homePages(
  turnDeps({
    ...{ config, store, knowledge, settings: readSettings(null), model: null, clock: systemClock },
    people: peopleWithoutSlack(() => config.timezone),
    findPerson: findNobody,
  }),
);
const times: number[] = [];
for (let load = 0; load < LOADS; load++) {
  const began = performance.now();
  homeView(await pages.home(MANAGER), slackAbilities);
  times.push(performance.now() - began);
}
times.sort((one, other) => one - other);
const at = (share: number): number => Math.round(times[Math.floor(share * (LOADS - 1))] ?? 0);
process.stdout.write(`${JSON.stringify({ records, homeP50Ms: at(0.5), homeP95Ms: at(0.95) })}\n`);
await store.close();
rmSync(dataDir, { recursive: true, force: true });

async function fill(): Promise<void> {
  const all = Array.from({ length: records }, (_, index) => aRecord(index));
  for (let from = 0; from < all.length; from += IN_ONE_TURN) {
    const changes = all
      .slice(from, from + IN_ONE_TURN)
      .map((record) => ({ change: 'create-record', record }) as const);
    await store.commitTurn({ changes, replies: () => [] }, { claim: null, actor: MANAGER, now: new Date() });
  }
}

function aRecord(index: number): NewRecord {
  const owner = index % 500 === 0 ? MANAGER : `U0OWNER${index % OWNERS}`;
  const common = {
    title: `Record ${index}`,
    description: 'What it is about.',
    system: 'Support chatbot',
    owner,
  };
  const made = { createdBy: owner, source: null, draftId: `draft-${index}` };
  switch (index % 3) {
    case 0:
      return {
        ...made,
        kind: 'incident',
        data: { ...common, occurredAt: '2026-11-20', severity: SEVERITIES[index % 4] ?? 'low' },
      };
    case 1:
      return {
        ...made,
        kind: 'risk',
        data: { ...common, likelihood: 1 + (index % 5), impact: 1 + ((index >> 2) % 5), treatment: 'reduce' },
      };
    default:
      return {
        ...made,
        kind: 'change',
        data: { ...common, changeKind: 'prompt', reason: 'It is needed.', plannedFor: '2099-01-01' },
      };
  }
}
