import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A secret for a one-time link: 256 bits, safe in an address. Only its hash is stored. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** How a token is stored and looked up. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
