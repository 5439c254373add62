/** What somebody has set up for themselves. Instants are ISO. */
export type FactorsView = {
  appSince: string | null;
  codesLeft: number;
  /** Whether their role may not work without a second factor. */
  required: boolean;
};
