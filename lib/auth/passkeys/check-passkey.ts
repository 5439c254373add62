import 'server-only';
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { type Actor, transaction } from '#db/client.ts';
import { type FoundPasskey, findPasskey, noteUse, takeChallenge } from '#db/queries/passkeys.ts';
import { type AskPurpose, mustVerify } from './ask-passkey.ts';
import { relyingParty } from './relying-party.ts';

/**
 * Whose passkey answered the question that was put for this purpose, in this session; null when the answer is
 * not right in every respect, or the passkey is not the person's.
 */
export async function checkPasskey(
  purpose: AskPurpose,
  person: Actor | null,
  response: AuthenticationResponseJSON,
): Promise<string | null> {
  const found = await transaction(person, 'passkey.check', (tx) => findPasskey(tx, response.id));
  // A question is used up by any answer, right or wrong.
  const expectedChallenge = (challenge: string) =>
    transaction(person, 'passkey.check', (tx) => takeChallenge(tx, purpose, challenge));
  const use = await judge(response, found, expectedChallenge, mustVerify(purpose));
  if (!found || !use || (person && person.userId !== found.userId)) return null;
  const owner = { ...person, userId: found.userId };
  return (await transaction(owner, 'passkey.use', (tx) => noteUse(tx, use))) ? found.userId : null;
}

async function judge(
  response: AuthenticationResponseJSON,
  found: FoundPasskey | null,
  expectedChallenge: (challenge: string) => Promise<boolean>,
  requireUserVerification: boolean,
) {
  if (!found) return null;
  const { id, origin } = relyingParty();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(Buffer.from(found.publicKey, 'base64url')),
        counter: found.counter,
      },
    });
    if (!verified) return null;
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return { credentialId: response.id, counter: newCounter, backedUp: credentialBackedUp };
  } catch {
    // The library throws for every answer that is not in order.
    return null;
  }
}
