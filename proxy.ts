import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#lib/domain/security-headers.ts';

const sessionCookies = ['vigil-session', '__Host-vigil-session'];
const open = /^\/(sign-in|welcome|api|_next|favicon\.ico|robots\.txt|\.well-known|icon)(\/|$|\.)/;

/**
 * Optimistic only: without any session cookie there is nothing to show, so go to the sign-in page and come back
 * after. Every page, action and route checks the session row itself. Every page gets a policy with a nonce of
 * its own, which Next puts on its scripts.
 */
export function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const signedIn = sessionCookies.some((name) => request.cookies.has(name));
  if (!signedIn && request.method === 'GET' && !open.test(request.nextUrl.pathname)) {
    const to = new URL('/sign-in', request.url);
    if (path !== '/') to.searchParams.set('next', path);
    const away = NextResponse.redirect(to);
    away.headers.set('content-security-policy', contentSecurityPolicy(newNonce(), false));
    return away;
  }
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-vigil-path', path);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
}

// Next keeps the body of every request that passes here in memory, and cuts it (next.config.ts): uploads go around.
export const config = { matcher: ['/((?!_next/static|_next/image|api/documents).*)'] };
