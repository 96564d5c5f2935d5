/**
 * What a person waits for: `npm start` until it is ready, its memory after ten questions, and the time of an answer.
 * `npm run bench` prints one JSON object. Run it on an idle machine; the figures are of this machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../test/support/eventually.ts';
import { startChat } from '../test/support/chat.ts';
import { linesIn } from '../test/support/lines-in.ts';

const ROOT = join(import.meta.dirname, '..');
const QUESTIONS = linesIn<{ readonly question: string }>(join(ROOT, 'test', 'eval', 'controls.jsonl')).map(
  ({ question }) => question,
);

const start = await startAndAsk(QUESTIONS.slice(0, 10));
const answers = await answerTimes(QUESTIONS.slice(0, 200));
process.stdout.write(`${JSON.stringify({ ...start, ...answers })}\n`);

/** `npm start` without tokens: milliseconds to the line that says "ready", and its memory after the questions. */
async function startAndAsk(questions: readonly string[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'aims-bench-'));
  const began = performance.now();
  const assistant = spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], {
    cwd: ROOT,
    env: { ...process.env, AIMS_DATA_DIR: dataDir, LOG_LEVEL: 'error' },
  });
  let output = '';
  assistant.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await eventually('the address', () => /http:\/\/localhost:\d+/u.exec(output)?.[0]);
  const readyMs = Math.round(performance.now() - began);
  for (const [index, question] of questions.entries()) {
    await post(`${url}/_control/message`, { channel: 'D0PRIYA001', user: 'U0PRIYA001', text: question });
    await eventually('an answer', async () => (await answersIn(url)) > index);
  }
  const status = readFileSync(`/proc/${assistant.pid ?? 0}/status`, 'utf8');
  const rssMb = Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
  const ended = new Promise((resolve) => assistant.once('exit', resolve));
  assistant.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
  return { readyMs, rssMbAfterTenQuestions: rssMb };
}

async function post(url: string, body: unknown): Promise<void> {
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function answersIn(url: string): Promise<number> {
  const response = await fetch(`${url}/_control/messages/D0PRIYA001`);
  const { messages } = (await response.json()) as { messages: { bot_id?: string; thread_ts?: string }[] };
  return messages.filter((message) => message.bot_id !== undefined && message.thread_ts !== undefined).length;
}

/** Milliseconds of a whole turn in the terminal: understood, answered, committed to disk, printed. */
async function answerTimes(questions: readonly string[]) {
  const chat = startChat();
  const times: number[] = [];
  await chat.say('help');
  for (const text of questions) {
    const began = performance.now();
    await chat.say({ text });
    times.push(performance.now() - began);
  }
  await chat.stop();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1));
  return { answers: times.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}
