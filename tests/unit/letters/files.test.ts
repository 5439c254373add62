import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#lib/domain/letters/clean-text.ts';
import { buildDocx } from '#lib/inquiries/letters/docx/build-docx.ts';
import { fillDocx } from '#lib/inquiries/letters/docx/fill-docx.ts';
import { readBlocks } from '#lib/inquiries/letters/docx/read-blocks.ts';
import { readTemplate } from '#lib/inquiries/letters/docx/read-template.ts';
import { writeZip } from '#lib/inquiries/letters/docx/write-zip.ts';
import { xmlPieces } from '#lib/inquiries/letters/docx/xml-text.ts';
import { writePdf } from '#lib/inquiries/letters/pdf/write-pdf.ts';
import { starterTemplates } from '#lib/inquiries/letters/starters/starters.ts';
import { pdfText } from './pdf-text.ts';

const values = {
  authority: 'МВД России',
  subject: 'О судьбе',
  organisation: 'Мы',
  author: 'Анна',
  date: '1 мая',
};
const page = { title: 'О судьбе', lang: 'ru', author: 'Мы', on: '2026-01-02', mark: null } as const;
const appeal = () => {
  const found = starterTemplates().find(({ kind, lang }) => kind === 'appeal' && lang === 'ru');
  if (!found) throw new Error('no starter');
  return found.content;
};
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Tags that open and close as they must: what a reader of XML asks first. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'open') open.push(piece.name);
    if (piece.kind === 'close' && open.pop() !== piece.name) return false;
  }
  return open.length === 0;
}

describe('the starters', () => {
  it('are there in both languages for every kind, and sound', () => {
    const kinds = ['appeal', 'complaint', 'court-claim', 'reminder', 'thanks'];
    for (const lang of ['ru', 'en'])
      expect(
        starterTemplates()
          .filter((one) => one.lang === lang)
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(kinds);
    for (const { content, placeholders } of starterTemplates()) {
      expect(readTemplate(content).ok).toBe(true);
      expect(placeholders).toContain('body');
      expect(placeholders).toContain('annex/annex');
    }
  });
});

describe('a letter as files', () => {
  it('the same text makes the same bytes', async () => {
    const docx = () => fillDocx(appeal(), { ...values, body: 'Текст' }, null);
    expect(docx().equals(docx())).toBe(true);
    const pdf = () => writePdf(readBlocks(docx()), page);
    expect((await pdf()).equals(await pdf())).toBe(true);
  });

  it('the PDF says its language, has tags, and bears the mark of a draft only when asked', async () => {
    const blocks = readBlocks(fillDocx(appeal(), { ...values, body: 'Текст' }, null));
    const final = (await writePdf(blocks, page)).toString('latin1');
    expect(final).toContain('/Lang (ru-RU)');
    expect(final).toContain('/Marked true');
    expect(final).toContain('/FontFile2');
    expect(pdfText(await writePdf(blocks, page))).not.toContain('ПРОЕКТ');
    expect(pdfText(await writePdf(blocks, { ...page, mark: 'ПРОЕКТ' }))).toContain('ПРОЕКТ');
  });

  it('a part without a value is left out with its frame', () => {
    const text = (more: Record<string, string>) =>
      readBlocks(fillDocx(appeal(), { ...values, body: 'x', ...more }, null))
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join('\n');
    expect(text({})).not.toContain('Расчёт срока');
    expect(text({ annex: '1. Правило' })).toContain('Расчёт срока');
  });

  it('keeps any text as text, in the .docx and in the PDF', { timeout: 120_000 }, async () => {
    const odd = fc.constantFrom(
      '{',
      '}',
      '{#body}',
      '<w:p>',
      '&amp;',
      '😀',
      '👩‍👩‍👧',
      'שלום',
      'مرحبا',
      '\u0000',
      '\ud800',
      '\u202e',
      ']]>',
      '\t',
      '\n',
      'é',
      'Ғ',
    );
    const text = fc.array(fc.oneof(odd, fc.string({ maxLength: 8, unit: 'binary' })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const body = cleanText(`Начало ${parts.join('')} конец`);
        const docx = fillDocx(appeal(), { ...values, body }, null);
        const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
        expect(isWellFormed(xml)).toBe(true);
        const blocks = readBlocks(docx);
        const written = blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
        expect(squeezed(written)).toContain(squeezed(body));
        expect(squeezed(pdfText(await writePdf(blocks, page)))).toContain(squeezed(body));
      }),
      { numRuns: 8 },
    );
  });
});

describe('a template that somebody brings', () => {
  const made = (text: string, more: Record<string, string> = {}) => {
    const zip = new PizZip(buildDocx([{ text: '{body}' }, { text }], 'ru', 'x'));
    const parts = new Map(
      Object.keys(zip.files).map((name) => [name, Buffer.from(zip.file(name)?.asUint8Array() ?? [])]),
    );
    for (const [name, content] of Object.entries(more)) parts.set(name, Buffer.from(content));
    return readTemplate(writeZip(parts));
  };
  const code = (result: ReturnType<typeof made>) => (result.ok ? 'ok' : result.error.code);
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  it('is taken when it uses what there is', () => {
    const read = made('{#official}{official}, {position}{/official}');
    expect(read.ok && read.data.paths).toEqual(['body', 'official/official', 'official/position']);
  });

  it.each([
    ['{nobody} {our_dat}', 'template.unknown?names=nobody%2C%20our_dat'],
    ['{^official}x{/official}', 'template.unknown?names=%5Eofficial'],
    ['{@body}', 'template.unknown?names=body'],
    ['{#official}x', 'template.broken-braces'],
    ['{official', 'template.broken-braces'],
  ])('%s is refused', (text, expected) => {
    expect(code(made(text))).toBe(expected);
  });

  it.each([
    ['word/vbaProject.bin', 'x', 'template.macros'],
    ['word/embeddings/oleObject1.bin', 'x', 'template.macros'],
    [
      'word/_rels/settings.xml.rels',
      relations(
        `<Relationship Id="r" Type="${office}/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>`,
      ),
      'template.outside',
    ],
    [
      'word/_rels/x.xml.rels',
      relations(
        `<Relationship Id="r" Type="${office}/image" Target="https://evil.example/p.png" TargetMode="External"/>`,
      ),
      'template.outside',
    ],
    [
      'word/_rels/x.xml.rels',
      relations(
        `<Relationship Id="r" Type="${office}/hyperlink" Target="mailto:us@example.org" TargetMode="External"/>`,
      ),
      'ok',
    ],
    [
      'word/x.xml',
      '<w:p><w:r><w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\x</w:instrText></w:r></w:p>',
      'template.outside',
    ],
    ['word/x.xml', '<w:p><w:object/></w:p>', 'template.outside'],
    ['word/x.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'template.not-docx'],
  ])('with %s', (name, content, expected) => {
    expect(code(made('x', { [name]: content }))).toBe(expected);
  });

  it('that would grow beyond measure, or is no package at all, is refused at once', () => {
    const zip = new PizZip();
    zip.file('[Content_Types].xml', 'x'.repeat(21_000_000));
    const bomb = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(code(readTemplate(bomb))).toBe('template.not-docx');
    expect(code(readTemplate(Buffer.from('no zip')))).toBe('template.not-docx');
    expect(code(readTemplate(Buffer.alloc(2_000_001)))).toBe('template.too-large');
    expect(code(readTemplate(Buffer.alloc(0)))).toBe('template.not-docx');
  });
});
