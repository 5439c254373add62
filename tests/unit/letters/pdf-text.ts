import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF that pdfkit wrote, read from its bytes: what the strings mean by the fonts' own maps, or where a
 * span states its text (ActualText), that text. Good enough for one producer, and independent of how it drew.
 */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id ?? '', body ?? '');
  const stream = (id: string | undefined) => {
    const body = objects.get(id ?? '') ?? '';
    const at = body.indexOf('stream\n');
    if (at < 0) return '';
    const bytes = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1');
    return (/FlateDecode/.test(body.slice(0, at)) ? inflateSync(bytes) : bytes).toString('latin1');
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const body of objects.values())
    for (const [, list] of body.matchAll(/\/Font <<([\s\S]*?)>>/g))
      for (const [, name, id] of (list ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? '') ?? '')?.[1];
        if (name && map) fonts.set(name, readMap(stream(map)));
      }
  let text = '';
  for (const body of objects.values()) {
    const page = /\/Type \/Page\n/.test(body) && /\/Contents (\d+) 0 R/.exec(body)?.[1];
    if (page) text += readPage(stream(page), fonts);
  }
  return text;
}

function readMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from, , list] of (block ?? '').matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
      let code = Number.parseInt(from ?? '0', 16);
      for (const [, hex] of (list ?? '').matchAll(/<([0-9a-f ]*)>/gi)) {
        map.set(code, utf16((hex ?? '').replaceAll(' ', '')));
        code += 1;
      }
    }
  return map;
}

function readPage(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  let text = '';
  const stack: (string | null)[] = [];
  const tokens =
    /\/(F\d+) [\d.]+ Tf|\/\w+ <<((?:\((?:\\[\s\S]|[^\\)])*\)|<[^<>]*>|[^<>()])*)>> BDC|\/\w+ BMC|\bEMC\b|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi;
  for (const [token, name, properties, shown] of content.matchAll(tokens)) {
    if (name) font = fonts.get(name) ?? font;
    else if (token.endsWith('BDC') || token.endsWith('BMC')) stack.push(actual(properties ?? ''));
    else if (token === 'EMC') text += stack.pop() ?? '';
    else if (shown && !stack.some((one) => one !== null))
      for (const [, hex] of shown.matchAll(/<([0-9a-f]*)>/gi))
        for (const code of (hex ?? '').match(/.{4}/g) ?? [])
          text += font.get(Number.parseInt(code, 16)) ?? '';
  }
  return text;
}

function actual(properties: string): string | null {
  const literal = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/.exec(properties)?.[1];
  if (literal === undefined) return null;
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    literal.replace(/\\([\s\S])/g, (_, sign: string) => named[sign] ?? sign),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
