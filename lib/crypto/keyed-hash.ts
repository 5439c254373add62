import 'server-only';
import { createHmac } from 'node:crypto';

/**
 * A name that only this installation can compute: without its secret nobody can find out, by trying, whom or which
 * address it stands for. `purpose` keeps the names of one use from meaning anything in another.
 */
export function keyedHash(purpose: string, ...parts: string[]): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');
}
