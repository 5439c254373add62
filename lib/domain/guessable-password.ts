/** Known from leaks or from everybody's mouth, long enough to pass otherwise, and missing in shipped lists. */
const alsoKnown = new Set(
  `correcthorsebatterystaple thisismypassword iloveyouforever letmeinplease changemenow пароль паролик привет любовь
  россия москва йцукен gjhjkm parol privet lubov rossiya moskva turkmenistan ashgabat`.split(/\s+/),
);

/** What lies side by side on a keyboard or in an alphabet; runs of four along one of these are easy to guess. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((row) => [row, [...row].reverse().join('')]);
const shortestRun = 4;

const disguises: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/**
 * Whether a password is among the first that anybody would try: a common one, also doubled, dressed up with digits
 * or signs or written with digits for letters; runs over the keyboard; or nothing but words of this place. What is
 * left when all that is taken away must be something of one's own. Source: OWASP ASVS 5.0, 6.2.4 and 6.2.11.
 *
 * @param words names and addresses that whoever guesses knows too
 * @param isCommon whether a text stands in the list of common passwords
 */
export function isGuessable(
  password: string,
  words: readonly string[],
  isCommon: (text: string) => boolean,
): boolean {
  const common = (text: string) =>
    [text, text.replace(/[013457]/g, (digit) => disguises[digit] ?? digit)].some(
      (form) => alsoKnown.has(form) || isCommon(form),
    );
  const plain = lettersAndDigits(password);
  if (new Set(plain).size < 4 || common(plain) || isCommon(password.toLowerCase())) return true;
  const once = repeatedUnit(plain);
  if (undressed(once).some(common)) return true;
  return [once, without(once, words)].some((text) => {
    const own = withoutRuns(text).replace(/^\d+|\d+$/g, '');
    return own.length < shortestRun || common(own) || common(repeatedUnit(own));
  });
}

/** The text with fewer and fewer of the digits at its end or at its beginning. */
function undressed(text: string): string[] {
  const after = /\d*$/.exec(text)?.[0].length ?? 0;
  const before = /^\d*/.exec(text)?.[0].length ?? 0;
  return [
    ...Array.from({ length: after + 1 }, (_, digits) => text.slice(0, text.length - digits)),
    ...Array.from({ length: before }, (_, digits) => text.slice(digits + 1)),
  ].filter(({ length }) => length >= shortestRun);
}

const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The part that a text repeats, or the text. */
function repeatedUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period < 1 ? text.length : period);
}

function without(text: string, words: readonly string[]): string {
  const parts = words
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map(lettersAndDigits)
    .filter(({ length }) => length >= 3)
    .sort((a, b) => b.length - a.length);
  return parts.reduce((left, part) => left.replaceAll(part, ''), text);
}

/** Leaves out runs along a row and three or more of the same. */
function withoutRuns(text: string): string {
  let left = '';
  let at = 0;
  while (at < text.length) {
    let length = 1;
    while (at + length < text.length && isRun(text.slice(at, at + length + 1))) length += 1;
    const same = /^(.)\1\1+/u.exec(text.slice(at))?.[0].length ?? 0;
    const run = length >= shortestRun ? Math.max(length, same) : same;
    if (run === 0) left += text[at];
    at += Math.max(run, 1);
  }
  return left;
}

const isRun = (text: string) => rows.some((row) => row.includes(text));
