import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directChannelOf, EXAMPLE_WORKSPACE } from '../../src/slack/example-workspace.ts';
import { freePort } from '../../src/slack/free-port.ts';
import { startLocalSlack } from '../../src/slack/start-local-slack.ts';
import { eventually } from '../support/eventually.ts';

const MODULE = join(import.meta.dirname, '../../src/slack/start-local-slack.ts');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'aims-start-slack-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the practice Slack', () => {
  it('shows the example organization, the person who runs the AIMS first', async () => {
    const started = await startLocalSlack({ port: 0, dir, mode: 'socket' });
    if (!started.ok) throw started.error;
    const state = (await (await fetch(`${started.value.url}/_control/state`)).json()) as State;
    expect(state.users.filter((user) => !user.is_bot).map((user) => [user.real_name, user.tz])).toEqual([
      ['Priya Raman', 'Europe/Amsterdam'],
      ['Tomás Oliveira', 'Europe/Lisbon'],
      ['Ingrid Solberg', 'Europe/Amsterdam'],
    ]);
    expect(state.channels.map((channel) => channel.name)).toEqual(
      expect.arrayContaining(['general', 'ai-governance']),
    );
    const direct = state.channels.find((channel) => channel.id === directChannelOf('U0PRIYA001'));
    expect(direct?.members).toEqual(['U0PRIYA001', EXAMPLE_WORKSPACE.app.botUserId]);
    await started.value.stop();
  });

  it('steps over a port that is taken', async () => {
    const [taken, port] = await takePort();
    const started = await startLocalSlack({ port, dir, mode: 'socket' });
    if (!started.ok) throw started.error;
    expect(started.value.port).toBeGreaterThan(port);
    await started.value.stop();
    taken.close();
  });

  it('does not answer any more once it is stopped', async () => {
    const started = await startLocalSlack({ port: 0, dir, mode: 'socket' });
    if (!started.ok) throw started.error;
    await started.value.stop();
    await expect(fetch(`${started.value.url}/_control/state`)).rejects.toThrow();
  });

  it('ends with the process that started it, even when that is killed', async () => {
    const port = await freePort(0);
    const program = `
      const { startLocalSlack } = await import(${JSON.stringify(MODULE)});
      const started = await startLocalSlack({ port: ${String(port)}, dir: ${JSON.stringify(dir)}, mode: 'socket' });
      console.log(started.value.url);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program]);
    const url = await new Promise<string>((resolve) => {
      parent.stdout.once('data', (data: Buffer) => resolve(String(data).trim()));
    });
    expect((await fetch(`${url}/_control/state`)).ok).toBe(true);
    parent.kill('SIGKILL');
    await eventually('the practice Slack ends', () =>
      fetch(`${url}/_control/state`).then(
        () => false,
        () => true,
      ),
    );
  });

  it('says how to go on in the terminal when it cannot run', async () => {
    const started = await startLocalSlack({ port: 0, dir, mode: { requestUrl: '' } });
    expect(started.ok).toBe(false);
    expect(started.ok ? '' : started.error.message).toContain('npm run -s aims -- chat');
  });
});

interface State {
  readonly users: readonly { readonly real_name: string; readonly tz: string; readonly is_bot: boolean }[];
  readonly channels: readonly { readonly id: string; readonly name: string; readonly members: string[] }[];
}

function takePort(): Promise<[Server, number]> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      resolve([server, typeof address === 'object' && address !== null ? address.port : 0]);
    });
  });
}
