import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Noto Serif: Latin, Cyrillic and Greek, free to embed (SIL Open Font License). */
const folder = ['node_modules', '@expo-google-fonts', 'noto-serif'];
const read = new Map<string, Buffer>();

/** The font of one weight, read once. */
export function letterFont(bold: boolean): Buffer {
  const name = bold ? '700Bold' : '400Regular';
  const known = read.get(name);
  if (known) return known;
  const font = readFileSync(
    join(/* turbopackIgnore: true */ process.cwd(), ...folder, name, `NotoSerif_${name}.ttf`),
  );
  read.set(name, font);
  return font;
}
