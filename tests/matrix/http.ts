/** What came back, whole. */
export type Answer = { status: number; headers: Headers; body: string };

export type Asked = {
  method?: string;
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: BodyInit | null;
};

let base = '';

/** Says where Vigil runs. */
export function talkTo(address: string): void {
  base = address;
}

export function serverAddress(): string {
  return base;
}

/** Asks Vigil as a browser of the same site would, and follows no redirect. */
export async function ask(
  path: string,
  { method = 'GET', cookie, headers = {}, body }: Asked = {},
): Promise<Answer> {
  const sent: Record<string, string> = { 'accept-language': 'en', ...headers };
  if (cookie) sent.cookie = cookie;
  if (method !== 'GET' && sent.origin === undefined) sent.origin = base;
  if (sent.origin === '') delete sent.origin;
  const answer = await fetch(base + path, { method, headers: sent, body: body ?? null, redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

/** Runs work on all items, some at a time, and keeps their order. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = 8,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return results;
}

/** Everything that an answer says: its headers and its body. */
export function everything({ headers, body }: Answer): string {
  return `${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}`;
}
