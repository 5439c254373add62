import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

const DAYS = 180;

/** Where to report a hole in this installation (RFC 9116), when those who run it have set an address. */
export function GET() {
  const contact = env().VIGIL_SECURITY_CONTACT;
  if (!contact) return new Response(null, { status: 404 });
  const expires = new Date(Date.now() + DAYS * 24 * 60 * 60 * 1000).toISOString();
  return new Response(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en, ru\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
