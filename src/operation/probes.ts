import { messageOf } from '../kernel/app-error.ts';

/** What a probe answers over HTTP. */
export interface ProbeAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** By path. */
export type Probes = Readonly<Record<string, () => Promise<ProbeAnswer>>>;

/** One thing that must be in order before the assistant can work. `look` gives what is wrong, or null. */
export interface Check {
  readonly name: string;
  look(): Promise<string | null>;
}

/** A check that takes longer says as much as one that fails. */
const CHECK_WITHIN_MS = 2_000;

export const HEALTH_PATH = '/health';
export const READY_PATH = '/ready';
export const METRICS_PATH = '/metrics';

/** The process is alive: it answers. Whether it can work is another question. */
export function healthProbe(): Promise<ProbeAnswer> {
  return Promise.resolve(json(200, { ok: true }));
}

/** 200 when every check is in order, else 503; each check by its name, with what is wrong. */
export async function readyProbe(checks: readonly Check[]): Promise<ProbeAnswer> {
  const found = await Promise.all(checks.map(async (check) => [check.name, await inTime(check)] as const));
  const ok = found.every(([, wrong]) => wrong === null);
  return json(ok ? 200 : 503, {
    ok,
    checks: Object.fromEntries(found.map(([name, wrong]) => [name, wrong ?? 'ok'])),
  });
}

export function metricsAnswer(body: string): ProbeAnswer {
  return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body };
}

async function inTime(check: Check): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), CHECK_WITHIN_MS);
  });
  try {
    return await Promise.race([check.look(), late]);
  } catch (thrown) {
    return messageOf(thrown);
  } finally {
    clearTimeout(timer);
  }
}

function json(status: number, value: unknown): ProbeAnswer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}
