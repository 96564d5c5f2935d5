import { expect, it } from 'vitest';
import { attachEvidence } from '../../../src/conversation/record/attach-evidence.ts';
import type { IncomingOf } from '../../../src/conversation/incoming.ts';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf, TOMAS } from '../../support/talk.ts';

const HASH = 'c'.repeat(64);

onSqlite('a file that is attached as evidence', (database) => {
  it('has the hash of its content where that can be read, and its address in any case', async () => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say(
      'log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, I own it',
    );
    await talk.say('save');
    const [record] = await talk.versions();
    const file = (name: string) => ({
      name,
      permalink: `https://x.slack.com/files/${name}`,
      download: name,
      size: 1,
    });
    const incoming: IncomingOf<'message'> = {
      ...{
        kind: 'message',
        conversation: 'slack:D-1:1',
        place: 'D-1',
        user: TOMAS,
        message: 'm-files',
        permalink: null,
      },
      ...{
        text: `attach this to ${record!.number}`,
        addressed: true,
        direct: true,
        onlyVisibleToUser: false,
        files: 2,
      },
      attached: [file('minutes.pdf'), file('gone.pdf')],
    };
    const fileHash = ({ download }: { readonly download: string | null }) =>
      Promise.resolve(download === 'minutes.pdf' ? HASH : null);
    const turn = await attachEvidence(record!, null, incoming, { ...talk.deps, fileHash });
    await talk.store.commitTurn(turn, {
      claim: null,
      actor: talk.deps.actor(TOMAS),
      now: new Date('2026-11-24T09:30:00Z'),
    });
    const card = textOf(await talk.say(`show ${record!.number}`));
    expect(card).toMatch(/Evidence: minutes\.pdf[^\n]*SHA-256 cccccccccccc…/u);
    expect(card).toMatch(/Evidence: gone\.pdf(?![^\n]*SHA-256)/u);
    expect(await talk.store.verifyDatabase()).toMatchObject({ ok: true });
  });
});
