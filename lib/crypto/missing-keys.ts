import 'server-only';
import { readSealingKeys } from '#db/keys/sealing-keys.ts';
import type { Keyring } from './keyring.ts';
import { sealedPlaces } from './sealed-places.ts';

/**
 * The keys that the database is sealed with and that are not in the ring: without them something could not be
 * opened. Asks as the owner, also of a database from before there were keys.
 */
export async function missingKeys(ownerUrl: string, keyring: Keyring): Promise<string[]> {
  const used = await readSealingKeys(ownerUrl, sealedPlaces);
  return used.filter((id) => !keyring.all.some((key) => key.id === id));
}
