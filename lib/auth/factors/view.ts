/** What somebody has set up for themselves. Instants are ISO. */
export type FactorsView = {
  appSince: string | null;
  passkeys: number;
  codesLeft: number;
  /** Whether their role may not work without a second factor. */
  required: boolean;
};

/** One of somebody's passkeys. Instants are ISO. */
export type PasskeyView = { id: string; name: string; since: string; usedAt: string | null };
