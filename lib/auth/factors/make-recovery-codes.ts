import 'server-only';
import { transaction } from '#db/client.ts';
import { replaceRecoveryCodes, selectOwnFactors } from '#db/queries/second-factors.ts';
import { hashRecoveryCode, newRecoveryCodes } from '#lib/crypto/recovery-codes.ts';
import type { Person } from './person.ts';

/** Ten new recovery codes in place of all earlier ones. Only their hashes are kept: this is the time to show them. */
export async function makeRecoveryCodes(person: Person): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes: string[] = [];
  // One after another: each needs 19 MiB.
  for (const code of codes) hashes.push(await hashRecoveryCode(person.userId, code));
  await transaction(person, 'factor.new-codes', (tx) => replaceRecoveryCodes(tx, hashes));
  return codes;
}

/** The first recovery codes of somebody who has just got a second factor; null when they have some. */
export async function firstRecoveryCodes(person: Person): Promise<string[] | null> {
  const { codesLeft } = await transaction(person, 'read', selectOwnFactors);
  return codesLeft > 0 ? null : makeRecoveryCodes(person);
}
