import { Refusal } from '#db/refusal.ts';
import type { Secrets } from './secrets.ts';

/**
 * The seed of the key that signs the record's checkpoints: `VIGIL_AUDIT_KEY`, otherwise the data directory's own.
 * It is handed on by name and never by the environment: the web server has no business with it.
 *
 * @throws {Refusal} when there is none
 */
export function auditKey(secrets: Secrets): string {
  const given = process.env.VIGIL_AUDIT_KEY || secrets.audit;
  if (!given) {
    throw new Refusal(
      'secrets.json has no key for checkpoints yet. Start Vigil once over its data directory, or copy the file anew.',
    );
  }
  if (Buffer.from(given, 'base64').length !== 32)
    throw new Refusal('VIGIL_AUDIT_KEY must be 32 bytes in base64.');
  return given;
}
