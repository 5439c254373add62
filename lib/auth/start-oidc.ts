import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import nextAuth from 'next-auth';
import { nextPath } from './next-path.ts';
import { oidcId } from './oidc-provider.ts';
import { authOptions } from './options.ts';
import { csrfCookie, oidcNextCookie, secureCookies } from './session-cookie.ts';

const minutes = 15;

/**
 * Begins the way to the identity server: a redirect that carries state, nonce and the PKCE challenge, whose
 * counterparts stay in cookies. next-auth begins it only for a form that bears its token against forgery; a link
 * works without scripts and under a policy that lets forms go nowhere else, so the token is made here.
 */
export async function startOidc(next: unknown): Promise<Response> {
  const base = process.env.NEXTAUTH_URL ?? '';
  const token = randomBytes(32).toString('hex');
  const proof = createHash('sha256').update(`${token}${process.env.NEXTAUTH_SECRET}`).digest('hex');
  const jar = await cookies();
  const kept = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: minutes * 60,
  } as const;
  jar.set(csrfCookie, `${token}|${proof}`, kept);
  jar.set(oidcNextCookie, nextPath(next) ?? '', kept);
  const request = new NextRequest(new URL(`/api/auth/signin/${oidcId}`, base), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: base }),
  });
  const context = { params: Promise.resolve({ nextauth: ['signin', oidcId] }) };
  return nextAuth(authOptions)(request, context);
}
