// What Slack’s users expect around the conversation: shortcuts, commands, previews of links, prompts and titles, the Home tab.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import * as envelopes from '../slack/envelopes.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { textsOf } from '../support/home-tab.ts';
import { APP, GENERAL, GOVERNANCE, INGRID, PRIYA, TOMAS } from '../support/local-slack.ts';
import { HOSTILE_WORDS } from '../support/models/hostile-replies.ts';
import { wasModelAsked } from '../support/models/was-model-asked.ts';
import { incidentOf, riskOf } from '../support/on-file.ts';
import { ROOT } from '../support/running-assistant.ts';

const BOT = `<@${APP.botUserId}>`;
const RECORDS = 'https://aims.example.org/records';

let aims: AssistantByTheClock;
beforeAll(async () => {
  aims = await AssistantByTheClock.start({
    at: '2026-11-24T09:30:00Z',
    environment: {
      AIMS_DOCUMENTS_DIR: join(ROOT, 'knowledge', 'example-organization'),
      AIMS_PUBLIC_URL: 'https://aims.example.org',
      AIMS_DOCUMENTS_URL: 'https://wiki.example.org/aims',
    },
  });
});
afterAll(() => aims.stop());

/** What only this person sees in a channel, newest last. */
async function onlyFor(user: string, pattern: RegExp) {
  return eventually(`something only for them that matches ${String(pattern)}`, async () =>
    (await aims.slack.messages(GENERAL.id)).findLast(
      ({ ephemeral_to, text }) => ephemeral_to === user && pattern.test(text),
    ),
  );
}

describe('a shortcut', () => {
  const form = () =>
    eventually('a form with inputs', () =>
      aims.front.view?.blocks.some(({ type }) => type === 'input') === true ? aims.front.view : null,
    );

  it('on a message takes its words, its author, its time and its link into an incident', async () => {
    aims.front.view = null;
    const said = await aims.slack.say(
      TOMAS.id,
      GENERAL.id,
      'I saw the support chatbot show a stranger’s address yesterday at 8 in the evening',
    );
    const on = { message_ts: said.ts, message: { ...said, text: said.text }, user: { id: INGRID.id } };
    await aims.front.interactive(aims.port, envelopes.messageShortcut(on));
    const filled = JSON.stringify(await form());
    expect(filled).toContain('show a stranger’s address');
    expect(filled).toMatch(/2026-11-23[^"]*20:00|23 Nov[^"]*20:00/u);
    await aims.idle();
    const card = await aims.slack.replyWith(directChannelOf(INGRID.id), null, /incident draft/u);
    expect(card.text).toMatch(/Support chatbot/u);
    const [draft] = await aims.store.drafts.ofPerson(INGRID.id);
    const link = `/archives/${GENERAL.id}/p${said.ts.replace('.', '')}`;
    expect(draft?.answers['description']?.source?.permalink).toContain(link);
  });

  it.each([
    ['log_risk', /risk/iu],
    ['log_change', /change/iu],
  ])('from the menu opens the form of %s', async (callback, title) => {
    aims.front.view = null;
    await aims.front.interactive(aims.port, envelopes.globalShortcut(callback));
    expect(JSON.stringify(await form())).toMatch(title);
    await aims.idle();
    await aims.slack.replyWith(directChannelOf(PRIYA.id), null, title);
  });
});

describe('the slash command', () => {
  it.each([
    ['help', /In any channel: \/aims ask, incident, risk, change, concern, records, mine, review, help/u],
    ['mine', /Your weekly review|Nothing of yours is due/u],
    ['review', /Your weekly review|Nothing of yours is due/u],
    ['risc the model may drift', /Did you mean “\/aims risk the model may drift”/u],
    ['ask which control covers suppliers?', /A\.10\.3/u],
  ])('“%s” is answered to the person alone', async (typed, expected) => {
    await aims.slack.command(TOMAS.id, GENERAL.id, typed);
    await onlyFor(TOMAS.id, expected);
  });

  it.each([
    ['incident the chatbot insulted a customer yesterday', /incident draft/u],
    ['risk the price forecast may drift', /risk draft/u],
    ['change retrain the fraud model next month', /change draft/u],
  ])('“%s” begins a draft in their direct messages', async (typed, expected) => {
    await aims.slack.command(TOMAS.id, GENERAL.id, typed);
    await aims.slack.replyWith(directChannelOf(TOMAS.id), null, expected);
  });
});

describe('a link to a record', () => {
  beforeAll(async () => {
    await aims.onFile('2026-11-20T10:00:00Z', incidentOf(TOMAS.id, 'Chatbot was rude'));
    await aims.onFile('2026-11-20T10:00:00Z', riskOf(TOMAS.id, 'Leaks of salaries'));
    const place = directChannelOf(TOMAS.id);
    await aims.slack.say(TOMAS.id, place, 'restrict RSK-2026-0001');
    await aims.slack.replyWith(place, null, /restricted/iu);
  });

  const share = (user: string, number: string) =>
    aims.front.event(
      aims.port,
      (
        envelopes.linkShared({
          user,
          links: [{ domain: 'aims.example.org', url: `${RECORDS}/${number}` }],
        }) as { event: Record<string, unknown> }
      ).event,
    );

  it('shows beneath the message what everybody may see of it', async () => {
    await share(INGRID.id, 'INC-2026-0001');
    const unfurled = await eventually('a preview', () => aims.front.callsOf('chat.unfurl')[0]);
    expect(unfurled['channel']).toBe(GENERAL.id);
    expect(textsOf(JSON.parse(unfurled['unfurls'] ?? '')).join('\n')).toMatch(
      /INC-2026-0001\* Chatbot was rude\nIncident · reported · low · <@U0TOMAS001>/u,
    );
  });

  it('of a restricted record is shown to whoever may see it, and to nobody else', async () => {
    await share(PRIYA.id, 'RSK-2026-0001');
    await onlyFor(PRIYA.id, /RSK-2026-0001\W+Leaks of salaries[\s\S]*Only you see this/u);
    await aims.idle();
    expect(JSON.stringify(aims.front.callsOf('chat.unfurl'))).not.toContain('salaries');
  });
});

describe('a conversation with the assistant', () => {
  it('begins with prompts that fit the person: their draft and what is due come first', async () => {
    const place = directChannelOf(TOMAS.id);
    const opened = { type: 'app_home_opened', user: TOMAS.id, channel: place, tab: 'messages' };
    await aims.front.event(aims.port, opened);
    const call = await eventually(
      'prompts',
      () => aims.front.callsOf('assistant.threads.setSuggestedPrompts')[0],
    );
    const prompts = JSON.parse(call['prompts'] ?? '[]') as { title: string; message: string }[];
    expect(prompts.map(({ title }) => title)).toEqual([
      expect.stringMatching(/Go on with your change draft/u),
      expect.stringMatching(/Go on with your risk draft/u),
      expect.stringMatching(/Review the \d+ things due to you/u),
      'Log an incident',
    ]);
  });

  it('is named after its first message', async () => {
    const place = directChannelOf(PRIYA.id);
    const asked = await aims.slack.say(PRIYA.id, place, 'Which control covers event logs?');
    await aims.slack.replyWith(place, asked.ts, /A\.6\.2\.8/u);
    const title = await eventually('a title', () =>
      aims.front.callsOf('assistant.threads.setTitle').find(({ thread_ts }) => thread_ts === asked.ts),
    );
    expect(title['title']).toBe('Which control covers event logs?');
  });
});

describe('an answer', () => {
  const question = `${BOT} what does IA-2026-4 look at in our internal audit programme?`;

  it('names each control’s status, and leads to the documents that it rests on', async () => {
    const asked = await aims.slack.say(INGRID.id, GENERAL.id, `${BOT} which control covers event logs?`);
    const answer = await aims.slack.replyWith(GENERAL.id, asked.ts, /A\.6\.2\.8/u);
    expect(answer.text).toMatch(/In our Statement of Applicability: A\.6\.2\.8 implemented/u);
    expect(answer.text).toMatch(
      /<https:\/\/wiki\.example\.org\/aims\/[\w-]+\.html\|Monitoring and logging standard/u,
    );
  });

  it('tells a control’s status by the Statement of Applicability, with its source', async () => {
    const asked = await aims.slack.say(
      INGRID.id,
      GENERAL.id,
      `${BOT} is control A.6.2.8 applicable and implemented here?`,
    );
    const answer = await aims.slack.replyWith(GENERAL.id, asked.ts, /A\.6\.2\.8/u);
    expect(answer.text).toMatch(/implemented/iu);
    expect(answer.text).toMatch(/Statement of Applicability/u);
  });

  it('that rests on what not everybody may read goes to its asker, who may share it as an AIMS manager', async () => {
    const asked = await aims.slack.say(PRIYA.id, GOVERNANCE.id, question);
    const aside = await eventually('an answer to the asker alone', async () =>
      (await aims.slack.messages(GOVERNANCE.id)).find(({ ephemeral_to }) => ephemeral_to === PRIYA.id),
    );
    expect(aside.text).toMatch(/Only you see this: not everybody here may read “.*udit programme/u);
    expect(await aims.slack.replies(GOVERNANCE.id, asked.ts)).toEqual([
      expect.objectContaining({ ephemeral_to: PRIYA.id }),
    ]);
    await aims.use(PRIYA.id, GOVERNANCE.id, aside, { button: 'Share it here' });
    const shared = await aims.slack.replyWith(GOVERNANCE.id, asked.ts, /Shared by <@U0PRIYA001>/u);
    expect(shared.ephemeral_to).toBeUndefined();
  });

  it('has no button to share it for anybody else', async () => {
    await aims.slack.say(INGRID.id, GOVERNANCE.id, question);
    const aside = await eventually('an answer to the auditor alone', async () =>
      (await aims.slack.messages(GOVERNANCE.id)).find(({ ephemeral_to }) => ephemeral_to === INGRID.id),
    );
    expect(aside.text).not.toMatch(/Share it here/u);
  });
});

describe('questions that nobody could answer', () => {
  it('are counted, and the AIMS manager opens an action from the list', async () => {
    for (const place of [
      GENERAL.id,
      GOVERNANCE.id,
      GENERAL.id,
      GOVERNANCE.id,
      GENERAL.id,
      GENERAL.id,
      GENERAL.id,
    ]) {
      const asked = await aims.slack.say(
        TOMAS.id,
        place,
        `${BOT} what is the wifi password of the headquarters?`,
      );
      await aims.slack.replyWith(place, asked.ts, /./u);
    }
    const place = directChannelOf(PRIYA.id);
    const asked = await aims.slack.say(PRIYA.id, place, 'open questions');
    const list = await aims.slack.replyWith(place, asked.ts, /asked 7 times, no document answers it/u);
    await aims.use(PRIYA.id, place, list, { button: 'Open an action' });
    await aims.slack.replyWith(place, null, /change draft[\s\S]*wifi password/u);
  });
});

describe('a moment in a message that many read', () => {
  it('is shown to each of them in their own zone, and stands in words where that is not possible', async () => {
    const asked = await aims.slack.say(PRIYA.id, GENERAL.id, `${BOT} history of INC-2026-0001`);
    const history = await aims.slack.replyWith(GENERAL.id, asked.ts, /Version 1/u);
    const seconds = Date.parse('2026-11-20T10:00:00Z') / 1000;
    expect(textsOf(history.blocks).join('\n')).toContain(
      `<!date^${seconds}^{date_short}, {time}|Fri 20 Nov 2026, 11:00>`,
    );
    expect(history.text).toMatch(/Version 1\* · <@U0TOMAS001> · Fri 20 Nov 2026, 11:00/u);
  });
});

it('nothing that a model says beside the point is said, shown in a form or previewed', async () => {
  const views = JSON.stringify(aims.front.calls);
  for (const said of [await aims.slack.allText(), views]) expect(said).not.toMatch(HOSTILE_WORDS);
  expect(await wasModelAsked()).toBe(true);
});
