import { describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { openStore } from '../../src/store/open-store.ts';
import { makeXlsx } from '../retrieval/support/make-xlsx.ts';
import { assistantInSlack } from '../support/assistant-in-slack.ts';
import { APP, INGRID, PRIYA, TOMAS, type PostedMessage } from '../support/local-slack.ts';
import { HOSTILE_WORDS } from '../support/models/hostile-replies.ts';
import { runAims } from '../support/running-assistant.ts';

const HEADER = 'ID,Description,System,Likelihood,Impact,Treatment,Accountable,Remarks';
const ROWS = [
  'R-1,Scores drift for young applicants,Credit scoring,3,4,reduce,Tomás Oliveira,"=1+1"',
  'R-2,The chatbot insults people,Support chatbot,2,2,accept,priya.raman@harbourmutual.example,',
];
const PLACE = directChannelOf(PRIYA.id);

const { slack, assistant } = await assistantInSlack();

async function records(): Promise<readonly { number: string; owner: string }[]> {
  const store = await openStore({
    databaseUrl: assistant.environment['DATABASE_URL'] ?? null,
    dataDir: assistant.dataDir,
  });
  try {
    return await store.recordVersions();
  } finally {
    await store.close();
  }
}

const saidInAll = async (place = PLACE): Promise<readonly PostedMessage[]> =>
  (await slack.messages(place)).filter(({ user }) => user === APP.botUserId);

describe('a register that is given to the assistant in Slack', () => {
  it('is looked at first: every row that cannot be taken is listed with what to write, and nothing is written', async () => {
    const wrong = [HEADER, ...ROWS, 'R-3,Bills are lost,Billing,7,4,reduce,Nobody Known,'].join('\n');
    await slack.upload(PRIYA.id, PLACE, 'risks.csv', 'import\nAccountable = owner', wrong);
    const said = await slack.replyWith(PLACE, null, /1 row cannot be taken/u);
    expect(said.text).toMatch(/3 rows, read as risks; row 1 names the columns/u);
    expect(said.text).toMatch(/Accountable = Owner/u);
    expect(said.text).toMatch(/row 4: Likelihood “7”/u);
    expect(said.text).toMatch(/row 4: Accountable “Nobody Known” is nobody’s name/u);
    expect(said.text).toMatch(/All rows are imported, or none; 2 of 3 could be/u);
    expect(said.text).not.toMatch(/\[Import/u);
    expect(await records()).toEqual([]);
  });

  it('is written with a button, in the same message, and its rows keep their owners', async () => {
    await slack.upload(
      PRIYA.id,
      PLACE,
      'risks.csv',
      'import\nAccountable = owner',
      [HEADER, ...ROWS].join('\n'),
    );
    const looked = await slack.replyWith(PLACE, null, /2 rows can be taken/u);
    const before = (await saidInAll()).length;
    await slack.use(PRIYA.id, PLACE, looked, { button: 'Import 2 records' });
    const done = await slack.replyWith(
      PLACE,
      null,
      /2 records imported from “risks\.csv”: RSK-\d{4}-0001 to RSK-\d{4}-0002/u,
    );
    expect([done.ts, (await saidInAll()).length]).toEqual([looked.ts, before]);
    expect((await records()).map(({ owner }) => owner).sort()).toEqual([PRIYA.id, TOMAS.id]);
    expect(JSON.parse(await runAims(assistant.environment, 'verify'))).toMatchObject({ ok: true });
  });

  it('is not written a second time', async () => {
    await slack.upload(
      PRIYA.id,
      PLACE,
      'again.csv',
      'import\nAccountable = owner',
      [HEADER, ...ROWS].join('\n'),
    );
    const said = await slack.replyWith(PLACE, null, /“again\.csv”[\s\S]*Nothing in it is new/u);
    expect(said.text).toMatch(/row 2: RSK-\d{4}-0001/u);
    expect(await records()).toHaveLength(2);
  });

  it('may be a workbook, and is offered to be looked at when it comes without a word', async () => {
    const sheet = [
      HEADER.replace('Accountable', 'Owner').split(','),
      'R-9,Prices drift,Pricing,1,2,accept,U0TOMAS001,'.split(','),
    ];
    const content = new Uint8Array(makeXlsx({ 'Risk register': sheet }));
    await slack.upload(PRIYA.id, PLACE, 'register.xlsx', '', content);
    const offer = await slack.replyWith(
      PLACE,
      null,
      /Is “register\.xlsx” a register that I should import\?/u,
    );
    await slack.use(PRIYA.id, PLACE, offer, { button: 'Look at it' });
    await slack.replyWith(
      PLACE,
      null,
      /Sheet “Risk register”: 1 row, read as risks[\s\S]*\[Import 1 record\]/u,
    );
  });

  it('is refused to those who may not import, auditors among them, and is nothing without a file', async () => {
    for (const { id } of [TOMAS, INGRID]) {
      const place = directChannelOf(id);
      await slack.upload(id, place, 'risks.csv', 'import', [HEADER, ...ROWS].join('\n'));
      await slack.replyWith(place, null, /Only an AIMS manager may import the register/u);
    }
    const asked = await slack.say(PRIYA.id, PLACE, 'import our risk register');
    await slack.replyWith(PLACE, asked.ts, /Send me the register as a CSV or XLSX file/u);
    expect(await records()).toHaveLength(2);
  });

  it('is what its file says, whatever a model says', async () => {
    expect(await slack.allText()).not.toMatch(HOSTILE_WORDS);
    expect(JSON.stringify(await records())).not.toMatch(HOSTILE_WORDS);
  });
});
