import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';

/** What a form of one file needs, and no more. */
const limits = { files: 1, fields: 20, parts: 21, fieldSize: 20_000, fieldNameSize: 100, headerPairs: 20 };

export type Upload<T> = { fields: [string, string][]; file: T | null };

/** The form broke off or is no form: nothing of it is to be kept. */
export class UploadBroken extends Error {
  constructor() {
    super('the upload did not arrive whole');
  }
}

/**
 * Reads a multipart form as it arrives and hands its file on as a stream; nothing is gathered in memory but
 * the short fields. When the form breaks off, the file's stream fails too, and `UploadBroken` is thrown. When
 * `takeFile` fails, reading stops at once and its error is thrown. A form without a file answers null for it.
 */
export async function readUpload<T>(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  takeFile: (file: Readable, name: string) => Promise<T>,
): Promise<Upload<T>> {
  const parser = openParser(contentType);
  const fields: [string, string][] = [];
  const stop = new AbortController();
  let taking: Promise<T> | null = null;
  let arriving: Readable | null = null;
  parser.on('field', (name: string, value: string) => fields.push([name, value]));
  parser.on('file', (_field: string, file: Readable, name: string | undefined) => {
    // Also a file that nobody reads may fail, and an error without a listener ends the process.
    file.on('error', () => {});
    // Without a chosen file browsers send an empty one without a name.
    if (!name || taking) {
      file.resume();
      return;
    }
    arriving = file;
    taking = takeFile(file, name);
    taking.catch((error) => stop.abort(error));
  });
  const source = Readable.fromWeb(body as WebStream<Uint8Array>);
  const read = pipeline(source, parser, { signal: stop.signal }).catch(() => {
    (arriving as Readable | null)?.destroy(new UploadBroken());
    throw new UploadBroken();
  });
  const [whole] = await Promise.allSettled([read]);
  const file = await taking;
  if (whole.status === 'rejected') throw whole.reason;
  return { fields, file };
}

function openParser(contentType: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch {
    throw new UploadBroken();
  }
}
