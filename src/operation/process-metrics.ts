import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MetricSet } from './metrics.ts';

/** How the process fares, under the names that Prometheus’ own clients use. Call what it gives before each look. */
export function processMetrics(set: MetricSet): () => void {
  const memory = set.gauge('process_resident_memory_bytes', 'Resident memory.');
  const cpu = set.gauge('process_cpu_seconds_total', 'Processor time, user and system.');
  const started = set.gauge('process_start_time_seconds', 'When the process started, since 1970.');
  const lag = set.gauge(
    'nodejs_eventloop_lag_p99_seconds',
    'How late the event loop was since the last look.',
  );
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  started.set(Math.round(performance.timeOrigin) / 1000);
  return () => {
    memory.set(process.memoryUsage.rss());
    const { user, system } = process.cpuUsage();
    cpu.set((user + system) / 1e6);
    const seconds = delay.percentile(99) / 1e9;
    lag.set(Number.isFinite(seconds) ? seconds : 0);
    delay.reset();
  };
}
