import 'server-only';
import type { OwnerSession } from '#db/keys/owner-session.ts';
import { storageKeyIsUsed } from '#db/keys/plain-documents.ts';
import type { Leaving } from '#lib/storage/leaving.ts';
import type { Storage } from '#lib/storage/storage.ts';

/** Ends what a run that was cut off had begun: a plain file goes once no document names it any more. */
export async function removeLeftDocuments(owner: OwnerSession, storage: Storage, leaving: Leaving) {
  for (const storageKey of await leaving.noted()) {
    const used = await owner.transaction('keys.encrypt', (tx) => storageKeyIsUsed(tx, storageKey));
    if (!used) await storage.remove(storageKey);
    await leaving.forget(storageKey);
  }
}
