import 'server-only';
import { transaction } from '#db/client.ts';
import { readLink as find, type OneTimeLink } from '#db/queries/identity.ts';
import { hashToken } from '#lib/crypto/token.ts';

/** What a one-time link is for; null when it was used, replaced, is too old or never existed. */
export function readLink(token: string): Promise<OneTimeLink | null> {
  return transaction(null, 'read', (tx) => find(tx, hashToken(token)));
}
