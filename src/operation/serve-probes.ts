import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, messageOf } from '../kernel/app-error.ts';
import type { Probes } from './probes.ts';

export interface ProbeServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves probes on a port of their own; 0 for any. @throws AppError that says what to set when it is taken. */
export async function serveProbes(port: number, probes: Probes): Promise<ProbeServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void respond(probeAt(pathname, probes), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(port, error)));
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A path that ends with a parameter (`/records/:number`) stands for every last part. */
function probeAt(pathname: string, probes: Probes): Probes[string] | undefined {
  const [path] = Object.keys(probes).filter((one) => {
    const folder = one.slice(0, one.lastIndexOf('/') + 1);
    const rest = pathname.slice(folder.length);
    const isParameter = one.slice(folder.length).startsWith(':');
    return one === pathname || (isParameter && pathname.startsWith(folder) && /^[^/]+$/u.test(rest));
  });
  return path === undefined ? undefined : probes[path];
}

/** Writes what a probe answers; 404 where there is none, 500 when it fails. */
export async function respond(probe: Probes[string] | undefined, response: ServerResponse): Promise<void> {
  if (probe === undefined) return void response.writeHead(404).end();
  try {
    const { status, type, body } = await probe();
    response.writeHead(status, { 'content-type': type }).end(body);
  } catch (thrown) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${messageOf(thrown)}\n`);
  }
}

function cannotListen(port: number, thrown: unknown): AppError {
  return new AppError(
    'metrics-port',
    `Cannot listen for health checks on port ${port} (${messageOf(thrown)}). Set AIMS_METRICS_PORT to a free one.`,
    { cause: thrown },
  );
}
