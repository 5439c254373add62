import 'server-only';
import { Decrypter } from 'age-encryption';

/**
 * Opens an age file with an identity, piece by piece. Nothing comes out that was not proven to be what was put
 * in; a file that was changed or cut short ends with an error, at its beginning (thrown) or where it is damaged
 * (by the stream).
 */
export async function decryptFile(
  identity: string,
  source: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(source);
}
