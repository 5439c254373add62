/** NIST SP 800-63B: length counts, rules of composition do not, and what everybody would try is refused. */
export const shortestPassword = 12;
/** Hashing costs, so that an endless password must not reach it. */
export const longestPassword = 1000;

/**
 * Why the length of a password is wrong, as an error key; null when it is not. Counted in characters as people see
 * them written, after the same normalisation as before hashing. Whether it is easy to guess only the server knows:
 * the list of what is known is too long for a browser.
 */
export function passwordLengthError(password: string): string | null {
  const { length } = [...password.normalize('NFKC')];
  if (length < shortestPassword) return `password.too-short?min=${shortestPassword}`;
  return length > longestPassword ? 'too-long' : null;
}
