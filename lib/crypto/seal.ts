import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A secret that seals, and the name it is known by in what it has sealed. Names hold no colon. */
export type SealingKey = { id: string; secret: Buffer };

const prefix = 'sealed:v1:';
const nonceBytes = 12;
const tagBytes = 16;

/** Something that was sealed cannot be opened: the key is not at hand, or it is not what was sealed here. */
export class SealBroken extends Error {
  code: 'unknown-key' | 'damaged';
  constructor(code: SealBroken['code']) {
    super(`a sealed value cannot be opened: ${code}`);
    this.code = code;
  }
}

/**
 * Seals a text: AES-256-GCM under a key that HKDF-SHA256 derives for exactly this purpose, so that a sealed
 * string opens only where it was sealed for. `sealed:v1:<key id>:<base64url of nonce, text and tag>`.
 */
export function sealWith(key: SealingKey, purpose: string, text: string): string {
  const head = `${prefix}${key.id}:`;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, purpose), nonce);
  cipher.setAAD(Buffer.from(head + purpose));
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return head + body.toString('base64url');
}

/** Opens what `sealWith` sealed with this key for this purpose; throws `SealBroken` for anything else. */
export function unsealWith(key: SealingKey, purpose: string, sealed: string): string {
  const head = `${prefix}${key.id}:`;
  if (!sealed.startsWith(head)) throw new SealBroken(isSealed(sealed) ? 'unknown-key' : 'damaged');
  const body = Buffer.from(sealed.slice(head.length), 'base64url');
  if (body.length < nonceBytes + tagBytes) throw new SealBroken('damaged');
  const opener = createDecipheriv('aes-256-gcm', keyFor(key, purpose), body.subarray(0, nonceBytes));
  opener.setAAD(Buffer.from(head + purpose));
  opener.setAuthTag(body.subarray(-tagBytes));
  try {
    const text = opener.update(body.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, opener.final()]).toString('utf8');
  } catch {
    throw new SealBroken('damaged');
  }
}

/** Whether a stored text is a sealed one; what was typed before values were sealed is not. */
export function isSealed(text: string): boolean {
  return text.startsWith(prefix);
}

/** The id of the key that sealed this; null for what is not sealed. */
export function sealedBy(text: string): string | null {
  return isSealed(text) ? (text.split(':', 3)[2] ?? null) : null;
}

function keyFor({ secret }: SealingKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `vigil sealed v1 ${purpose}`, 32));
}
