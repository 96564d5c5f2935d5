// Every number of the Home tab leads to its list, which can be turned and shows what is left after an action.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import * as envelopes from '../slack/envelopes.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { homeWith, textsOf } from '../support/home-tab.ts';
import { APP, GENERAL, PRIYA, TOMAS, type SlackElement } from '../support/local-slack.ts';
import { incidentOf, riskOf } from '../support/on-file.ts';

const BOT = `<@${APP.botUserId}>`;

let aims: AssistantByTheClock;
beforeAll(async () => {
  aims = await AssistantByTheClock.start({ at: '2026-11-24T09:30:00Z' });
  const incidents = Array.from({ length: 60 }, (_, index) => incidentOf(TOMAS.id, `Rude answer ${index}.`));
  await aims.onFile('2026-11-20T10:00:00Z', ...incidents, riskOf(TOMAS.id, 'Leaks of salaries'));
});
afterAll(() => aims.stop());

type Pressed = Pick<SlackElement, 'type' | 'action_id'> & Record<string, unknown>;

/** Uses a control of the Home tab, or of the list that is open. */
async function use(control: Pressed): Promise<void> {
  const view = aims.front.view === null ? {} : { view: { id: 'VFRONT00001', ...aims.front.view } };
  const where = { user: { id: PRIYA.id }, container: { type: 'view', view_id: 'V9' }, channel: undefined };
  const action_ts = String(Date.now() / 1000);
  const payload = envelopes.press({ ...control, action_ts }, { ...where, ...view, message: undefined });
  await aims.front.interactive(aims.port, payload);
}

const pressed = (buttons: readonly SlackElement[], label: string): Pressed => {
  const found = buttons.find(({ text }) => text?.text === label);
  if (found === undefined) throw new Error(`There is no button “${label}”`);
  return { type: found.type, action_id: found.action_id, value: found.value };
};

const shown = (pattern: RegExp) =>
  eventually(`a list that matches ${String(pattern)}`, () => {
    const { blocks = [] } = aims.front.view ?? {};
    const text = textsOf(blocks).join('\n');
    if (!pattern.test(text)) return null;
    return { text, buttons: blocks.flatMap(({ elements }) => (elements ?? []) as SlackElement[]) };
  });

const form = () =>
  eventually('a form with inputs', () =>
    aims.front.view?.blocks.some(({ type }) => type === 'input') === true ? aims.front.view : null,
  );

/** The Home tab in front, with no list over it. */
async function home(pattern: RegExp) {
  aims.front.view = null;
  await aims.slack.openHome(PRIYA.id);
  return homeWith(aims.slack, PRIYA.id, pattern);
}

describe('a number of the Home tab', () => {
  it('leads to its whole list, a page at a time in one dialog', async () => {
    const { buttons } = await home(/Open incidents\*: 60/u);
    await use(pressed(buttons, 'Low 60'));
    const first = await shown(/Open low incidents\*: 60, 1 to 50\n/u);
    expect(first.text).toMatch(/Rude answer 59\.[\s\S]*Rude answer 10\./u);
    await use(pressed(first.buttons, 'Next 10'));
    const second = await shown(/60, 51 to 60\n/u);
    expect(second.text).toMatch(/Rude answer 9\.[\s\S]*Rude answer 0\./u);
    await use(pressed(second.buttons, 'Back'));
    await shown(/60, 1 to 50\n/u);
  });

  it('in the risk matrix leads to the risks of its cell', async () => {
    const { cells } = await home(/Open risks\*: 1/u);
    expect(cells.map(({ text }) => text.text)).toEqual(['Likelihood 3, impact 4: 1']);
    const value = JSON.stringify({ do: 'open-cell', value: '' });
    const selected_option = { value: cells[0]?.value };
    await use({ type: 'static_select', action_id: `pick:0:${value}`, selected_option });
    await shown(/risks with likelihood 3 and impact 4\*: 1\n[\s\S]*Leaks of salaries/u);
  });
});

describe('a button of the Home tab that begins a record', () => {
  it.each([
    ['Log an incident', /incident draft/u],
    ['Note a risk', /risk draft/u],
    ['Propose a change', /change draft/u],
  ])('opens its form at once, with the draft on the tab and in direct messages: %s', async (label, card) => {
    const { buttons } = await home(/Waiting for you/u);
    await use(pressed(buttons, label));
    expect(JSON.stringify(await form())).toContain('Nothing is recorded until you confirm');
    await aims.slack.replyWith(directChannelOf(PRIYA.id), null, card);
    await homeWith(aims.slack, PRIYA.id, /Draft of an? /u);
  });
});

describe('a draft on the Home tab', () => {
  it('is gone on with in direct messages, or as a form', async () => {
    const { buttons } = await home(/Draft of an? /u);
    const before = (await aims.toldTo(PRIYA.id)).length;
    await use(pressed(buttons, 'Go on'));
    await eventually('its card', async () => {
      const told = await aims.toldTo(PRIYA.id);
      return (
        told.length > before && /Nothing is recorded|What |Who |When |How /u.test(told.at(-1)?.text ?? '')
      );
    });
    await use(pressed(buttons, 'Open as form'));
    expect(JSON.stringify(await form())).toContain('Nothing is recorded until you confirm');
  });
});

describe('an action in a list', () => {
  it('opens the form of what it begins', async () => {
    const asked = await aims.slack.say(TOMAS.id, GENERAL.id, `${BOT} what is the door code of the archive?`);
    await aims.slack.replyWith(GENERAL.id, asked.ts, /./u);
    const { buttons } = await home(/Questions nobody could answer\*: 1/u);
    await use(pressed(buttons, 'Show it'));
    const list = await shown(/1 open question/u);
    await use(pressed(list.buttons, 'Open an action'));
    expect(JSON.stringify(await form())).toContain('door code of the archive');
    // Its card in direct messages comes after the form.
    await aims.slack.replyWith(directChannelOf(PRIYA.id), null, /door code of the archive/u);
    aims.front.view = null;
    await use(pressed(list.buttons, 'Settled'));
    await homeWith(aims.slack, PRIYA.id, /Questions nobody could answer\*: none/u);
  });

  it('leaves what is left in it, and no message beside it', async () => {
    for (const question of ['what is the wifi password?', 'who waters the plants on the second floor?']) {
      const asked = await aims.slack.say(TOMAS.id, GENERAL.id, `${BOT} ${question}`);
      await aims.slack.replyWith(GENERAL.id, asked.ts, /./u);
    }
    const { buttons } = await home(/Questions nobody could answer\*: 2/u);
    const told = await aims.toldTo(PRIYA.id);
    await use(pressed(buttons, 'Show them'));
    const list = await shown(/2 open questions/u);
    await use(pressed(list.buttons, 'Settled'));
    await shown(/1 open question\n/u);
    await homeWith(aims.slack, PRIYA.id, /Questions nobody could answer\*: 1/u);
    expect(await aims.toldTo(PRIYA.id)).toEqual(told);
  });
});
