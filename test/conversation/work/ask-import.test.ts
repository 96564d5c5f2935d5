import { expect, it } from 'vitest';
import type { IncomingOf } from '../../../src/conversation/incoming.ts';
import { replyText } from '../../../src/conversation/reply-text.ts';
import { askImport } from '../../../src/conversation/work/ask-import.ts';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk } from '../../support/talk.ts';

onSqlite('an import that is asked for in Slack', (database) => {
  async function ask(text: string) {
    const { deps } = await Talk.begin(await database.newPlace(), {}, null);
    const file = {
      name: 'risks.csv',
      permalink: 'https://x.slack.com/f',
      download: 'https://files.slack.com/f',
    };
    const incoming: IncomingOf<'message'> = {
      ...{ kind: 'message', conversation: 'slack:D1:1.1', place: 'D1', user: PRIYA, text, message: '1.1' },
      ...{ permalink: null, addressed: true, direct: true, onlyVisibleToUser: false },
      ...{ files: 1, attached: [{ ...file, size: 100 }] },
    };
    const turn = askImport(incoming, { ...deps, startsWork: true });
    const said = turn?.replies({ records: [] }).map(({ reply }) => replyText(reply, (person) => person));
    return { changes: turn?.changes.map(({ change }) => change), said: (said ?? []).join('\n') };
  }

  it('is looked at, with what was said about its columns', async () => {
    expect(await ask('import\nAccountable = owner')).toEqual({ changes: ['start-work'], said: '' });
  });

  it('is turned down with the way round when it names a sheet as no spreadsheet calls one', async () => {
    const { changes, said } = await ask(`import sheet “${'Risks of the year '.repeat(8)}”`);
    expect(changes).toEqual([]);
    expect(said).toMatch(/more than I can keep with the file[\s\S]*“aims import” in the terminal/u);
  });
});
