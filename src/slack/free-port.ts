import { createServer } from 'node:net';

const PORTS_TRIED = 50;

/** The first port from `from` on that nobody listens on; null when 50 in a row are taken. 0 gives any free one. */
export async function freePort(from: number): Promise<number | null> {
  if (from === 0) return listenOnce(0);
  for (let port = from; port < from + PORTS_TRIED; port += 1) {
    const free = await listenOnce(port);
    if (free !== null) return free;
  }
  return null;
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
