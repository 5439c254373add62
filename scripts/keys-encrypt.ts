import { join } from 'node:path';
import { openOwnerSession } from '#db/keys/owner-session.ts';
import { Refusal } from '#db/refusal.ts';
import { sealPlainFields } from '#lib/crypto/seal-plain-fields.ts';
import { encryptPlainDocuments } from '#lib/documents/encrypt-plain-documents.ts';
import { removeLeftDocuments } from '#lib/documents/remove-left-documents.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { leavingIn } from '#lib/storage/leaving.ts';
import { type Installation, runOverInstallation } from './keys/run.ts';
import { readKeys } from './start/check-keys.ts';
import { say } from './start/say.ts';

const USAGE = `Usage: npm run keys:encrypt -- [--data DIR]

Encrypts what an older Vigil stored in plain: the files of documents, contacts and addresses, intakes. Stop Vigil
first, and have a backup. It may be interrupted; run it again then.`;

async function encrypt({ dataDir, ownerUrl, secrets }: Installation) {
  const folder = process.env.VIGIL_STORAGE_DIR || join(dataDir, 'storage');
  const [storage, leaving, keyring] = [folderStorage(folder), leavingIn(folder), readKeys(secrets)];
  const owner = await openOwnerSession(ownerUrl);
  try {
    say(`Fields and intakes sealed: ${await sealPlainFields(owner, keyring)}`);
    await removeLeftDocuments(owner, storage, leaving);
    const { encrypted, damaged } = await encryptPlainDocuments({ owner, keyring, storage, leaving });
    say(`Documents encrypted: ${encrypted}`);
    if (damaged.length > 0)
      throw new Refusal(
        `These documents are missing or not what was taken in, and were left as they are: ${damaged.join(', ')}`,
      );
  } finally {
    await owner.end();
  }
}

await runOverInstallation(USAGE, encrypt);
