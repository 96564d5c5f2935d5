import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_WORKSPACE } from '../../src/slack/example-workspace.ts';
import { eventually } from '../support/eventually.ts';
import { findChromium } from '../support/find-chromium.ts';
import { HOSTILE_WORDS } from '../support/models/hostile-replies.ts';
import { wasModelAsked } from '../support/models/was-model-asked.ts';
import { newDataDir } from '../support/new-data-dir.ts';
import { ROOT, runAims } from '../support/running-assistant.ts';

const program = findChromium();

if (program === null) {
  describe('the example workspace in a browser', () => {
    it('needs Chromium, which is not on this machine (apt install chromium, or set CHROMIUM to its path)', () => {
      console.warn('No Chromium was found: what a person sees in the browser was not tested. CI has one.');
      expect(process.env['CI'], 'CI must have Chromium').toBeUndefined();
    });
  });
} else {
  describe('the example workspace in a browser', () => {
    let dataDir: string;
    let assistant: ChildProcess;
    let url: string;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      dataDir = newDataDir('browser');
      const environment = { ...process.env, AIMS_DATA_DIR: dataDir, LOG_LEVEL: 'error' };
      assistant = spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], { cwd: ROOT, env: environment });
      let output = '';
      assistant.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      url = await eventually('the printed address', () => /http:\/\/localhost:\d+/u.exec(output)?.[0]);
      browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
      page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
      page.setDefaultTimeout(30_000);
      await page.goto(url);
    });

    afterAll(async () => {
      await browser.close();
      const ended = new Promise((resolve) => assistant.once('exit', resolve));
      assistant.kill('SIGINT');
      expect(await ended).toBe(0);
      await expect(fetch(url)).rejects.toThrow();
      rmSync(dataDir, { recursive: true, force: true });
    });

    /** What a command of the same installation needs to reach the workspace in the browser. */
    function inWorkspace(): NodeJS.ProcessEnv {
      const { botToken, appToken } = EXAMPLE_WORKSPACE.app;
      return {
        ...{ ...process.env, AIMS_DATA_DIR: dataDir, AIMS_MANAGERS: 'U0PRIYA001' },
        ...{ SLACK_API_URL: `${url}/api/`, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken },
        AIMS_DOCUMENTS_DIR: join(ROOT, 'knowledge', 'example-organization'),
      };
    }

    async function say(text: string): Promise<void> {
      const box = page.getByPlaceholder(/^Message/u);
      await box.fill(text);
      await box.press('Enter');
    }

    /** The input of the open form with this label. */
    function input(label: string): Locator {
      const named = page.locator('.bk-label', { hasText: new RegExp(`^${label}$`, 'u') });
      return page.locator('.modal .bk-input').filter({ has: named });
    }

    /** Opens the thread of the newest message that has a reply. */
    async function openThread(text: string): Promise<void> {
      await page.locator('.msg', { hasText: text }).locator('.thread-summary').last().click();
    }

    it('answers a question that is typed in a channel', async () => {
      await page.locator('.sidebar-item', { hasText: 'general' }).click();
      await say('@aims which control covers the recording of event logs?');
      await openThread('recording of event logs');
      await page.getByText('A.6.2.8').first().waitFor();
    });

    it('takes an incident from typed words over buttons and the form to the register', async () => {
      await page.locator('.sidebar-item', { hasText: 'ai-governance' }).click();
      await say('@aims log an incident: the support chatbot insulted a customer yesterday around 3pm');
      await openThread('insulted a customer');
      await page.getByRole('button', { name: 'High' }).click();
      await page.getByText('Who owns it from here?').waitFor();
      await page.getByRole('button', { name: 'Open as form' }).last().click();
      await page.getByText('New incident').waitFor();
      await input('Owner').locator('select').selectOption('U0PRIYA001');
      await page.getByRole('button', { name: 'Save answers' }).click();
      await page.getByText('Record this incident?').waitFor();
      await page.getByRole('button', { name: 'Record it' }).click();
      await page
        .getByText(/INC-\d{4}-0001/u)
        .first()
        .waitFor();
      const records = await runAims({ ...process.env, AIMS_DATA_DIR: dataDir }, 'records', '--json');
      expect(JSON.parse(records)).toMatchObject({
        type: 'incident',
        owner: 'U0PRIYA001',
        data: { severity: 'high' },
      });
    });

    it('shows on Home what is on record, with numbers that lead to their lists and buttons that begin something', async () => {
      await page.locator('.sidebar-item', { hasText: 'aims' }).last().click();
      await page.getByText('State of the AIMS').waitFor();
      await page.getByRole('button', { name: 'High 1' }).click();
      await page
        .locator('.modal')
        .getByText(/INC-\d{4}-0001/u)
        .waitFor();
      await page.locator('.modal').getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Log an incident' }).click();
      await page.locator('.modal').getByText('New incident').waitFor();
      await input('Title').locator('input').fill('A wrong price');
      await input('Description').locator('input').fill('It named a wrong price to a customer');
      await input('AI system').locator('select').selectOption('Support chatbot');
      await input('Happened').locator('input').fill('yesterday 3pm');
      await input('Severity').locator('select').selectOption('low');
      await input('Owner').locator('select').selectOption('U0PRIYA001');
      await page.getByRole('button', { name: 'Save answers' }).click();
      await page.getByText('Draft of an incident').waitFor();
      await page.locator('.sidebar-item', { hasText: 'Priya Raman' }).click();
      await page.getByRole('button', { name: 'Record it' }).last().click();
      await page
        .getByText(/INC-\d{4}-0002/u)
        .first()
        .waitFor();
    });

    it('shows the weekly review, whose items are answered in place', async () => {
      await runAims(inWorkspace(), 'review', '--send');
      await page.locator('.sidebar-item', { hasText: 'Priya Raman' }).click();
      const review = page.locator('.msg', { hasText: 'Your weekly review' }).last();
      await review.getByText(/of yours waits? for a look/u).waitFor();
      await review.getByText('Acceptable use of generative AI', { exact: true }).waitFor();
      await review.getByRole('button', { name: 'Reviewed, nothing changed' }).first().click();
      await review.getByText(/\S: reviewed, nothing changed/u).waitFor();
    });

    it('shows nothing that a model says beside the point', async () => {
      const log = await (await fetch(`${url}/_control/log`)).text();
      expect(log).not.toMatch(HOSTILE_WORDS);
      expect(await wasModelAsked()).toBe(true);
    });
  });
}
