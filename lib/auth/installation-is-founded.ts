import 'server-only';
import { transaction } from '#db/client.ts';
import { isFounded } from '#db/queries/identity.ts';

/** Whether an organisation exists; before that nobody can sign in. */
export function installationIsFounded(): Promise<boolean> {
  return transaction(null, 'read', isFounded);
}
