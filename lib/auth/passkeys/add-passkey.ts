import 'server-only';
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { transaction } from '#db/client.ts';
import { insertPasskey, takeChallenge } from '#db/queries/passkeys.ts';
import { giveSecondFactor } from '#db/queries/second-factors.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Person } from '../factors/person.ts';
import { keyAlgorithms, relyingParty } from './relying-party.ts';

/**
 * Takes a passkey in that was made for this person, under a name by which they know it; making it is the second
 * factor of this session too. `passkey.refused` when the answer is not in order.
 */
export async function addPasskey(
  person: Person,
  response: RegistrationResponseJSON,
  name: string,
): Promise<Result<null>> {
  const made = await judge(person, response);
  if (!made) return fail('passkey.refused');
  return transaction(person, 'factor.add-passkey', async (tx) => {
    if (!(await insertPasskey(tx, { ...made, name }))) return fail('passkey.known');
    await giveSecondFactor(tx);
    return ok(null);
  });
}

async function judge(person: Person, response: RegistrationResponseJSON) {
  const { id, origin } = relyingParty();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) =>
        transaction(person, 'passkey.check', (tx) => takeChallenge(tx, 'register', challenge)),
      expectedOrigin: origin,
      expectedRPID: id,
      supportedAlgorithmIDs: keyAlgorithms,
    });
    if (!verified) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backedUp: credentialBackedUp,
    };
  } catch {
    // The library throws for every answer that is not in order.
    return null;
  }
}
