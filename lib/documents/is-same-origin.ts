import 'server-only';

/**
 * Whether a request comes from a page of ours, by what only a browser sets. `Sec-Fetch-Site` decides where it
 * is sent (not on plain HTTP outside localhost); otherwise the origin must be the host that was asked. A
 * request that says neither is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
