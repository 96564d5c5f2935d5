import { describe, expect, it } from 'vitest';
import { readyProbe, type Probes } from '../../src/operation/probes.ts';
import { recordPages } from '../../src/operation/record-page.ts';
import { serveProbes } from '../../src/operation/serve-probes.ts';

const fine = { name: 'index', look: () => Promise.resolve(null) };

describe('a look from outside', () => {
  it('is ready when every check is in order, and names what is not', async () => {
    expect(await readyProbe([fine])).toMatchObject({ status: 200 });
    const slack = { name: 'slack', look: () => Promise.resolve('not connected') };
    const database = { name: 'database', look: () => Promise.reject(new Error('no such host')) };
    const answer = await readyProbe([fine, slack, database]);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      503,
      { ok: false, checks: { index: 'ok', slack: 'not connected', database: 'no such host' } },
    ]);
  });

  it('is not kept waiting by a check that hangs', async () => {
    const hanging = { name: 'database', look: () => new Promise<null>(() => undefined) };
    const answer = await readyProbe([fine, hanging]);
    expect(answer.body).toContain('no answer in time');
  });

  it('finds the probes on their own port, nothing elsewhere, and a fault as such', async () => {
    const probes: Probes = {
      '/health': () => Promise.resolve({ status: 200, type: 'text/plain', body: 'fine' }),
      ...recordPages('/records/:number'),
      '/broken': () => Promise.reject(new Error('out of order')),
    };
    const server = await serveProbes(0, probes);
    const look = async (path: string) => {
      const response = await fetch(`http://localhost:${String(server.port)}${path}`);
      return [response.status, await response.text()];
    };
    expect(await look('/health?verbose=1')).toEqual([200, 'fine']);
    expect(await look('/broken')).toEqual([500, 'out of order\n']);
    const page = await look('/records/INC-2026-0001');
    expect(page).toEqual([200, expect.stringContaining('This record is kept in Slack')]);
    expect(await look('/records/INC-9999-9999')).toEqual(page);
    expect(await look('/records/a/b')).toEqual([404, '']);
    expect(await look('/toString')).toEqual([404, '']);
    await expect(serveProbes(server.port, probes)).rejects.toThrow(/AIMS_METRICS_PORT/u);
    await server.stop();
  });
});
