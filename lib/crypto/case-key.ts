import 'server-only';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Tx } from '#db/client.ts';
import { insertCaseKey, selectCaseKey } from '#db/queries/case-keys.ts';
import { seal, unseal } from './installation-seal.ts';
import { currentKeyring, type Keyring } from './keyring.ts';
import { caseKeyPlace } from './sealed-places.ts';

/** An age key pair: `age1…`, to which anybody can encrypt, and `AGE-SECRET-KEY-1…`, which opens. */
export type CaseKey = { recipient: string; identity: string };

/** The secret was destroyed: what was encrypted to it is gone for good. */
export class CaseKeyDestroyed extends Error {
  constructor() {
    super('the key of this case was destroyed');
  }
}

/**
 * The key of a case, for reading; null while the case has none and so nothing that is encrypted, and for a case
 * that the viewer does not see. Throws `CaseKeyDestroyed`, and `SealBroken` when the installation's key is
 * another one.
 */
export async function findCaseKey(
  tx: Tx,
  caseId: string,
  keyring: Keyring = currentKeyring(),
): Promise<CaseKey | null> {
  const row = await selectCaseKey(tx, caseId);
  if (!row) return null;
  if (row.wrappedIdentity === null) throw new CaseKeyDestroyed();
  const identity = unseal(caseKeyPlace(caseId), row.wrappedIdentity, keyring);
  return { recipient: row.recipient, identity };
}

/**
 * The key of a case, for writing: made on first need. Throws like `findCaseKey`, and as every write into a case
 * does that the viewer may not write into.
 */
export async function caseKeyOf(
  tx: Tx,
  caseId: string,
  keyring: Keyring = currentKeyring(),
): Promise<CaseKey> {
  const known = await findCaseKey(tx, caseId, keyring);
  if (known) return known;
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const wrappedIdentity = seal(caseKeyPlace(caseId), identity, keyring);
  await insertCaseKey(tx, { caseId, recipient, wrappedIdentity, wrappedBy: keyring.current.id });
  const stands = await findCaseKey(tx, caseId, keyring);
  if (!stands) throw new Error('the key of a case was not kept');
  return stands;
}
