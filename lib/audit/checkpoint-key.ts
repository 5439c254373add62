import 'server-only';
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What goes before an Ed25519 seed and a public key in their standard encodings (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

/** The key that signs checkpoints. */
export type CheckpointKey = {
  /** The public half, base64; may be given to anybody. */
  publicKey: string;
  sign(text: string): string;
};

/**
 * The key of a seed of 32 bytes in base64, as it stands in `secrets.json` and in `VIGIL_AUDIT_KEY`.
 *
 * @throws when it is something else
 */
export function checkpointKey(seed: string): CheckpointKey {
  const bytes = Buffer.from(seed, 'base64');
  if (bytes.length !== 32) throw new Error('the key for checkpoints must be 32 bytes in base64');
  const key = createPrivateKey({ key: Buffer.concat([privateHead, bytes]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(publicHead.length)
    .toString('base64');
  return { publicKey, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
}

/** By what a public key is called: the beginning of its SHA-256. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);
}

/** Whether the private half of that key made the signature; false for whatever is no key or no signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32) return false;
  const key: KeyObject = createPublicKey({
    key: Buffer.concat([publicHead, bytes]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}
