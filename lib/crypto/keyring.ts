import 'server-only';
import { createHash } from 'node:crypto';
import type { SealingKey } from './seal.ts';

/** The installation's keys: the one that seals, and those that may still open what was sealed before. */
export type Keyring = { current: SealingKey; all: readonly SealingKey[] };

/** An installation key by its base64 form of 32 bytes. Its id is the beginning of its SHA-256. */
export function installationKey(base64: string): SealingKey {
  const secret = Buffer.from(base64, 'base64');
  if (secret.length !== 32) throw new Error('an installation key must be 32 bytes in base64');
  return { id: createHash('sha256').update(secret).digest('hex').slice(0, 16), secret };
}

/** A keyring of the current key and, while keys are being changed, the one before. */
export function keyringOf(current: string, old?: string): Keyring {
  const key = installationKey(current);
  return { current: key, all: old ? [key, installationKey(old)] : [key] };
}

let read: { from: string; keyring: Keyring } | undefined;

/**
 * This process's keyring: `VIGIL_STORAGE_KEY`, and `VIGIL_STORAGE_KEY_OLD` while keys are being changed. Read
 * apart from the other settings, which a command or the example's loading does not have.
 */
export function currentKeyring(): Keyring {
  const { VIGIL_STORAGE_KEY: current, VIGIL_STORAGE_KEY_OLD: old } = process.env;
  if (!current) throw new Error('VIGIL_STORAGE_KEY is not set');
  const from = `${current} ${old ?? ''}`;
  if (read?.from !== from) read = { from, keyring: keyringOf(current, old || undefined) };
  return read.keyring;
}
