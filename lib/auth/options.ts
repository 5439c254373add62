import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { authenticate } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import { deviceToken } from './device-token.ts';
import { secureCookies, sessionCookie, sessionSeconds } from './session-cookie.ts';

/** next-auth's settings. The token carries nothing but our session id; everything else comes from its row. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: {
    sessionToken: {
      name: sessionCookie,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies },
    },
  },
  providers: [
    credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const begun = await authenticate({
          email: given?.email ?? '',
          password: given?.password ?? '',
          userAgent: String(request.headers?.['user-agent'] ?? ''),
          deviceToken: await deviceToken(),
          address: await clientAddress(),
        });
        return begun.ok ? { id: begun.data.sid } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
};
