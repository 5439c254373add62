import 'server-only';
import { cookies } from 'next/headers';
import { seal, unseal } from '#lib/crypto/installation-seal.ts';
import { secureCookies } from '../session-cookie.ts';

const name = secureCookies ? '__Host-vigil-codes' : 'vigil-codes';
const tenMinutes = 600;
const purpose = (userId: string) => `shown-recovery-codes:${userId}`;

/**
 * Carries new recovery codes to the page that shows them, sealed in a cookie for ten minutes: a reload by accident
 * does not lose them, and the server keeps nothing but their hashes.
 */
export async function showCodes(userId: string, codes: readonly string[]): Promise<void> {
  (await cookies()).set(name, seal(purpose(userId), codes.join(' ')), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: secureCookies,
    maxAge: tenMinutes,
  });
}

/** The recovery codes to show to this person now; null when there are none. */
export async function shownCodes(userId: string): Promise<string[] | null> {
  const sealed = (await cookies()).get(name)?.value;
  if (!sealed) return null;
  try {
    return unseal(purpose(userId), sealed).split(' ');
  } catch {
    // Somebody else's, or of a key that is gone: nothing to show.
    return null;
  }
}

/** Forgets the codes: they were written down. */
export async function forgetShownCodes(): Promise<void> {
  (await cookies()).delete({ name, path: '/', secure: secureCookies });
}
