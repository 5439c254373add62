import 'server-only';
import { openOwnerSession } from '#db/keys/owner-session.ts';
import { selectSealedBy, updateSealed } from '#db/keys/sealed-columns.ts';
import type { SealedColumn } from '#db/keys/sealing-keys.ts';
import { seal, unseal } from './installation-seal.ts';
import type { Keyring } from './keyring.ts';
import { sealedPlaces } from './sealed-places.ts';

type Place = SealedColumn & { place(id: string): string };

/**
 * Seals everything with the ring's current key that one of its others seals, a batch in each transaction: stopped
 * at any moment, both keys together open everything, and the next run goes on. Vigil may run meanwhile if it has
 * both keys.
 *
 * @returns how many values were sealed anew
 */
export async function changeInstallationKey(
  ownerUrl: string,
  keyring: Keyring,
  places: readonly Place[] = sealedPlaces,
  batch = 200,
): Promise<number> {
  const owner = await openOwnerSession(ownerUrl);
  let changed = 0;
  try {
    for (const old of keyring.all.filter(({ id }) => id !== keyring.current.id)) {
      for (const place of places) {
        for (;;) {
          const count = await owner.transaction('keys.rotate', async (tx) => {
            const values = await selectSealedBy(tx, place, old.id, batch);
            const anew = values.map(({ id, sealed }) => ({
              id,
              sealed: seal(place.place(id), unseal(place.place(id), sealed, keyring), keyring),
            }));
            if (anew.length > 0) await updateSealed(tx, place, keyring.current.id, anew);
            return anew.length;
          });
          changed += count;
          if (count < batch) break;
        }
      }
    }
  } finally {
    await owner.end();
  }
  return changed;
}
