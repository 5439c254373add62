import 'server-only';
import { argon2, createHash, randomInt } from 'node:crypto';
import { promisify } from 'node:util';

/** Without letters and figures that are taken for each other. Source: Crockford's Base32. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const derive = promisify(argon2);

/** Ten codes of 60 bits each, as `4k7m-x2pq-0d9z`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const text = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
    return text.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** A code as typed, without case, gaps and look-alikes; null when it can be none. */
export function readRecoveryCode(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{12}$/.test(text) ? text : null;
}

/**
 * How a code is stored and looked up: argon2id like a password, salted by the person, so that one hash finds it
 * among their ten. Source: OWASP ASVS 5.0, 6.5.2 (lookup secrets below 112 bits).
 */
export async function hashRecoveryCode(userId: string, code: string): Promise<string> {
  const nonce = createHash('sha256').update(`recovery-code:${userId}`).digest().subarray(0, 16);
  const message = readRecoveryCode(code) ?? code;
  const tag = await derive('argon2id', {
    message,
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory: 19456,
    passes: 2,
  });
  return tag.toString('base64url');
}
