import { directChannelOf } from '../../../src/slack/example-workspace.ts';
import { eventually } from '../../support/eventually.ts';
import { APP, GOVERNANCE, type PostedMessage, type TestSlack } from '../../support/local-slack.ts';
import { filledIn } from '../../support/filled-in.ts';
import { PEOPLE_BY_NAME } from './people.ts';
import type { Script, Step, Who } from './scripts.ts';

interface Thread {
  readonly channel: string;
  /** Null until somebody has begun it. */
  ts: string | null;
  /** What each person said there, oldest first. */
  readonly said: PostedMessage[];
}

/** A running assistant has the time of day: what was done before is moved into the past instead. */
export interface PassingTime {
  leaveDrafts(days: number): Promise<void>;
  ageCancelled(person: string, hours: number): Promise<void>;
}

/** Plays a script in a Slack with the running assistant. */
export async function playInSlack(script: Script, slack: TestSlack, time: PassingTime): Promise<void> {
  const threads = new Map<string, Thread>();
  for (const step of script.steps) {
    const { who = script.by ?? 'tomas', thread: name = 'only', sees, elsewhere } = step;
    const channel = name === 'shared' ? GOVERNANCE.id : directChannelOf(PEOPLE_BY_NAME[who]);
    const thread = threads.get(name) ?? { channel, ts: null, said: [] };
    threads.set(name, thread);
    const before = await seenIn(slack, thread);
    await act({ ...step, who }, thread, slack, time);
    if ('hoursLater' in step.does || ('daysLater' in step.does && step.does.daysLater > 5)) continue;
    await eventually(`“${String(sees)}” after ${JSON.stringify(step.does)}`, async () =>
      [...(await seenIn(slack, thread))].some(([ts, text]) => before.get(ts) !== text && sees.test(text)),
    );
    if (elsewhere !== undefined)
      await slack.replyWith(directChannelOf(PEOPLE_BY_NAME[elsewhere.who]), null, elsewhere.sees);
  }
}

/** What the assistant shows in a thread, by message. */
async function seenIn(slack: TestSlack, { channel, ts }: Thread): Promise<ReadonlyMap<string, string>> {
  if (ts === null) return new Map();
  const replies = await slack.replies(channel, ts);
  return new Map(replies.filter(({ bot_id }) => bot_id !== undefined).map((one) => [one.ts, plainText(one)]));
}

async function act(
  { who, does }: Step & { readonly who: Who },
  thread: Thread,
  slack: TestSlack,
  time: PassingTime,
): Promise<void> {
  const user = PEOPLE_BY_NAME[who];
  const { channel } = thread;
  if ('says' in does) {
    const addressed = channel === GOVERNANCE.id && !does.says.includes('yesterday');
    const text = addressed ? `<@${APP.botUserId}> ${does.says}` : does.says;
    const message = await slack.say(user, channel, text, thread.ts ?? undefined);
    thread.ts ??= message.ts;
    thread.said.push(message);
  } else if ('presses' in does) {
    await press(does.presses, user, thread, slack);
  } else if ('edits' in does) {
    await slack.edit(user, channel, thread.said[does.edits]?.ts ?? '', does.to);
  } else if ('deletes' in does) {
    await slack.delete(user, channel, thread.said[does.deletes]?.ts ?? '');
  } else if ('daysLater' in does) {
    await time.leaveDrafts(does.daysLater);
  } else if ('hoursLater' in does) {
    await time.ageCancelled(user, does.hoursLater);
  } else {
    await useForm('fills' in does ? does.fills : null, user, thread, slack);
  }
}

async function press(button: string, user: string, { channel, ts }: Thread, slack: TestSlack): Promise<void> {
  const message = await eventually(`a button “${button}”`, async () =>
    (await slack.replies(channel, ts ?? '')).findLast((one) => hasButton(one, button)),
  );
  await slack.use(user, channel, message, { button });
}

function hasButton({ blocks = [] }: PostedMessage, label: string): boolean {
  return blocks.some(({ elements = [] }) => elements.some(({ text }) => text?.text === label));
}

/** Null: it is closed with the cross, and asked for what it holds. */
async function useForm(
  fills: Readonly<Record<string, string>> | null,
  user: string,
  thread: Thread,
  slack: TestSlack,
): Promise<void> {
  const before = slack.view?.id;
  await press('Open as form', user, thread, slack);
  const view = await eventually('the form', () => {
    const shown = slack.view;
    return shown?.id !== before && shown?.blocks.some((block) => block.element) ? shown : null;
  });
  if (fills !== null) return slack.submit(user, filledIn(view, fills));
  slack.closeView(user);
  await slack.say(user, thread.channel, 'what have you got?', thread.ts ?? undefined);
}

/** What is read in a message: its text and that of its blocks, without marks of emphasis and the addresses of links. */
function plainText({ text, blocks = [] }: PostedMessage): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  const read = [text, texts.join('')].join('\n');
  return read.replace(/[*_]/gu, '').replace(/<https?:[^|>]*\|([^>]*)>/gu, '$1');
}
