import { beginPasskey } from '#lib/auth/passkeys/begin.ts';
import { passkeyPurposeSchema } from '#lib/auth/schema.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';
import { fail } from '#lib/domain/result.ts';

/** Asks for what a browser needs to speak with an authenticator; only pages of ours are answered. */
export async function POST(request: Request, context: RouteContext<'/api/passkeys/[purpose]'>) {
  const purpose = passkeyPurposeSchema.safeParse((await context.params).purpose);
  const answer =
    purpose.success && isSameOrigin(request.headers) ? await beginPasskey(purpose.data) : fail('not-found');
  return Response.json(answer, { status: answer.ok ? 200 : 422, headers: { 'Cache-Control': 'no-store' } });
}
