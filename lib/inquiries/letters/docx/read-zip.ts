import 'server-only';
import { inflateRawSync } from 'node:zlib';

/** What one package may weigh once opened, and of how many parts it may be: a letterhead needs far less. */
const mostBytes = 20_000_000;
const mostParts = 300;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** The file is no plain ZIP, or would grow beyond all measure. */
export class ZipRefused extends Error {}

/**
 * The parts of a ZIP archive by name. Reads what the directory at its end says, never trusts a size that the file
 * states of itself, and throws `ZipRefused` for what grows too large, is encrypted, leaves its folder or is broken.
 */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  try {
    return readParts(bytes);
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('broken');
  }
}

function readParts(bytes: Buffer): Map<string, Buffer> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new ZipRefused('too many parts');
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left = mostBytes;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new ZipRefused('broken');
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const packed = bytes.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const start = bytes.readUInt32LE(at + 42);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (name.endsWith('/')) continue;
    if ((flags & 1) !== 0 || parts.has(name) || !isPlainName(name))
      throw new ZipRefused('not a plain package');
    const part = open(bytes, start, packed, method, left);
    left -= part.length;
    parts.set(name, part);
  }
  return parts;
}

function open(bytes: Buffer, start: number, packed: number, method: number, most: number): Buffer {
  if (bytes.readUInt32LE(start) !== localMark) throw new ZipRefused('broken');
  const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const content = bytes.subarray(data, data + packed);
  if (content.length !== packed) throw new ZipRefused('broken');
  if (method === 0 && content.length <= most) return Buffer.from(content);
  if (method !== 8) throw new ZipRefused('not a plain package');
  // Stops as soon as it has grown too large; nothing of it stays in memory.
  return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
}

function isPlainName(name: string): boolean {
  return /^[\w[\]. ()+@/-]{1,200}$/.test(name) && !name.startsWith('/') && !name.split('/').includes('..');
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  throw new ZipRefused('broken');
}
