import { messageOf } from '../../src/kernel/app-error.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { ScriptOptions } from './in-process.ts';
import { creates, inConversation, newIncident, NOW, PRIYA, turnOf } from './register-fixtures.ts';

/** Started by `in-process.ts`; prints what has been committed, one line each. */
const options = JSON.parse(process.argv[2]!) as ScriptOptions;

async function commit(store: Store): Promise<void> {
  for (let n = 0; n < options.count; n++) {
    const turn = turnOf([creates(newIncident(`${options.name}:${n}`))], [inConversation(`${n}`)]);
    const result = await store.commitTurn(turn, { claim: null, actor: PRIYA, now: new Date() });
    if (result.outcome === 'committed') console.log(result.records[0]?.number);
  }
}

/** Works the inbox off until it is empty; the draft of each item is the item, so that one done twice would be seen. */
async function work(store: Store): Promise<void> {
  for (;;) {
    const item = await store.inbox.claim(NOW, 60_000);
    if (item === null) {
      // What another process works on closes its lane to this one; until it is done there is more to come.
      if ((await store.queueHealth()).waiting === 0) return;
      continue;
    }
    const turn = turnOf([
      creates(newIncident(item.id, { title: item.id })),
      { change: 'note-gap', question: item.id, askedBy: options.name, source: null },
    ]);
    const { outcome } = await store.commitTurn(turn, { claim: item, actor: PRIYA, now: NOW });
    console.log(`${outcome} ${item.id}`);
  }
}

// A test that was given up leaves no process behind.
setTimeout(() => process.exit(2), 50_000).unref();

if (options.uid !== undefined) process.setuid?.(options.uid);

try {
  const store = await openStore(options);
  if (options.job === 'commit') await commit(store);
  if (options.job === 'work') await work(store);
  await store.close();
  if (options.job === 'open') console.log('opened');
} catch (error) {
  console.log(messageOf(error));
  process.exitCode = 1;
}
