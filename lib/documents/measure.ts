import 'server-only';
import { createHash } from 'node:crypto';

/** Enough to tell an office document by its parts, and a recording that begins with a picture. */
export const headBytes = 1_048_576;

/** What was learned of a file while it went by. */
export type Measured = { sha256: string; bytes: number; head: Uint8Array };

export class FileRefused extends Error {
  code: 'file.empty' | 'file.too-large' | 'file.not-kept';
  constructor(code: FileRefused['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Passes a file on, piece by piece, and counts and hashes it on the way. Ends with `FileRefused` once it is
 * larger than the limit, when nothing came, or when it broke off. `result` may be asked when the passing has
 * ended.
 */
export function measure(source: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256');
  const pieces: Uint8Array[] = [];
  let kept = 0;
  let bytes = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of whole(source)) {
      bytes += piece.byteLength;
      if (bytes > limit) throw new FileRefused('file.too-large');
      hash.update(piece);
      if (kept < headBytes) {
        const part = Uint8Array.prototype.slice.call(piece, 0, headBytes - kept);
        pieces.push(part);
        kept += part.byteLength;
      }
      yield piece;
    }
    if (bytes === 0) throw new FileRefused('file.empty');
  }
  const result = (): Measured => ({ sha256: hash.digest('hex'), bytes, head: Buffer.concat(pieces) });
  return { passing: passing(), result };
}

async function* whole(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch {
    throw new FileRefused('file.not-kept');
  }
}
