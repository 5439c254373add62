import { Secret, TOTP } from 'otpauth';

/**
 * The code that an authenticator app shows; `steps` half minutes later than now. The present one and the next are
 * right however long a test takes to send them.
 */
export function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000;
  return TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), timestamp });
}

/** A code that the app does not show now, nor a step before or after. */
export function wrongCode(secret: string): string {
  const right = [-1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '';
}
