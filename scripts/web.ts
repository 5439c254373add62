import { createServer } from 'node:http';
import next from 'next';

// The web server, a child of scripts/start.ts. It stops when told to, and dies with its parent.
process.once('disconnect', () => process.exit(1));
// The parent receives the terminal's Ctrl-C too, and stops things in order.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});

const DRAIN_MILLISECONDS = 10_000;
const port = Number(process.env.PORT);
const hostname = process.env.HOSTNAME;
const dir = new URL('..', import.meta.url).pathname;

const server = createServer();
const app = next({ dev: process.env.NODE_ENV === 'development', dir, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on('request', (request, response) => {
  // Who is at the other end of the wire, whatever the request itself says: `lib/auth/client-address.ts` reads it.
  request.headers['x-vigil-peer'] = request.socket.remoteAddress ?? '';
  void handle(request, response);
});

process.on('message', (message) => {
  if (message !== 'stop') return;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), DRAIN_MILLISECONDS);
});

server.once('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.('ready'));
