import 'server-only';
import { transaction } from '#db/client.ts';
import { beginProof } from '#db/queries/proofs.ts';
import { giveSecondFactor, selectOwnTotp, takeTotpStep } from '#db/queries/second-factors.ts';
import { instantNow } from '#lib/clock.ts';
import { unseal } from '#lib/crypto/installation-seal.ts';
import { totpStep } from '#lib/crypto/totp.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { totpPurpose } from './check-code.ts';
import type { Person } from './person.ts';

/**
 * Connects the offered authenticator app by its first code, which is the second factor of this session too.
 * `code.wrong` when the app shows another one, `confirm.too-often` after many attempts.
 */
export async function connectApp(person: Person, code: string): Promise<Result<null>> {
  const allowed = await transaction(person, 'factor.add-app', (tx) => beginProof(tx, person.sessionId));
  if (!allowed) return fail('confirm.too-often', 'code');
  return transaction(person, 'factor.add-app', async (tx) => {
    const totp = await selectOwnTotp(tx);
    if (!totp || totp.confirmed) return fail('not-found');
    const secret = unseal(totpPurpose(person.userId), totp.sealedSecret);
    const step = totpStep(secret, code, instantNow().epochMilliseconds);
    if (step === null || !(await takeTotpStep(tx, step))) return fail('code.wrong', 'code');
    await giveSecondFactor(tx);
    return ok(null);
  });
}
