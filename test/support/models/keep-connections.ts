import type { Server } from 'node:http';
import type { LLMock } from '@copilotkit/aimock';

/**
 * Keeps idle connections open. Node's server hangs up after five seconds, and on a busy machine it may do so while a client
 * is sending its next request: that client sees an endpoint that cannot be reached, which no test has asked for.
 */
export function keepConnections(mock: LLMock): void {
  const { server } = Reflect.get(mock, 'serverInstance') as { readonly server: Server };
  server.keepAliveTimeout = 0;
}
