import { currentViewer } from '#lib/auth/current-viewer.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';

/** A page says that there is a hand on it, and learns whether its session still lives, unlocked, and whose it is. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  return viewer
    ? Response.json({ is: 'open', userId: viewer.userId })
    : Response.json({ is: 'closed' }, { status: 401 });
}
