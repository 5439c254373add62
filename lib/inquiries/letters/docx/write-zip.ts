import 'server-only';
import PizZip from 'pizzip';

/** ZIP keeps a time with each part; always the same one, so that the same text makes the same file. */
const anyTime = new Date(2020, 0, 1);

/** A package of parts; the same parts make the same bytes. */
export function writeZip(parts: ReadonlyMap<string, Buffer | string>): Buffer {
  const zip = new PizZip();
  const names = [...parts.keys()].sort();
  // Readers look for the list of types first.
  const first = '[Content_Types].xml';
  for (const name of names.includes(first) ? [first, ...names.filter((one) => one !== first)] : names) {
    const content = parts.get(name) ?? '';
    zip.file(name, Buffer.from(content), { date: anyTime, binary: true, createFolders: false });
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
