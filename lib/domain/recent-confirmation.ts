/** How long a proof of identity counts for dangerous acts. */
export const confirmationMinutes = 10;

/**
 * Whether the viewer proved within the last ten minutes that it is they: a stranger at an open screen cannot.
 * Signing in is such a proof. Source: OWASP ASVS 5.0, 7.5 (defences against session abuse).
 */
export function isRecentlyConfirmed(viewer: { confirmedAt?: Date | null }, now: Temporal.Instant): boolean {
  if (!viewer.confirmedAt) return false;
  return now.epochMilliseconds - viewer.confirmedAt.getTime() < confirmationMinutes * 60_000;
}

/** What a form needs to know to ask for a proof of identity, and by which ways the viewer can give one. */
export type Confirmation = {
  /** Whether the form asks at once; otherwise only when the server says that it must. */
  needed: boolean;
  /** When the last proof was given, as an ISO instant; a new one takes the question away again. */
  since: string | null;
  password: boolean;
  /** A code of an authenticator app. */
  code: boolean;
  passkey: boolean;
};
