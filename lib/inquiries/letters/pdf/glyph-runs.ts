import 'server-only';

/** A stretch of text that the font can draw, or one that it has no signs for. */
export type GlyphRun = { text: string; drawn: boolean };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Signs that show nothing but turn or join what stands beside them: in a letter they are shown as marks. */
const hidden = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Cuts a text where the font's signs end and begin. Line ends are never drawn and always fit. */
export function glyphRuns(text: string, hasGlyph: (codePoint: number) => boolean): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const drawn = [...segment].every(
      (sign) => sign === '\n' || (!hidden.test(sign) && hasGlyph(sign.codePointAt(0) ?? 0)),
    );
    const last = runs.at(-1);
    if (last?.drawn === drawn) last.text += segment;
    else runs.push({ text: segment, drawn });
  }
  return runs;
}

/** What stands where a sign cannot be drawn: one mark for each. */
export function standIn(text: string): string {
  return [...graphemes.segment(text)].map(() => '\ufffd').join('');
}
