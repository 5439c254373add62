import 'server-only';
import { transaction } from '#db/client.ts';
import { beginProof } from '#db/queries/proofs.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { giveSecondFactor, type PendingSession } from '#db/queries/second-factors.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { type CodeProof, checkCode } from './factors/check-code.ts';
import { beforeTry, succeeded } from './throttle.ts';

/** From where a code is tried. */
export type Whence = { deviceToken: string; address: string };

/**
 * Takes a code of the app or a recovery code as the second factor of a sign-in. `code.wrong` for all that does not
 * fit; after five of them the sign-in has to begin anew (`sign-in.again`). Tries count as those of passwords do.
 */
export async function giveCode(
  pending: PendingSession,
  code: string,
  whence: Whence,
): Promise<Result<CodeProof>> {
  const tried = await beforeTry({ what: 'code', email: pending.email, ...whence });
  if (!tried.ok) return tried;
  const { sessionId } = pending;
  const allowed = await transaction(pending, 'session.second-factor', (tx) => beginProof(tx, sessionId));
  if (!allowed) return fail('sign-in.again');
  const proof = await checkCode(pending, code);
  await transaction(pending, 'session.second-factor', async (tx) => {
    if (proof) await giveSecondFactor(tx);
    await recordEvent(tx, {
      action: 'session.second-factor',
      operation: proof ? 'event' : 'refuse',
      subject: 'session',
      subjectId: sessionId,
      details: { method: proof?.method ?? 'code' },
    });
  });
  if (!proof) return fail('code.wrong', 'code');
  await succeeded(tried.data);
  return ok(proof);
}
