import 'server-only';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server';
import { transaction } from '#db/client.ts';
import { putChallenge, selectOwnPasskeys } from '#db/queries/passkeys.ts';
import type { Person } from '../factors/person.ts';
import { keyAlgorithms, relyingParty } from './relying-party.ts';

/** What an authenticator needs for making a passkey of this person, on a device that has none of theirs yet. */
export async function offerPasskey(
  person: Person & { name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { id: rpID, name: rpName } = relyingParty();
  return transaction(person, 'passkey.ask', async (tx) => {
    const own = await selectOwnPasskeys(tx);
    const options = await generateRegistrationOptions({
      rpID,
      rpName,
      userID: new Uint8Array(Buffer.from(person.userId.replaceAll('-', ''), 'hex')),
      userName: person.email,
      userDisplayName: person.name,
      attestationType: 'none',
      supportedAlgorithmIDs: keyAlgorithms,
      excludeCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout: 300_000,
    });
    await putChallenge(tx, 'register', options.challenge);
    return options;
  });
}
