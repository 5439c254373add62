import 'server-only';
import type { CookieOption, NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { authenticate } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import { deviceToken } from './device-token.ts';
import { enterByOidc } from './enter-by-oidc.ts';
import { oidcId, oidcProvider } from './oidc-provider.ts';
import { oidcSettings } from './oidc-settings.ts';
import { cookieName, csrfCookie, secureCookies, sessionCookie, sessionSeconds } from './session-cookie.ts';

const oidc = oidcSettings();

function kept(name: string): CookieOption {
  return { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies } };
}

/** next-auth's settings. The token carries nothing but our session id; everything else comes from its row. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: {
    sessionToken: kept(sessionCookie),
    csrfToken: kept(csrfCookie),
    callbackUrl: kept(cookieName('callback')),
    pkceCodeVerifier: kept(cookieName('pkce')),
    state: kept(cookieName('state')),
    nonce: kept(cookieName('nonce')),
  },
  // A reason may name a person or hold a token; its code is enough.
  logger: {
    error: (code) => console.error(`sign-in: ${code}`),
    warn: () => {},
    debug: () => {},
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
    ...(oidc ? [oidcProvider(oidc)] : []),
  ],
  callbacks: {
    // A path instead of a yes: our own session and cookie are there already, as for every other way in.
    signIn: async ({ account, profile }) =>
      oidc && account?.provider === oidcId ? enterByOidc(oidc, profile ?? {}) : true,
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
  },
};
