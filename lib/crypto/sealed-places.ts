import 'server-only';

/** Where something lies that the installation's key seals, as the seal names it. */
export const caseKeyPlace = (caseId: string) => `case-key:${caseId}`;
export const draftPlace = (draftId: string) => `intake-draft:${draftId}`;
export const totpPlace = (userId: string) => `totp-secret:${userId}`;

/**
 * Every column that the installation's key seals, each with the id that its place is named by. Changing the key
 * goes through this list; a test compares it with what lies in the database.
 */
export const sealedPlaces = [
  { table: 'case_key', column: 'wrapped_identity', id: 'case_id', place: caseKeyPlace },
  { table: 'intake_draft', column: 'sealed_content', id: 'id', place: draftPlace },
  { table: 'totp_secret', column: 'sealed_secret', id: 'user_id', place: totpPlace },
] as const;
