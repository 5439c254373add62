/** Signs beyond what the font of the PDF draws: it has Latin, Cyrillic and Greek. Pictures are never letters. */
const outside =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]|[\p{Extended_Pictographic}--[©®™]]/gv;

/** The signs of a text that the PDF may not be able to draw, each once, at most ten. */
export function outsideFont(text: string): string[] {
  return [...new Set(text.match(outside) ?? [])].slice(0, 10);
}
