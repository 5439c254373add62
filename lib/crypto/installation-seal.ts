import 'server-only';
import { currentKeyring, type Keyring } from './keyring.ts';
import { SealBroken, sealedBy, sealWith, unsealWith } from './seal.ts';

/**
 * Seals a text with the installation's key, which lies outside the database. The purpose names the one place it
 * is for, as `totp-secret:<user id>`; a sealed string opens for no other. A new kind of place belongs in
 * `sealedPlaces` too, so that changing the key reaches it.
 */
export function seal(purpose: string, text: string, keyring: Keyring = currentKeyring()): string {
  return sealWith(keyring.current, purpose, text);
}

/** Opens what `seal` sealed for this purpose, with whichever key of the ring it names; throws `SealBroken`. */
export function unseal(purpose: string, sealed: string, keyring: Keyring = currentKeyring()): string {
  const id = sealedBy(sealed);
  const key = keyring.all.find((one) => one.id === id);
  if (!key) throw new SealBroken(id === null ? 'damaged' : 'unknown-key');
  return unsealWith(key, purpose, sealed);
}
