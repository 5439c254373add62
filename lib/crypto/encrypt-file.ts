import 'server-only';
import { Readable } from 'node:stream';
import { Encrypter } from 'age-encryption';

/**
 * Encrypts a file to an age recipient, piece by piece as it comes: the binary age format, which the `age`
 * command opens too. When the source fails, so does what comes out.
 */
export async function encryptFile(
  recipient: string,
  source: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const pieces = Readable.toWeb(Readable.from(source)) as ReadableStream<Uint8Array>;
  return encrypter.encrypt(pieces);
}
