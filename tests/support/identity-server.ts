import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/** What the identity server says about an account; it signs in whoever the test names next. */
export type IdentityAccount = { sub: string; email: string; email_verified?: boolean | string };

/** A real OpenID Connect server on this machine, with one client that is Vigil. */
export async function startIdentityServer(options: { port: number; vigil: string; secret: string }) {
  const issuer = `http://localhost:${options.port}`;
  let next: IdentityAccount = { sub: 'nobody', email: 'nobody@example.org' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'vigil',
        client_secret: options.secret,
        redirect_uris: [`${options.vigil}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only of the tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...next, sub }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, {
        login: { accountId: next.sub, remember: false },
      });
    } else {
      void answer(request, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(options.port, 'localhost', resolve));
  return {
    issuer,
    nextAccount: (account: IdentityAccount) => {
      next = account;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
