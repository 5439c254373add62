import 'server-only';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { isFilled, isPlaceholder, type PlaceholderValues } from '#lib/domain/letters/placeholders.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';
import { escapeXml } from './xml-text.ts';

/**
 * A template filled with values, as a `.docx`; the same values make the same bytes. `mark` is written over it, for
 * what must not be sent. Whether anything is missing is for the caller to ask first (`lacksOf`).
 */
export function fillDocx(template: Buffer, values: PlaceholderValues, mark: string | null): Buffer {
  const filler = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // A name is looked up and nothing else; what stands between the braces is never a program.
    parser: (tag: string) => ({
      get: () => (isPlaceholder(tag) && isFilled(values, tag) ? values[tag] : ''),
    }),
  });
  filler.render({});
  const parts = readZip(filler.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
  if (mark !== null) {
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
    const marked = xml.replace(
      /<w:body>/,
      () =>
        `<w:body><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="B00020"/></w:rPr><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r></w:p>`,
    );
    parts.set('word/document.xml', Buffer.from(marked));
  }
  return writeZip(parts);
}
