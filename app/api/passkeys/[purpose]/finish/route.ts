import { finishPasskey } from '#lib/auth/passkeys/finish.ts';
import { passkeyAnswerSchema, passkeyPurposeSchema } from '#lib/auth/schema.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';
import { fail } from '#lib/domain/result.ts';

/** An authenticator's answer weighs a few kilobytes. */
const longestBody = 64_000;

/** Takes what an authenticator answered, from pages of ours only, and says where to go on. */
export async function POST(request: Request, context: RouteContext<'/api/passkeys/[purpose]/finish'>) {
  const purpose = passkeyPurposeSchema.safeParse((await context.params).purpose);
  const body = isSameOrigin(request.headers) ? await readBody(request) : undefined;
  const given = passkeyAnswerSchema.safeParse(body);
  const answer =
    purpose.success && given.success ? await finishPasskey(purpose.data, given.data) : fail('not-found');
  return Response.json(answer, { status: answer.ok ? 200 : 422, headers: { 'Cache-Control': 'no-store' } });
}

async function readBody(request: Request): Promise<unknown> {
  if (!(Number(request.headers.get('content-length')) <= longestBody)) return undefined;
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
