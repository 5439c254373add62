import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { errorCode } from '../refusal.ts';

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Below what systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere). */
const FIRST = 20_000;
const LAST = 32_767;

/**
 * A port of this machine that nothing listens on at this moment, and that no outgoing connection is given before it is
 * listened on: building the pages may take minutes in between.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 20; tries++) {
    const port = randomInt(FIRST, LAST + 1);
    if (!(await whyNotListen(port, '127.0.0.1'))) return port;
  }
  return listen(0, '127.0.0.1');
}

/** Undefined when the port can be listened on; otherwise the system's code, such as `EADDRINUSE`. */
export async function whyNotListen(port: number, host: string): Promise<string | undefined> {
  try {
    await listen(port, host);
    return undefined;
  } catch (error) {
    return errorCode(error) ?? 'unknown';
  }
}
