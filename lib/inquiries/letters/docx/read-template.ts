import 'server-only';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { isPlaceholder, type PlaceholderPath } from '#lib/domain/letters/placeholders.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readZip, ZipRefused } from './read-zip.ts';
import { writeZip } from './write-zip.ts';
import { xmlPieces } from './xml-text.ts';

/** The most bytes of a template, as it is sent. */
export const templateBytes = 2_000_000;

const mainType = 'wordprocessingml.document.main+xml';
/** Instructions of fields that fetch something or run something. */
const fetching =
  /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|MACROBUTTON|DATABASE|MERGEFIELD|RD|HTMLACTIVEX)\b/i;
const programs = /(^|\/)(vbaProject|vbaData)|\.bin$|(^|\/)(embeddings|activeX|customUI)\//i;
const harmlessOutside = /\/(hyperlink)$/;

export type ReadTemplate = { content: Buffer; paths: PlaceholderPath[] };

/**
 * Judges a `.docx` that somebody brings, and packs it anew from its parts. Refusals: `template.too-large`,
 * `template.not-docx`, `template.macros`, `template.outside` (objects, or what is fetched from elsewhere),
 * `template.broken-braces`, `template.unknown?names=…`, `template.no-body`.
 */
export function readTemplate(bytes: Buffer): Result<ReadTemplate> {
  if (bytes.length > templateBytes) return fail('template.too-large', 'file');
  let parts: Map<string, Buffer>;
  try {
    parts = readZip(bytes);
  } catch (error) {
    if (error instanceof ZipRefused) return fail('template.not-docx', 'file');
    throw error;
  }
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const hasProgram = [...parts.keys()].some((name) => programs.test(name)) || /macroEnabled/i.test(types);
  if (hasProgram) return fail('template.macros', 'file');
  if (!types.includes(mainType) || !parts.has('word/document.xml')) return fail('template.not-docx', 'file');
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const xml = part.toString('utf8');
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return fail('template.not-docx', 'file');
    if (/\.rels$/i.test(name) ? leadsOutside(xml) : fetchesOrEmbeds(xml))
      return fail('template.outside', 'file');
  }
  return withPaths(writeZip(parts));
}

function leadsOutside(relations: string): boolean {
  for (const piece of xmlPieces(relations)) {
    if (piece.kind === 'text' || piece.kind === 'close' || piece.name !== 'Relationship') continue;
    const { Type = '', Target = '', TargetMode = '' } = piece.attributes;
    if (/\/(oleObject|package|aFChunk|frame|subDocument)$/i.test(Type)) return true;
    if (TargetMode.toLowerCase() !== 'external') continue;
    // A letterhead names its own site and mailbox: a link that only a reader's hand opens.
    if (!harmlessOutside.test(Type) || !/^(https?:\/\/|mailto:)/i.test(Target)) return true;
  }
  return false;
}

function fetchesOrEmbeds(xml: string): boolean {
  let instruction = '';
  let inside = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (inside) instruction += piece.text;
      continue;
    }
    const local = piece.name.split(':').at(-1) ?? '';
    if (['OLEObject', 'object', 'altChunk', 'control', 'subDoc'].includes(local) && piece.kind !== 'close')
      return true;
    if (local === 'fldSimple') instruction += ` ${piece.attributes['w:instr'] ?? ''} `;
    if (local === 'instrText') inside = piece.kind === 'open';
    if (local === 'fldChar') instruction += ' ';
  }
  return fetching.test(instruction);
}

type Tag = { type?: string; value?: string; module?: string; inverted?: boolean; subparsed?: Tag[] };

function withPaths(content: Buffer): Result<ReadTemplate> {
  const paths = new Set<string>();
  const unknown = new Set<string>();
  const walk = (tags: readonly Tag[], conditions: readonly string[]) => {
    for (const tag of tags) {
      if (tag.type !== 'placeholder') {
        if (tag.subparsed) walk(tag.subparsed, conditions);
        continue;
      }
      const name = tag.value ?? '';
      // Only `{name}` and `{#name}…{/name}`: the other signs write raw XML or turn a condition round.
      const plain = !tag.module || (tag.module === 'loop' && !tag.inverted);
      if (!plain || !isPlaceholder(name)) unknown.add(tag.inverted ? `^${name}` : name);
      else if (tag.module === 'loop') walk(tag.subparsed ?? [], [...conditions, name]);
      else paths.add([...conditions, name].join('/'));
    }
  };
  const files: Tag[][] = [];
  try {
    new Docxtemplater(new PizZip(content), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      modules: [
        {
          name: 'placeholders',
          // Told once for each file, with its conditions nested as they stand.
          set: ({ inspect }: { inspect?: { postparsed?: Tag[] } }) => {
            if (inspect?.postparsed) files.push(inspect.postparsed);
          },
        } as never,
      ],
    });
  } catch {
    return fail('template.broken-braces', 'file');
  }
  for (const tags of files) walk(tags, []);
  if (unknown.size > 0) {
    const names = [...unknown].slice(0, 10).join(', ').slice(0, 300);
    return fail(`template.unknown?names=${encodeURIComponent(names).replace(/[!'()*~]/g, '_')}`, 'file');
  }
  const found = [...paths].sort();
  if (!found.some((path) => path.split('/').at(-1) === 'body')) return fail('template.no-body', 'file');
  return ok({ content, paths: found });
}
