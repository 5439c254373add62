import { type NextRequest, NextResponse } from 'next/server';

const sessionCookies = ['vigil-session', '__Host-vigil-session'];
const open = /^\/(sign-in|welcome|api|_next|favicon\.ico|robots\.txt|icon)(\/|$|\.)/;

/**
 * Optimistic only: without any session cookie there is nothing to show, so go to the sign-in page and come back
 * after. Every page, action and route checks the session row itself.
 */
export function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const signedIn = sessionCookies.some((name) => request.cookies.has(name));
  if (!signedIn && request.method === 'GET' && !open.test(request.nextUrl.pathname)) {
    const to = new URL('/sign-in', request.url);
    if (path !== '/') to.searchParams.set('next', path);
    return NextResponse.redirect(to);
  }
  const headers = new Headers(request.headers);
  headers.set('x-vigil-path', path);
  return NextResponse.next({ request: { headers } });
}

// Next keeps the body of every request that passes here in memory, and cuts it at 10 MB: uploads go around.
export const config = { matcher: ['/((?!_next/static|_next/image|api/documents).*)'] };
