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

/** A port of this machine that nothing listens on at this moment. */
export function freePort(): Promise<number> {
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
