import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assistantMetrics } from '../../src/operation/assistant-metrics.ts';
import { MetricSet } from '../../src/operation/metrics.ts';

describe('metrics in the Prometheus text format', () => {
  it('shows a counter with its help, its type and a line for each set of labels', () => {
    const set = new MetricSet();
    const calls = set.counter('calls_total', 'Calls, by outcome.');
    calls.count({ outcome: 'ok' });
    calls.count({ outcome: 'ok' }, 2);
    calls.count({ outcome: 'failed' });
    expect(set.expose()).toBe(
      [
        '# HELP calls_total Calls, by outcome.',
        '# TYPE calls_total counter',
        'calls_total{outcome="ok"} 3',
        'calls_total{outcome="failed"} 1',
        '',
      ].join('\n'),
    );
  });

  it('escapes what a label may hold', () => {
    const set = new MetricSet();
    set.counter('calls_total', 'a\\b\nc').count({ why: 'a "quote", a \\ and\na line' });
    expect(set.expose()).toContain('# HELP calls_total a\\\\b\\nc\n');
    expect(set.expose()).toContain('calls_total{why="a \\"quote\\", a \\\\ and\\na line"} 1\n');
  });

  it('counts each value of a histogram in its bucket and in all above', () => {
    const set = new MetricSet();
    const seconds = set.histogram('call_seconds', 'How long.', [0.1, 1]);
    for (const value of [0.1, 0.5, 30]) seconds.observe(value, { method: 'm' });
    expect(set.expose().split('\n').slice(2)).toEqual([
      'call_seconds_bucket{method="m",le="0.1"} 1',
      'call_seconds_bucket{method="m",le="1"} 2',
      'call_seconds_bucket{method="m",le="+Inf"} 3',
      'call_seconds_sum{method="m"} 30.6',
      'call_seconds_count{method="m"} 3',
      '',
    ]);
  });

  it('keeps the last value of a gauge', () => {
    const set = new MetricSet();
    const gauge = set.gauge('waiting', 'Items.');
    gauge.set(5, { queue: 'inbox' });
    gauge.set(0, { queue: 'inbox' });
    expect(set.expose()).toContain('waiting{queue="inbox"} 0\n');
  });
});

describe('the page on metrics', () => {
  it('names each of them with its type and its help, and no other', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'metrics.md'), 'utf8');
    const exposed = assistantMetrics().set.expose();
    const types = [...exposed.matchAll(/# TYPE (\S+) (\S+)/gu)].map(([, name, type]) => `${name} ${type}`);
    const rows = [...page.matchAll(/^\| `(aims_\w+)` \| (\w+) \|/gmu)];
    expect(rows.map(([, name, type]) => `${name} ${type}`).sort()).toEqual(types.sort());
    for (const [, name = '', help = ''] of exposed.matchAll(/# HELP (\S+) (.*)\./gu))
      expect(page).toMatch(new RegExp(`\`${name}\`[^\n]*${help.slice(0, 30)}`, 'u'));
  });
});
