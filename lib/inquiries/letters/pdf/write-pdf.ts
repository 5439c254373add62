import 'server-only';
import PDFDocument from 'pdfkit';
import type { IsoDay } from '#lib/domain/dates/civil-day.ts';
import type { LetterLang } from '#lib/domain/letters/letter-terms.ts';
import type { Block } from '../docx/read-blocks.ts';
import { letterFont } from './fonts.ts';
import { glyphRuns, standIn } from './glyph-runs.ts';

type Page = {
  title: string;
  lang: LetterLang;
  author: string;
  /** The day that the file bears. */
  on: IsoDay;
  /** Written over every page of what must not be sent. */
  mark: string | null;
};

const size = 11.5;
const margins = { top: 57, bottom: 62, left: 85, right: 57 };
const ink = '#000000';

type Drawn = { hasGlyphForCodePoint(code: number): boolean };
type Inner = PDFKit.PDFDocument & { _font: { font: Drawn } };

/**
 * A letter as PDF: A4, an embedded font, language and title set, headings and paragraphs tagged, pages numbered. The
 * same paragraphs make the same bytes. A sign that the font lacks is drawn as a mark and kept as text (ActualText,
 * ISO 32000-1, 14.9.4).
 */
export async function writePdf(blocks: readonly Block[], page: Page): Promise<Buffer> {
  const day = new Date(`${page.on}T12:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: page.lang === 'ru' ? 'ru-RU' : 'en-GB',
    tagged: true,
    displayTitle: true,
    info: { Title: page.title, Author: page.author, CreationDate: day, ModDate: day },
    font: letterFont(false) as never,
  }) as Inner;
  doc.registerFont('regular', letterFont(false)).registerFont('bold', letterFont(true));
  const pieces: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of blocks) drawBlock(doc, root, block);
  root.end();
  finishPages(doc, page.mark);
  doc.end();
  return whole;
}

function drawBlock(doc: Inner, root: PDFKit.PDFStructureElement, block: Block): void {
  if (block.newPage && doc.y > margins.top) doc.addPage();
  const text = block.runs.map((run) => run.text).join('');
  if (text.trim() === '') {
    doc.moveDown(0.4);
    return;
  }
  const element = doc.struct(block.heading ? 'H1' : 'P');
  root.add(element);
  const pieces = block.runs.flatMap((run) => {
    const face = run.bold || block.heading ? 'bold' : 'regular';
    doc.font(face);
    return glyphRuns(run.text.replaceAll('\t', '    '), (code) =>
      doc._font.font.hasGlyphForCodePoint(code),
    ).map((piece) => ({ ...piece, face }));
  });
  doc.x = margins.left + block.indent;
  const width = doc.page.width - doc.x - margins.right;
  pieces.forEach((piece, index) => {
    const write = (text: string) =>
      doc
        .font(piece.face)
        .fontSize(block.heading ? size + 1.5 : size)
        .fillColor(ink)
        .text(text, { width, align: block.align, lineGap: 2.5, continued: index < pieces.length - 1 });
    element.add(() => {
      if (piece.drawn) {
        write(piece.text);
        return;
      }
      doc.markContent('Span', { actual: piece.text });
      write(standIn(piece.text));
      doc.endMarkedContent();
    });
  });
  element.end();
  doc.moveDown(block.heading ? 0.7 : 0.45);
}

/** Numbers, and the mark of a draft: on every page, and no part of the text. */
function finishPages(doc: Inner, mark: string | null): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Below the margin a text would begin a page of its own.
    doc.page.margins = { ...margins, top: 0, bottom: 0 };
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(9).fillColor('#444444');
    doc.text(`${index + 1} / ${count}`, margins.left, doc.page.height - 42, {
      width: doc.page.width - margins.left - margins.right,
      align: 'center',
      lineBreak: false,
    });
    if (mark) {
      doc.font('bold').fontSize(13).fillColor('#b00020');
      doc.text(mark, margins.left, 26, { lineBreak: false });
    }
    doc.endMarkedContent();
  }
}
