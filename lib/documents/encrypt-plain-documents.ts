import 'server-only';
import { createHash } from 'node:crypto';
import type { OwnerSession } from '#db/keys/owner-session.ts';
import { selectNextPlainDocument, setDocumentEncrypted } from '#db/keys/plain-documents.ts';
import { withoutRecord } from '#db/keys/plain-rows.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { encryptFile } from '#lib/crypto/encrypt-file.ts';
import type { Keyring } from '#lib/crypto/keyring.ts';
import type { Leaving } from '#lib/storage/leaving.ts';
import type { Storage } from '#lib/storage/storage.ts';

type Place = { owner: OwnerSession; keyring: Keyring; storage: Storage; leaving: Leaving };
type Plain = NonNullable<Awaited<ReturnType<typeof selectNextPlainDocument>>>;

/**
 * Encrypts the files that lie in plain from before, one after the other: the new file is on the disk before the
 * row names it, and the row names it before the old one goes. Stopped at any moment, every document can be read,
 * and the next run goes on. A file that is not what was taken in is left as it is and named.
 */
export async function encryptPlainDocuments(place: Place): Promise<{ encrypted: number; damaged: string[] }> {
  const damaged: string[] = [];
  let encrypted = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const plain = await place.owner.transaction('keys.encrypt', (tx) => selectNextPlainDocument(tx, after));
    if (!plain) return { encrypted, damaged };
    after = plain.id;
    if (await encryptOne(place, plain)) encrypted += 1;
    else damaged.push(plain.id);
  }
}

async function encryptOne({ owner, keyring, storage, leaving }: Place, plain: Plain): Promise<boolean> {
  const { id, caseId, storageKey, sha256 } = plain;
  const key = await owner.transaction('keys.encrypt', (tx) => caseKeyOf(tx, caseId, keyring));
  const hash = createHash('sha256');
  const stored = await storage.get(storageKey).catch(() => null);
  if (!stored) return false;
  async function* hashed() {
    for await (const piece of stored as AsyncIterable<Uint8Array>) {
      hash.update(piece);
      yield piece;
    }
  }
  const fresh = await storage.put(await encryptFile(key.recipient, hashed()));
  if (hash.digest('hex') !== sha256) {
    await storage.remove(fresh);
    return false;
  }
  await leaving.note(storageKey);
  const changed = await owner.transaction('keys.encrypt', (tx) =>
    withoutRecord(tx, 'document', () => setDocumentEncrypted(tx, id, storageKey, fresh)),
  );
  if (changed) await storage.remove(storageKey);
  else await storage.remove(fresh);
  await leaving.forget(storageKey);
  return true;
}
