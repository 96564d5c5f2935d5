/**
 * Takes the README's pictures: a real conversation in the example workspace, drawn by Chromium.
 * `npm run screenshots` (needs Chromium; set CHROMIUM to its path when it is not found).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { EXAMPLE_WORKSPACE } from '../src/slack/example-workspace.ts';
import { findChromium } from '../test/support/find-chromium.ts';
import { runAims } from '../test/support/running-assistant.ts';
import { eventually } from '../test/support/eventually.ts';

const ROOT = join(import.meta.dirname, '..');
const BOT = '<@U0AIMSBOT1>';
const CHANNEL = 'C0AIGOVERN';
const PRIYA = 'U0PRIYA001';
const [WIDTH, HEIGHT] = [1440, 1100];

/** How much does not fit into the part of the page that scrolls most, in pixels; runs in the browser. */
const HIDDEN =
  'Math.max(...[...document.querySelectorAll("*")].map((each) => each.scrollHeight - each.clientHeight))';

/** What is on record before the pictures of the review and of the Home tab are taken. */
const RECORDED = [
  'log an incident: the claims triage sent 30 claims to the wrong team on Monday, severity medium, I own it',
  'log a risk: the credit scoring may drift for young applicants, likelihood 4, impact 4, treatment reduce, I own it',
  'log a risk: the support chatbot could promise discounts that do not exist, likelihood 3, impact 2, treatment reduce, I own it',
  'log a change: raise the fraud detection threshold from 0.7 to 0.8 next Thursday because of too many false alarms, I own it',
];

const program = findChromium();
if (program === null)
  throw new Error(
    'Chromium is not installed. Install it (apt install chromium), or set CHROMIUM to its path.',
  );

const dataDir = mkdtempSync(join(tmpdir(), 'aims-picture-'));
const assistant = spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], {
  cwd: ROOT,
  env: { ...process.env, AIMS_DATA_DIR: dataDir, LOG_LEVEL: 'error' },
});
let output = '';
assistant.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
try {
  const url = await eventually('the address', () => /http:\/\/localhost:\d+/u.exec(output)?.[0]);
  const viewport = { width: WIDTH, height: HEIGHT };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  await converse(url);
  await page.goto(url);
  await page.locator('.sidebar-item', { hasText: 'ai-governance' }).click();
  await takePicture(page, 'event logs', 'answer.png');
  await takePicture(page, 'about 40 customers', 'conversation.png');
  await pictureOfForm(page);
  await pictureOfReview(page, url);
  await pictureOfHome(page);
} finally {
  await browser.close();
  if (assistant.exitCode === null) {
    const ended = new Promise((resolve) => assistant.once('exit', resolve));
    assistant.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}

async function converse(url: string): Promise<void> {
  const asked = await say(url, `${BOT} which control covers the recording of event logs?`);
  await repliesIn(url, asked, 1);
  const report =
    'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, about 40 customers affected';
  const reported = await say(url, `${BOT} ${report}`);
  await repliesIn(url, reported, 1);
  for (const told of RECORDED) {
    const first = await say(url, `${BOT} ${told}`);
    await repliesIn(url, first, 1);
    await say(url, 'save', first);
    await repliesIn(url, first, 2);
  }
  await repliesIn(url, await say(url, `${BOT} what is the wifi password of the headquarters?`), 1);
}

async function say(url: string, text: string, thread?: string): Promise<string> {
  const message = { channel: CHANNEL, user: PRIYA, text, ...(thread ? { thread_ts: thread } : {}) };
  const response = await post(`${url}/_control/message`, message);
  return ((await response.json()) as { message: { ts: string } }).message.ts;
}

async function repliesIn(url: string, thread: string, count: number): Promise<void> {
  await eventually(`${count} replies`, async () => {
    const response = await fetch(`${url}/_control/messages/${CHANNEL}`);
    const { messages } = (await response.json()) as { messages: { thread_ts?: string; bot_id?: string }[] };
    return messages.filter((message) => message.thread_ts === thread && message.bot_id).length >= count;
  });
}

/** The channel with the thread of one message beside it. */
async function takePicture(page: Page, message: string, name: string): Promise<void> {
  await page.locator('.msg', { hasText: message }).locator('.thread-summary').last().click();
  await page.locator('.msg-name', { hasText: 'aims' }).last().waitFor();
  await page.screenshot({ path: join(ROOT, 'docs', name) });
}

/** The draft of the report, as a form. */
async function pictureOfForm(page: Page): Promise<void> {
  await page.locator('button', { hasText: 'Open as form' }).last().click();
  await page.getByText('What is known so far is filled in').waitFor();
  await page.screenshot({ path: join(ROOT, 'docs', 'form.png') });
  await page.locator('button', { hasText: 'Close' }).last().click();
}

/** The weekly review in Priya's own conversation with the assistant. */
async function pictureOfReview(page: Page, url: string): Promise<void> {
  const { botToken, appToken } = EXAMPLE_WORKSPACE.app;
  const environment = {
    ...{ ...process.env, AIMS_DATA_DIR: dataDir, AIMS_MANAGERS: PRIYA, SLACK_API_URL: `${url}/api/` },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken },
    AIMS_DOCUMENTS_DIR: join(ROOT, 'knowledge', 'example-organization'),
  };
  await runAims(environment, 'review', '--send');
  await page.locator('.sidebar-item', { hasText: 'Priya Raman' }).click();
  await page
    .locator('button', { hasText: '×' })
    .click()
    .catch(() => undefined);
  await page
    .getByText(/of yours waits? for a look/u)
    .last()
    .waitFor();
  await whole(page, 'review.png');
}

async function pictureOfHome(page: Page): Promise<void> {
  await page.locator('.sidebar-item', { hasText: 'aims' }).last().click();
  await page.getByText('State of the AIMS').waitFor();
  await page.getByText('Documents and register').waitFor();
  await whole(page, 'home.png');
}

/** With a window as high as what is in it. */
async function whole(page: Page, name: string): Promise<void> {
  const hidden = Number(await page.evaluate(HIDDEN));
  await page.setViewportSize({ width: WIDTH, height: HEIGHT + Math.max(hidden, 0) });
  await page.screenshot({ path: join(ROOT, 'docs', name) });
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
}

async function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
