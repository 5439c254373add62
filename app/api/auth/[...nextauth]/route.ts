import nextAuth from 'next-auth';
import { authOptions } from '#lib/auth/options.ts';

const library = nextAuth(authOptions);

/**
 * The sign-in library's own addresses. What it would write into our log for anybody (`_log`) is shut, and a body that
 * is no form, on which it fails, does not reach it.
 */
async function answer(request: Request, context: RouteContext<'/api/auth/[...nextauth]'>): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth[0] === '_log') return new Response(null, { status: 404 });
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'POST' && !type.startsWith('application/x-www-form-urlencoded'))
    return new Response(null, { status: 415 });
  return library(request, context);
}

export { answer as GET, answer as POST };
