import 'server-only';
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { type Actor, transaction } from '#db/client.ts';
import { type PasskeyPurpose, putChallenge, selectOwnPasskeys } from '#db/queries/passkeys.ts';
import { relyingParty } from './relying-party.ts';

/** What a passkey can be asked for besides being made. */
export type AskPurpose = Exclude<PasskeyPurpose, 'register'>;

/** Where it stands for two factors, the authenticator must have checked who holds it. */
export const mustVerify = (purpose: AskPurpose) => purpose !== 'second-factor';

/**
 * A question for an authenticator. Without a person any passkey that the browser finds may answer; otherwise one
 * of theirs.
 */
export async function askPasskey(
  purpose: AskPurpose,
  person: Actor | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return transaction(person, 'passkey.ask', async (tx) => {
    const own = person ? await selectOwnPasskeys(tx) : [];
    const options = await generateAuthenticationOptions({
      rpID: relyingParty().id,
      userVerification: mustVerify(purpose) ? 'required' : 'preferred',
      allowCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      timeout: 300_000,
    });
    await putChallenge(tx, purpose, options.challenge);
    return options;
  });
}
