import 'server-only';
import type { LetterLang } from '#lib/domain/letters/letter-terms.ts';
import { writeZip } from './write-zip.ts';
import { escapeXml } from './xml-text.ts';

/** A paragraph of a letter's frame. Texts may hold placeholders. */
export type FrameParagraph = {
  text: string;
  style?: 'Title' | 'Heading1' | 'Addressee';
  /** Half as much space above it as a line. */
  close?: boolean;
  newPage?: boolean;
};

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A plain `.docx` from typed paragraphs: A4, a serif of twelve points, the language set, headings that are headings,
 * the number of the page at the foot (Office Open XML, ECMA-376, transitional).
 */
export function buildDocx(paragraphs: readonly FrameParagraph[], lang: LetterLang, title: string): Buffer {
  const parts = new Map([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', core(title, lang)],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/document.xml', documentXml(paragraphs)],
    ['word/footer1.xml', footer],
    ['word/styles.xml', styles(lang)],
  ]);
  return writeZip(parts);
}

const contentTypes = `${head}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${main}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const packageRelations = `${head}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations = `${head}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footer" Target="footer1.xml"/></Relationships>`;

const footer = `${head}<w:ftr xmlns:w="${w}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

function core(title: string, lang: LetterLang): string {
  return `${head}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${tagOf(lang)}</dc:language></cp:coreProperties>`;
}

const tagOf = (lang: LetterLang) => (lang === 'ru' ? 'ru-RU' : 'en-GB');

function styles(lang: LetterLang): string {
  const style = (id: string, name: string, paragraph: string, run: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  return `${head}<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${tagOf(lang)}" w:eastAsia="${tagOf(lang)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${style('Title', 'Title', '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="28"/>')}${style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="120" w:after="200"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="26"/>')}${style('Addressee', 'Addressee', '<w:spacing w:after="60"/><w:ind w:left="4536"/>', '')}</w:styles>`;
}

function documentXml(paragraphs: readonly FrameParagraph[]): string {
  const body = paragraphs
    .map(({ text, style, close, newPage }) => {
      const properties = [
        style ? `<w:pStyle w:val="${style}"/>` : '',
        newPage ? '<w:pageBreakBefore/>' : '',
        close ? '<w:spacing w:after="40"/>' : '',
      ].join('');
      return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
    })
    .join('');
  return `${head}<w:document xmlns:w="${w}" xmlns:r="${office}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}
