import 'server-only';
import { readZip } from './read-zip.ts';
import { xmlPieces } from './xml-text.ts';

/** A stretch of text in one weight. */
export type Run = { text: string; bold: boolean };

/** One paragraph of a `.docx` as far as a plain page needs it. */
export type Block = {
  runs: Run[];
  align: 'left' | 'center' | 'right';
  heading: boolean;
  /** Set in from the left, in points. */
  indent: number;
  newPage: boolean;
};

type Style = Pick<Block, 'align' | 'heading' | 'indent'> & { bold: boolean };
const plain: Style = { align: 'left', heading: false, indent: 0, bold: false };

const isOn = (attributes: Record<string, string>) =>
  !['0', 'false', 'none', 'off'].includes(attributes['w:val'] ?? '1');
const alignOf = (value: string | undefined): Block['align'] =>
  value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'left';
const twips = (attributes: Record<string, string>) =>
  Math.min(280, Math.max(0, Number(attributes['w:left'] ?? attributes['w:start'] ?? 0) / 20 || 0));

/** The paragraphs of a `.docx` in reading order: what stands in its heads first, its text, then its feet. */
export function readBlocks(docx: Buffer): Block[] {
  const parts = readZip(docx);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const styles = readStyles(text('word/styles.xml'));
  const named = (prefix: string) =>
    [...parts.keys()].filter((name) => name.startsWith(`word/${prefix}`)).sort();
  const of = (name: string) => blocksOf(text(name), styles);
  return [
    ...named('header').flatMap(of).filter(hasText),
    ...of('word/document.xml'),
    ...named('footer').flatMap(of).filter(hasText),
  ];
}

const hasText = ({ runs }: Block) => runs.some(({ text }) => text.trim() !== '');

function readStyles(xml: string): Map<string, Style> {
  const found = new Map<string, Style>();
  let style: Style | null = null;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text' || (piece.kind === 'close' && piece.name !== 'w:style')) continue;
    const { name, attributes } = piece;
    if (name === 'w:style') {
      style = piece.kind === 'close' ? null : { ...plain };
      if (style) found.set(attributes['w:styleId'] ?? '', style);
    } else if (!style) continue;
    else if (name === 'w:basedOn') {
      const base = found.get(attributes['w:val'] ?? '') ?? plain;
      Object.assign(style, { ...base, heading: style.heading || base.heading });
    } else if (name === 'w:jc') style.align = alignOf(attributes['w:val']);
    else if (name === 'w:ind') style.indent = twips(attributes);
    else if (name === 'w:outlineLvl') style.heading = true;
    else if (name === 'w:b') style.bold = isOn(attributes);
    else if (name === 'w:name' && /^title$/i.test(attributes['w:val'] ?? '')) style.heading = true;
  }
  return found;
}

function blocksOf(xml: string, styles: ReadonlyMap<string, Style>): Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let style = plain;
  let bold = false;
  /** A field's result is a number that was true of another layout; its instruction is no text. */
  let field = 0;
  let reading = false;
  const write = (text: string) => {
    if (!block || field > 0 || text === '') return;
    const last = block.runs.at(-1);
    if (last && last.bold === bold) last.text += text;
    else block.runs.push({ text, bold });
  };
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (reading) write(piece.text);
      continue;
    }
    const { kind, name, attributes } = piece;
    if (kind === 'close') {
      if (name === 'w:p' && block) {
        blocks.push(block);
        block = null;
      }
      if (name === 'w:t') reading = false;
      continue;
    }
    if (name === 'w:p') {
      style = plain;
      bold = false;
      block = { runs: [], align: 'left', heading: false, indent: 0, newPage: false };
      if (kind === 'empty') {
        blocks.push(block);
        block = null;
      }
    } else if (!block) continue;
    else if (name === 'w:pStyle') {
      style = styles.get(attributes['w:val'] ?? '') ?? plain;
      Object.assign(block, { align: style.align, heading: style.heading, indent: style.indent });
    } else if (name === 'w:jc') block.align = alignOf(attributes['w:val']);
    else if (name === 'w:ind') block.indent = twips(attributes);
    else if (name === 'w:pageBreakBefore') block.newPage = isOn(attributes);
    else if (name === 'w:r') bold = style.bold;
    else if (name === 'w:b') bold = isOn(attributes);
    else if (name === 'w:t') reading = kind === 'open';
    else if (name === 'w:tab') write('\t');
    else if (name === 'w:br' && attributes['w:type'] === 'page') block.newPage = true;
    else if ((name === 'w:br' || name === 'w:cr') && field === 0) {
      // A line of a letter's text is a paragraph to whoever reads it.
      const before: Block = block;
      blocks.push(before);
      block = { ...before, runs: [], newPage: false };
    }
    if (name === 'w:fldChar') field += { begin: 1, end: -1 }[attributes['w:fldCharType'] ?? ''] ?? 0;
  }
  return blocks;
}
