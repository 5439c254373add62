import { Refusal } from '#db/refusal.ts';
import { type Keyring, keyringOf } from '#lib/crypto/keyring.ts';
import { missingKeys } from '#lib/crypto/missing-keys.ts';
import { storageKeys } from './environment.ts';
import type { Secrets } from './secrets.ts';

/** The installation's keys, of the environment or the data directory. */
export function readKeys(secrets: Secrets): Keyring {
  const { current, old } = storageKeys(secrets);
  try {
    return keyringOf(current, old || undefined);
  } catch {
    throw new Refusal('VIGIL_STORAGE_KEY and VIGIL_STORAGE_KEY_OLD must each be 32 bytes in base64.');
  }
}

/** @throws {Refusal} when the database is sealed with a key that is not at hand; nothing was changed then */
export async function checkKeys(ownerUrl: string, secrets: Secrets): Promise<void> {
  const missing = await missingKeys(ownerUrl, readKeys(secrets));
  if (missing.length === 0) return;
  throw new Refusal(
    `The database is sealed with another installation key (${missing.join(', ')}) than the one in secrets.json or VIGIL_STORAGE_KEY. Without it documents and contacts cannot be opened. Bring that key back from its backup. Nothing was changed.`,
  );
}
