import 'server-only';
import { transaction } from '#db/client.ts';
import { selectOwnTotp, takeRecoveryCode, takeTotpStep } from '#db/queries/second-factors.ts';
import { instantNow } from '#lib/clock.ts';
import { unseal } from '#lib/crypto/installation-seal.ts';
import { hashRecoveryCode, readRecoveryCode } from '#lib/crypto/recovery-codes.ts';
import { totpStep } from '#lib/crypto/totp.ts';
import type { Person } from './person.ts';

/** How a code proved itself. */
export type CodeProof = { method: 'app' } | { method: 'recovery'; left: number };

/** The secret of an app is sealed for its owner: in another row it opens nothing. */
export const totpPurpose = (userId: string) => `totp-secret:${userId}`;

/** Whether the person's connected app shows this code now, and it is used for the first time. */
export async function checkAppCode(person: Person, code: string): Promise<boolean> {
  return transaction(person, 'session.prove', async (tx) => {
    const totp = await selectOwnTotp(tx);
    if (!totp?.confirmed) return false;
    const secret = unseal(totpPurpose(person.userId), totp.sealedSecret);
    const step = totpStep(secret, code, instantNow().epochMilliseconds);
    return step !== null && takeTotpStep(tx, step);
  });
}

/** What a typed code proves: one of the app, or a recovery code, which is used up by it; null when nothing. */
export async function checkCode(person: Person, typed: string): Promise<CodeProof | null> {
  if (await checkAppCode(person, typed)) return { method: 'app' };
  const code = readRecoveryCode(typed);
  // Something that can be no code costs the same hash.
  const hash = await hashRecoveryCode(person.userId, code ?? typed.slice(0, 100));
  const left = await transaction(person, 'session.prove', (tx) => takeRecoveryCode(tx, hash));
  return left === null ? null : { method: 'recovery', left };
}
