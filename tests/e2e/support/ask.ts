import { type IncomingHttpHeaders, request } from 'node:http';
import type { Page } from '@playwright/test';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Question = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Asks the server without a browser in between: nothing is put right, followed or left out on the way. */
export function ask(path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(process.env.VIGIL_E2E_URL ?? '');
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** The cookies of a signed-in page, for asking as the same person. */
export async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** A form as a browser sends it. */
export function formBody(fields: Record<string, string>): { type: string; body: string } {
  return {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
  };
}
