import { createServer, type ServerResponse } from 'node:http';
import next from 'next';
import { refusalAtFirstLook } from '#lib/domain/first-look.ts';
import { fixedHeaders, headersByPath } from '#lib/domain/security-headers.ts';

// The web server, a child of scripts/start.ts. It stops when told to, and dies with its parent.
process.once('disconnect', () => process.exit(1));
// The parent receives the terminal's Ctrl-C too, and stops things in order.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});

const DRAIN_MILLISECONDS = 10_000;
const HEADERS_MILLISECONDS = 20_000;
// A file of some hundred megabytes over a bad line takes its time; a line on which nothing moves is cut long before.
const REQUEST_MILLISECONDS = 2 * 60 * 60 * 1000;
const STILL_MILLISECONDS = 2 * 60 * 1000;
const port = Number(process.env.PORT);
const hostname = process.env.HOSTNAME;
const dir = new URL('..', import.meta.url).pathname;

const overTls = process.env.NEXTAUTH_URL?.startsWith('https:') ?? false;

const server = createServer({ headersTimeout: HEADERS_MILLISECONDS, requestTimeout: REQUEST_MILLISECONDS });
server.setTimeout(STILL_MILLISECONDS);
const app = next({ dev: process.env.NODE_ENV === 'development', dir, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on('request', (request, response) => {
  const { method, url = '' } = request;
  for (const { key, value } of headersByPath(url.split('?', 1)[0] ?? '', overTls))
    response.setHeader(key, value);
  const refusal = refusalAtFirstLook({ method, url, contentLength: request.headers['content-length'] });
  if (refusal) return refuse(response, refusal);
  // Who is at the other end of the wire, whatever the request itself says: `lib/auth/client-address.ts` reads it.
  request.headers['x-vigil-peer'] = request.socket.remoteAddress ?? '';
  void handle(request, response);
});

function refuse(response: ServerResponse, status: number) {
  for (const { key, value } of fixedHeaders) response.setHeader(key, value);
  // What else the other side sends of it is not read.
  response.setHeader('Connection', 'close');
  response.writeHead(status).end();
}

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
