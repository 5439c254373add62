import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readOriginal } from '#lib/documents/read-original.ts';
import { readUpload } from '#lib/documents/read-upload.ts';
import { takeInFile } from '#lib/documents/take-in-file.ts';
import { folderStorage } from '#lib/storage/folder-storage.ts';
import { say } from '../start/say.ts';

// How much memory and time a large document takes on its way in (form, hash, encryption, disk) and out again.
const megabytes = Number(process.argv[2] ?? 500);
const mostGrowth = 100;
const size = megabytes * 1_000_000;
const boundary = 'bench';

/** A form with one file of that size, in the pieces in which a network delivers; never the same bytes twice. */
function form(): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n`;
  let left = size;
  return new ReadableStream({
    start: (controller) => controller.enqueue(text.encode(head)),
    pull(controller) {
      if (left === 0) {
        controller.enqueue(text.encode(`\r\n--${boundary}--\r\n`));
        controller.close();
        return;
      }
      const piece = randomBytes(Math.min(left, 65_536));
      left -= piece.byteLength;
      controller.enqueue(piece);
    },
  });
}

/** Runs work and tells how long it took and how far the process's memory grew above where it began. */
async function measured<T>(what: string, work: () => Promise<T>): Promise<{ result: T; growth: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const growth = Math.max(most, process.memoryUsage.rss()) - before;
  const rate = Math.round(megabytes / seconds);
  say(
    `${what}: ${megabytes} MB in ${seconds.toFixed(1)} s (${rate} MB/s), memory grew by ${Math.round(growth / 1e6)} MB`,
  );
  return { result, growth };
}

const folder = mkdtempSync(join(tmpdir(), 'vigil-bench-'));
try {
  const storage = folderStorage(folder);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const taking = await measured('in', () =>
    readUpload(form(), `multipart/form-data; boundary=${boundary}`, (file, name) =>
      takeInFile(storage, recipient, file, name, size),
    ),
  );
  const file = taking.result.file;
  if (!file || file.bytes !== size) throw new Error('the file did not arrive whole');
  const { storageKey, bytes } = file;
  const reading = await measured('out', async () => {
    let passed = 0;
    const original = await readOriginal(storage, 'bench', { storageKey, identity, bytes });
    for await (const piece of original ?? []) passed += piece.byteLength;
    return passed;
  });
  if (reading.result !== size) throw new Error('the file did not come back whole');
  say(`on the disk: ${statSync(join(folder, storageKey.slice(0, 2), storageKey)).size} bytes for ${size}`);
  const growth = Math.max(taking.growth, reading.growth);
  if (growth > mostGrowth * 1e6) throw new Error(`memory grew by more than ${mostGrowth} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
