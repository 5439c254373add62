import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { knownClusterDir } from '#db/embedded/place.ts';
import { errorCode, Refusal } from '#db/refusal.ts';
import { replaceFile } from './replace-file.ts';
import { writeOnce } from './write-once.ts';

const schema = z.object({
  database: z.object({
    admin: z.string().min(1),
    owner: z.string().min(1),
    app: z.string().min(1),
    worker: z.string().min(1),
  }),
  session: z.string().min(32),
  serverActions: z.base64().length(44),
  /** The installation's key, which seals the keys of all cases. */
  storage: z.base64().length(44),
  /** The key before, until everything is sealed with the new one. */
  storageOld: z.base64().length(44).optional(),
  examplePassword: z.string().min(8),
  /** The seed of the key that signs the record's checkpoints; data directories from before these lack it. */
  audit: z.base64().length(44).optional(),
});

export type Secrets = z.infer<typeof schema>;
export type WholeSecrets = Secrets & { audit: string };

const hex = () => randomBytes(24).toString('hex');
const key = () => randomBytes(32).toString('base64');

/** Readable aloud and typed without a mistake: no letter that looks like a digit. 79 bits. */
function password(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** What came later than the first secrets. */
const later = (): Pick<WholeSecrets, 'audit'> => ({ audit: key() });

function newSecrets(): WholeSecrets {
  return {
    database: { admin: hex(), owner: hex(), app: hex(), worker: hex() },
    session: hex(),
    serverActions: key(),
    storage: key(),
    examplePassword: password(),
    ...later(),
  };
}

/** The data directory's secrets; undefined when there are none yet. */
export function readSecrets(dataDir: string): Secrets | undefined {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) return undefined;
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (errorCode(error)) throw new Refusal(`${file} cannot be read by this user (${errorCode(error)}).`);
    throw new Refusal(
      `${file} is damaged, and without it neither database nor documents can be opened. Bring it back from a backup. Nothing was changed.`,
    );
  }
}

/** Makes a new installation key beside the one there is; unless that was begun already. Both then stand in the file. */
export function beginKeyChange(dataDir: string, secrets: Secrets): Secrets {
  if (secrets.storageOld) return secrets;
  const { storage, ...others } = secrets;
  const changed = { ...others, storage: key(), storageOld: storage };
  rewrite(dataDir, changed);
  return changed;
}

/** Forgets the key before, once nothing is sealed with it any more. */
export function endKeyChange(dataDir: string, { storageOld: _, ...secrets }: Secrets): Secrets {
  rewrite(dataDir, secrets);
  return secrets;
}

const asText = (secrets: Secrets) => `${JSON.stringify(secrets, null, 2)}\n`;

function rewrite(dataDir: string, secrets: Secrets) {
  replaceFile(join(dataDir, 'secrets.json'), asText(secrets), 0o600);
}

/** Adds what an older data directory lacks; what is there stays as it is. The caller holds the directory. */
function complete(dataDir: string, present: Secrets): WholeSecrets {
  const whole = { ...later(), ...present };
  if (Object.keys(whole).length === Object.keys(present).length) return whole;
  rewrite(dataDir, whole);
  return whole;
}

/**
 * The data directory's secrets, made once and kept in `secrets.json`, mode 600. Secrets that an older Vigil did not
 * have yet are added.
 */
export function readOrMakeSecrets(dataDir: string): WholeSecrets {
  const present = readSecrets(dataDir);
  if (present) return complete(dataDir, present);
  if (existsSync(join(knownClusterDir(dataDir), 'PG_VERSION'))) {
    throw new Refusal(
      `${join(dataDir, 'secrets.json')} is missing, and without it neither database nor documents can be opened. Bring it back from a backup. Nothing was changed.`,
    );
  }
  const secrets = newSecrets();
  writeOnce(join(dataDir, 'secrets.json'), asText(secrets), 0o600);
  return secrets;
}
