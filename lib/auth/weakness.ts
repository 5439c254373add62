import 'server-only';
import { isGuessable } from '#lib/domain/guessable-password.ts';

let list: Promise<ReadonlySet<string>> | undefined;

/** Some 49,000 leaked passwords, read when the first new one is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].filter(({ length }) => length >= 4)),
  );
  return list;
}

/**
 * Why a new password cannot be used although it is long enough, as an error key; null when it can.
 *
 * @param words names and addresses of the person and the organisation
 */
export async function weakness(password: string, words: readonly string[]): Promise<string | null> {
  const common = await commonPasswords();
  return isGuessable(password, ['vigil', ...words], (text) => common.has(text)) ? 'password.known' : null;
}
