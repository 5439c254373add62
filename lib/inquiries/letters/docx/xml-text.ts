import 'server-only';

/** A text as XML writes it, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a piece of XML text means. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** One piece of an XML text: a tag with its attributes, or the text between two. */
export type XmlPiece =
  | { kind: 'open' | 'close' | 'empty'; name: string; attributes: Record<string, string> }
  | { kind: 'text'; text: string };

/** The pieces of a well-formed XML text, in order. Comments and instructions are passed over. */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  for (const [piece] of xml.matchAll(
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g,
  )) {
    if (piece.startsWith('<![CDATA[')) yield { kind: 'text', text: piece.slice(9, -3) };
    else if (piece.startsWith('<!') || piece.startsWith('<?')) continue;
    else if (!piece.startsWith('<')) yield { kind: 'text', text: unescapeXml(piece) };
    else yield tagOf(piece);
  }
}

function tagOf(piece: string): XmlPiece {
  const name = /^<\/?\s*([^\s/>]+)/.exec(piece)?.[1] ?? '';
  if (piece.startsWith('</')) return { kind: 'close', name, attributes: {} };
  const attributes: Record<string, string> = {};
  for (const [, key, quoted] of piece.matchAll(/\s([^\s=/]+)\s*=\s*("[^"]*"|'[^']*')/g))
    if (key && quoted) attributes[key] = unescapeXml(quoted.slice(1, -1));
  return { kind: piece.endsWith('/>') ? 'empty' : 'open', name, attributes };
}
