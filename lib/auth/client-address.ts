import 'server-only';
import { headers } from 'next/headers';
import { addressOf } from '#lib/domain/client-address.ts';
import { env } from '#lib/env.ts';

/**
 * Where this request comes from, for counting tries. Behind TLS there is a proxy, so one is believed unless
 * `VIGIL_TRUSTED_PROXIES` says otherwise; without TLS none.
 */
export async function clientAddress(): Promise<string> {
  const { NEXTAUTH_URL, VIGIL_TRUSTED_PROXIES } = env();
  const proxies = VIGIL_TRUSTED_PROXIES ?? (NEXTAUTH_URL.startsWith('https:') ? 1 : 0);
  const given = await headers();
  return addressOf(given.get('x-vigil-peer') ?? '', given.get('x-forwarded-for') ?? '', proxies);
}
