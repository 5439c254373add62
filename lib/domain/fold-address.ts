/**
 * An e-mail address as the database compares it: letter by letter in lower case, as PostgreSQL's `lower` does. Taken
 * as a whole, JavaScript makes two letters of "İ" and looks at a word's end for "Σ"; whoever spells an address so
 * would be counted as somebody else while the same account is found.
 */
export function foldAddress(email: string): string {
  return [...email.trim()].map((letter) => (letter === 'İ' ? 'i' : letter.toLowerCase())).join('');
}
