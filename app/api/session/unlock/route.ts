import { currentSessionId } from '#lib/auth/current-session-id.ts';
import { unlockSchema } from '#lib/auth/schema.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { unlockSession } from '#lib/auth/unlock-session.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';

/**
 * Unlocks the session of this browser by its owner's password; where it has ended meanwhile, signs them in anew, and
 * the page that was open goes on. `elsewhere` when that takes more than the password.
 */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const parsed = unlockSchema.safeParse(formDataToObject(form));
  if (!parsed.success) return refused('confirm.wrong');
  const { email, password } = parsed.data;
  const sid = await currentSessionId();
  const unlocked = sid ? await unlockSession(sid, password) : null;
  if (unlocked?.ok) return Response.json({ is: 'open', userId: unlocked.data.userId });
  if (unlocked && unlocked.error.code !== 'signed-out') return refused(unlocked.error.code);
  const anew = await signIn(email, password);
  if (!anew.ok) return refused(anew.error.code);
  return anew.data.path.startsWith('/sign-in')
    ? Response.json({ is: 'elsewhere' }, { status: 401 })
    : Response.json({ is: 'signed-in' });
}

const refused = (code: string) => Response.json({ is: 'refused', code }, { status: 403 });
