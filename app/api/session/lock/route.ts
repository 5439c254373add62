import { currentSessionId } from '#lib/auth/current-session-id.ts';
import { lockSession } from '#lib/auth/lock-session.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';

/** Locks the session of this browser. A route and not an action: the browser finishes it after the tab is closed. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const sid = await currentSessionId();
  if (sid) await lockSession(sid);
  return new Response(null, { status: 204 });
}
