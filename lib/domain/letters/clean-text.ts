/**
 * A text without what no document can hold: control characters except tabs and line ends, halves of characters, and
 * the two code points that XML forbids (XML 1.0, 2.2). Line ends become one sign. Everything else stays as typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '');
}
