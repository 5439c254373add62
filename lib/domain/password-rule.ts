/** NIST SP 800-63B: length counts, rules of composition do not, and what is known from leaks is refused. */
export const shortestPassword = 12;
/** Hashing costs, so that an endless password must not reach it. */
export const longestPassword = 1000;

/** Of the most leaked passwords, those long enough to pass otherwise; compared without case and separators. */
const known = new Set(
  `123456789012 1234567890123 12345678901234 123456789123 1234567891011 123123123123 111111111111 000000000000
  112233445566 123412341234 987654321012 qwertyuiopas qwertyuiop12 qwertyuiop123 qwertyuiopasdf qwertyuiopasdfgh
  qwertyqwerty qwerty123456 qwerty12345678 qwerty123qwerty 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1qaz2wsx3edc
  1qaz2wsx3edc4rfv q1w2e3r4t5y6 zaq12wsxcde3 zxcvbnm12345 asdfghjkl123 asdfghjklqwe asdfghjkl1234 password1234
  password12345 password123456 passwordpassword password2024 password2025 password2026 passw0rd1234 mypassword123
  mypassword12 thisismypassword changeme1234 changemenow1 letmein12345 letmeinplease welcome12345 welcome123456
  welcome12026 iloveyou1234 iloveyou12345 iloveyouforever administrator administrator1 administrator123
  admin1234567 admin12345678 adminadminadmin trustno1trustno1 correcthorsebatterystaple footballfootball
  princess1234 sunshine1234 superman1234 batman123456 dragon123456 monkey123456 michaeljordan jordan232323
  йцукенгшщзхъ йцукенгшщзхъфыва йцукенйцукен йцукен123456 пароль123456 пароль1234567 парольпароль
  паролипароли привет123456 приветпривет любовь123456 parolparol12 parol1234567 privet123456
  qazwsxedcrfv qazwsxedcrfvtgb abcdefghijkl abcdefghijklm abcd12345678 abc123abc123 a1b2c3d4e5f6 aa1234567890`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Why a password cannot be used, as an error key; null when it can. Length is counted in characters as people
 * see them written, after the same normalisation as before hashing.
 */
export function passwordError(password: string, email = ''): string | null {
  const text = password.normalize('NFKC');
  const characters = [...text];
  if (characters.length < shortestPassword) return `password.too-short?min=${shortestPassword}`;
  if (characters.length > longestPassword) return 'too-long';
  const plain = text.toLowerCase().replace(/[\s_.,!?@#$%&*-]/g, '');
  const address = email.trim().toLowerCase();
  if (known.has(plain) || new Set(characters).size < 4) return 'password.known';
  if (address && text.toLowerCase() === address) return 'password.known';
  return null;
}
